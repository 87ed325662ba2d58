import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Reply, ReplyPurpose } from '@sofra/domain';
import { templateCall } from '@sofra/domain/wording';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWebhook, type Sender } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { EchoAdvance } from '../../test/support/echo-advance';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { OutboxService } from './outbox.service';

const MINUTE = 60_000;
const READY = templateCall('sofra_order_ready', 'tr', 27);

describe('the service window and late failures', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let shop: Shop;
  let app: ConversationApp;
  let from: Sender;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
  });

  beforeEach(async () => {
    shop = await aShop(db.database);
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url, advance: new EchoAdvance() });
    from = aSender();
    await app.deliver(aWebhook(shop.phoneNumberId, [{ from, text: 'hi' }]));
    await untilStates('done');
    // Every webhook of these tests names one account; templates of one test are not those of another.
    await query('UPDATE branches SET whatsapp_account_id = $1::text WHERE id = $1::uuid');
  });

  afterEach(() => app.close());

  afterAll(async () => {
    await db.drop();
    await cloud.close();
  });

  const query = async (text: string, ...more: unknown[]) => (await db.database.pool.query(text, [shop.branchId, ...more])).rows;
  const rows = () => query('SELECT state, delivery, attempt, error, as_template, callback_key FROM outbound_messages WHERE branch_id = $1 ORDER BY id');
  const untilStates = (...expected: string[]) => eventually(async () => (await rows()).map(({ state }) => state), (seen) => JSON.stringify(seen) === JSON.stringify(expected));
  const last = () => cloud.sent.filter(({ message }) => message.to === `+${from.waId}`).at(-1)!;
  const approve = (status = 'approved') =>
    query(`INSERT INTO message_templates (account_id, name, language, category, status, body) VALUES ($1::text, 'sofra_order_ready', 'tr', 'utility', $2, '')`, status);
  const tell = (purpose: ReplyPurpose, body: string, template?: Reply['template']) =>
    app.database.transaction(async (tx) => {
      const text = 'SELECT id FROM conversations WHERE branch_id = $1 FOR NO KEY UPDATE';
      const { rows: [conversation] } = await tx.read<{ id: string }>({ name: 'test-lock', text }, [shop.branchId]);
      const replies: Reply[] = [{ purpose, content: { kind: 'text', body }, ...(template && { template }) }];
      app.module.get(OutboxService).enqueue(tx, { ...shop, conversationId: conversation!.id, replies });
    });
  const wroteMinutesAgo = (minutes: number) => query('UPDATE conversations SET last_inbound_at = $2 WHERE branch_id = $1', new Date(app.clock.now().getTime() - minutes * MINUTE));
  const failed = (code: number, of = last()) =>
    app.deliver(
      aWebhook(shop.phoneNumberId, [], [
        { id: of.wamid, status: 'failed', timestamp: '1795384800', recipient_id: from.waId, biz_opaque_callback_data: of.opaque, errors: [{ code, title: 'no' }] },
      ]),
    );
  const later = async (ms: number) => {
    app.alarm.move(ms);
    await app.tick();
  };

  it('sends an approved template once the window is nearly closed, and the text before', async () => {
    await approve();
    await wroteMinutesAgo(23 * 60 + 54);
    await tell('status', 'ready', READY);
    await untilStates('done', 'done');
    expect(last().message).toMatchObject({ type: 'text' });
    await wroteMinutesAgo(23 * 60 + 55);
    await tell('status', 'ready', READY);
    await untilStates('done', 'done', 'done');
    expect(last().message).toMatchObject({ type: 'template', template: { name: 'sofra_order_ready', language: { code: 'tr' }, components: [{ parameters: [{ text: '27' }] }] } });
  });

  it.each(['missing', 'pending', 'rejected', 'paused'])('sends nothing and says why when the template is %s', async (status) => {
    if (status !== 'missing') await approve(status);
    await wroteMinutesAgo(25 * 60);
    await tell('status', 'ready', READY);
    await untilStates('done', 'dropped');
    expect((await rows())[1]).toMatchObject({ error: `template-${status}` });
    expect(cloud.texts(from.waId)).toHaveLength(1);
  });

  it('never sends a question late', async () => {
    await wroteMinutesAgo(25 * 60);
    await tell('prompt', 'What else?');
    await untilStates('done', 'dropped');
    expect((await rows())[1]).toMatchObject({ error: 'window-closed' });
  });

  it('turns to the template when the platform says that the window is closed', async () => {
    await approve();
    cloud.answer('ready-1', { kind: 'refuse', code: 131047 });
    await tell('status', 'ready-1', READY);
    await untilStates('done', 'done');
    expect(last().body).toBe('sofra_order_ready');
  });

  it('turns to the template when only a status says so', async () => {
    await approve();
    await tell('status', 'ready', READY);
    await untilStates('done', 'done');
    await failed(131047);
    await later(1_000);
    await untilStates('done', 'done');
    await cloud.until(() => last().body === 'sofra_order_ready');
    await eventually(rows, (all) => all[1].attempt === 3 && all[1].as_template);
  });

  it('stops offering a template that the platform has paused', async () => {
    await approve();
    await wroteMinutesAgo(25 * 60);
    cloud.answer('sofra_order_ready', { kind: 'refuse', code: 132015 });
    await tell('status', 'ready', READY);
    await untilStates('done', 'dropped');
    const status = async () => (await query('SELECT status FROM message_templates WHERE account_id = $1::text'))[0].status;
    expect(await eventually(status, (word) => word !== 'approved')).toBe('paused');
  });

  it('tries again what failed for a while although it had been taken, and not twice for a status told twice', async () => {
    await tell('status', 'ready', READY);
    await untilStates('done', 'done');
    const first = last();
    await failed(131016, first);
    await failed(131016, first);
    await later(1_000);
    await later(10_000);
    await cloud.until(() => cloud.texts(from.waId).length === 3);
    await untilStates('done', 'done');
    expect(cloud.texts(from.waId)).toEqual(['1 hi', 'ready', 'ready']);
  });

  it('does not send again what arrives after all', async () => {
    await tell('status', 'ready', READY);
    await untilStates('done', 'done');
    const { wamid, opaque } = last();
    await failed(131016);
    await app.deliver(aWebhook(shop.phoneNumberId, [], [{ id: wamid, status: 'delivered', timestamp: '1795384800', biz_opaque_callback_data: opaque }]));
    await later(20_000);
    await untilStates('done', 'done');
    expect(cloud.texts(from.waId)).toHaveLength(2);
  });

  it('gives up what a status says can never arrive, where staff see it', async () => {
    await tell('status', 'ready', READY);
    await untilStates('done', 'done');
    await failed(131026);
    await untilStates('done', 'dropped');
    expect((await rows())[1]).toMatchObject({ error: 'undeliverable: no', delivery: 'failed' });
  });

  it('does not ask an old question again', async () => {
    const first = last();
    await app.deliver(aWebhook(shop.phoneNumberId, [{ from, text: 'menu' }]));
    await untilStates('done', 'done');
    await failed(131016, first);
    await untilStates('superseded', 'done');
  });

  it('remembers an opt-out that only a status tells', async () => {
    await tell('notice', 'offer');
    await untilStates('done', 'done');
    await failed(131050);
    const consents = () => query(`SELECT revoked_at FROM customer_consents JOIN conversations USING (customer_id) WHERE branch_id = $1`);
    expect(await eventually(consents, (found) => found.length > 0)).toEqual([{ revoked_at: expect.any(Date) }]);
  });

  it('knows a status of a row that a restored database has lost from one of its own', async () => {
    const { opaque } = last();
    await query(`UPDATE outbound_messages SET callback_key = (callback_key + 1) % 1000 WHERE branch_id = $1`);
    await app.deliver(aWebhook(shop.phoneNumberId, [], [{ id: 'wamid.lost', status: 'read', timestamp: '1795384800', biz_opaque_callback_data: opaque }]));
    expect((await rows())[0]).toMatchObject({ delivery: 'accepted' });
  });

  it('keeps within the pair rate by itself, and asks only the newest question when it may go on', async () => {
    for (let sent = 1; sent < 44; sent++) await tell('notice', `n${sent}`);
    await cloud.until(() => cloud.texts(from.waId).length === 44);
    await tell('prompt', 'old question');
    await app.alarm.untilSet((inMs) => inMs <= 6_000);
    await tell('prompt', 'new question');
    await later(6_000);
    await cloud.until(() => cloud.texts(from.waId).length === 45);
    expect(cloud.texts(from.waId).at(-1)).toBe('new question');
  });
});
