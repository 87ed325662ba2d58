import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWebhook, type RawMessage, type Sender } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { EchoAdvance } from '../../test/support/echo-advance';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { HELD_BACK_MS } from './message-pace';

const WARNING = /Bir dakika bekler misiniz/;
const STOPPED = /kampanya/i;

describe('a customer who floods', () => {
  const cloud = new FakeCloudApi();
  const began = new Date(Math.floor(Date.now() / 1_000) * 1_000);
  let db: TestDatabase;
  let app: ConversationApp;
  let other: ConversationApp;
  let shop: Shop;
  let from: Sender;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    shop = await aShop(db.database);
    const options = { databaseUrl: db.url, cloudApiUrl: cloud.url, advance: new EchoAdvance() };
    app = await conversationApp(options);
    other = await conversationApp(options);
  });
  beforeEach(() => {
    from = aSender();
  });
  afterAll(async () => {
    await Promise.all([app.close(), other.close()]);
    await db.drop();
    await cloud.close();
  });

  const later = (ms: number) => new Date(began.getTime() + ms);
  const deliver = (messages: Omit<RawMessage, 'from'>[], to = app) => to.deliver(aWebhook(shop.phoneNumberId, messages.map((each) => ({ from, ...each }))));
  const flood = (count: number, at = began, what = 'spam') => deliver(Array.from({ length: count }, (_, index) => ({ text: `#confirmation ${what} ${index}`, at })));
  const warnings = () => cloud.texts(from.waId).filter((text) => WARNING.test(text)).length;
  const recorded = async (): Promise<Record<string, number>> => {
    const { rows } = await db.database.pool.query(
      `SELECT i.status, count(*)::integer AS n FROM inbound_messages i JOIN conversations c ON c.id = i.conversation_id
       JOIN customers k ON k.id = c.customer_id WHERE k.bsuid = $1 GROUP BY i.status`, [from.userId]);
    return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
  };

  it('is answered up to a point, then warned once; everything else is recorded and let be', async () => {
    expect(await flood(100)).toBe(true);
    expect(await recorded()).toEqual({ processed: 40, ignored: 60 });
    await cloud.until(() => warnings() === 1 && cloud.texts(from.waId).length === 41);
    await flood(20, later(5_000), 'more');
    expect(await recorded()).toEqual({ processed: 40, ignored: 80 });
    await deliver([{ text: '#confirmation sorry', at: later(HELD_BACK_MS + 10_000) }]);
    await cloud.until(() => cloud.texts(from.waId).some((text) => text.includes('sorry')));
    expect(warnings()).toBe(1);
    expect(cloud.texts(from.waId)).toHaveLength(42);
  });

  it('is let be by every node, and warned by one', async () => {
    const many = (what: string) => Array.from({ length: 60 }, (_, index) => ({ text: `${what} ${index}`, at: began }));
    await Promise.all([deliver(many('here')), deliver(many('there'), other)]);
    await cloud.until(() => warnings() === 1);
    const all = (count: number) => eventually(recorded, (now) => now.processed! + now.ignored! === count);
    const { processed } = await all(120);
    expect(processed).toBeLessThanOrEqual(80);
    await deliver([{ text: 'again', at: later(20_000) }], other);
    await deliver([{ text: 'again', at: later(20_000) }], app);
    expect(await all(122)).toEqual({ processed, ignored: 122 - processed! });
    await deliver([{ text: 'sorry', at: later(3 * HELD_BACK_MS) }], other);
    await cloud.until(() => cloud.texts(from.waId).some((text) => text.includes('sorry')));
    expect(warnings()).toBe(1);
  });

  it('is heard all the same when it asks for no more offers, and told so once', async () => {
    await flood(60);
    const stops = () => cloud.texts(from.waId).filter((text) => STOPPED.test(text)).length;
    await deliver([{ text: 'DUR', at: later(1_000) }, { text: 'stop', at: later(2_000) }, { text: 'STOP', at: later(3_000) }]);
    await cloud.until(() => stops() === 1 && warnings() === 1);
    const consents = await db.database.pool.query(
      `SELECT granted_at, revoked_at FROM customer_consents JOIN customers k ON k.id = customer_id WHERE k.bsuid = $1 AND kind = 'marketing'`, [from.userId]);
    expect(consents.rows).toEqual([{ granted_at: null, revoked_at: later(1_000) }]);
    expect(await recorded()).toEqual({ processed: 40, ignored: 23 });
    expect(cloud.texts(from.waId)).toHaveLength(42);
  });

  it('keeps nobody else waiting', async () => {
    const spammer = from;
    const guest = aSender();
    const messages = Array.from({ length: 300 }, (_, index) => ({ from: spammer, text: `#confirmation ${index}`, at: began }));
    await app.deliver(aWebhook(shop.phoneNumberId, [...messages, { from: guest, text: 'hello', at: began }]));
    await cloud.until(() => cloud.texts(guest.waId).length === 1);
    expect((await recorded()).processed).toBe(40);
  });

  it('is somebody else than a customer whose messages come late and all at once', async () => {
    const hourOld = (index: number) => new Date(began.getTime() - 3_600_000 + index * 5_000);
    await deliver(Array.from({ length: 100 }, (_, index) => ({ text: `#notice ${index}`, at: hourOld(index) })));
    expect(await recorded()).toEqual({ processed: 100 });
  });
});
