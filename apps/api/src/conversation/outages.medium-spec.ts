import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWamid, aWebhook, type Sender } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { CuttableLine } from '../../test/support/cuttable-line';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { EchoAdvance } from '../../test/support/echo-advance';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { Instance } from '../cluster/instance';

const SECOND = 1_000;

describe('outages', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let line: CuttableLine;
  let far: ConversationApp;
  let near: ConversationApp;
  let shop: Shop;
  let from: Sender;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    line = await CuttableLine.to(Number(new URL(db.url).port));
    const cut = new URL(db.url);
    cut.port = new URL(line.address).port;
    const options = { cloudApiUrl: cloud.url, advance: new EchoAdvance() };
    far = await conversationApp({ ...options, databaseUrl: cut.href });
    near = await conversationApp({ ...options, databaseUrl: db.url });
  });

  beforeEach(async () => {
    shop = await aShop(db.database);
    from = aSender();
  });

  afterAll(async () => {
    await Promise.all([far.close(), near.close()]);
    line.close();
    await db.drop();
    await cloud.close();
  });

  const write = (instance: ConversationApp, text: string, wamid = aWamid()) => instance.deliver(aWebhook(shop.phoneNumberId, [{ from, text, wamid }]));
  const states = async () => (await db.database.pool.query('SELECT state FROM outbound_messages WHERE branch_id = $1 ORDER BY id', [shop.branchId])).rows.map(({ state }) => state);

  it('asks for a message again while the database is away, and takes it once afterwards', async () => {
    const before = far.module.get(Instance).id;
    line.cut();
    const wamid = aWamid();
    expect(await write(far, '#notice hello', wamid)).toBe(false);
    line.mend();
    expect(await eventually(() => write(far, '#notice hello', wamid), Boolean)).toBe(true);
    expect(await write(far, '#notice hello', wamid)).toBe(true);
    const after = await eventually(async () => far.module.get(Instance).id, (id) => id !== null && id !== before);
    expect(after).not.toBe(before);
    await eventually(async () => {
      near.alarm.move(SECOND);
      await near.tick();
      await far.tick();
      return cloud.texts(from.waId);
    }, (texts) => texts.length === 1);
    expect(cloud.texts(from.waId)).toEqual(['1 #notice hello']);
  });

  it('sends at most one message twice when an instance dies between commit and result', async () => {
    await eventually(async () => far.module.get(Instance).id, (id) => id !== null);
    const release = cloud.hold();
    await write(far, '#confirmation one');
    await write(far, '#status two');
    await cloud.until(() => cloud.texts(from.waId).length === 1);
    line.cut();
    release();
    await eventually(async () => {
      near.alarm.move(SECOND);
      await near.tick();
      return states();
    }, ([first]) => first === 'ambiguous');
    await near.alarm.untilSet();
    near.alarm.move(30 * SECOND);
    await cloud.until(() => cloud.texts(from.waId).length === 3);
    await eventually(states, (all) => all.every((state) => state === 'done'));
    line.mend();
    expect(cloud.texts(from.waId)).toEqual(['1 #confirmation one', '1 #confirmation one', '2 #status two']);
  });

  it('sends nothing twice when a status tells what the dead instance had sent', async () => {
    await eventually(async () => far.module.get(Instance).id, (id) => id !== null);
    const release = cloud.hold();
    await write(far, '#confirmation one');
    await cloud.until(() => cloud.texts(from.waId).length === 1);
    const [sent] = cloud.sent.slice(-1);
    line.cut();
    release();
    const status = { id: sent!.wamid, status: 'sent', timestamp: '1795384800', biz_opaque_callback_data: sent!.opaque };
    await near.deliver(aWebhook(shop.phoneNumberId, [], [status]));
    await write(near, '#notice next');
    await cloud.until(() => cloud.texts(from.waId).length === 2);
    line.mend();
    expect(cloud.texts(from.waId)).toEqual(['1 #confirmation one', '2 #notice next']);
  });
});
