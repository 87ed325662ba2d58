import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aShop } from '../../test/support/a-shop';
import { aSender, aWamid, aWebhook, type Sender } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { EchoAdvance } from '../../test/support/echo-advance';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';

describe('a customer who has to wait', () => {
  let cloud: FakeCloudApi;
  let db: TestDatabase;
  let app: ConversationApp;
  let phoneNumberId: string;
  let from: Sender;
  let gate: () => Promise<void>;

  beforeAll(async () => {
    db = await testDatabase();
  });
  beforeEach(async () => {
    cloud = new FakeCloudApi();
    await cloud.open();
    gate = () => Promise.resolve();
    from = aSender();
    ({ phoneNumberId } = await aShop(db.database));
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url, advance: new EchoAdvance(), replyPauseMs: 500, gate: () => gate() });
  });
  afterEach(async () => {
    await app.close();
    await cloud.close();
  });
  afterAll(() => db.drop());

  const type = (text: string, wamid = aWamid()) => app.deliver(aWebhook(phoneNumberId, [{ from, text, wamid }]));
  const received = () => cloud.texts(from.waId);
  const typing = (wamid: string) => ({ messaging_product: 'whatsapp', status: 'read', message_id: wamid, typing_indicator: { type: 'text' } });
  const pauseOver = async () => {
    await app.alarm.untilSet((inMs) => inMs <= 500);
    app.alarm.move(500);
  };

  it('sees blue ticks and typing dots while more typed messages are waited for, once, and then the answer', async () => {
    const first = aWamid();
    await type('2 lahmacun', first);
    await cloud.until(() => cloud.marks.length === 1);
    await type('ve ayran');
    await pauseOver();
    await cloud.until(() => received().length === 1);
    expect(cloud.marks).toEqual([typing(first)]);
    const second = aWamid();
    await type('bir de su', second);
    await cloud.until(() => cloud.marks.length === 2);
    expect(cloud.marks[1]).toEqual(typing(second));
  });

  it('sees nothing when the answer is there at once', async () => {
    await app.deliver(aWebhook(phoneNumberId, [{ from, tap: 'x' }]));
    await cloud.until(() => received().length === 1);
    expect(cloud.marks).toEqual([]);
  });

  it('sees them while a turn takes long', async () => {
    const wamid = aWamid();
    let open = () => {};
    const atGate = new Promise<void>((reached) => {
      gate = () => (reached(), new Promise<void>((done) => (open = done)));
    });
    const delivered = app.deliver(aWebhook(phoneNumberId, [{ from, tap: 'x', wamid }]));
    await atGate;
    app.alarm.move(999);
    expect(cloud.marks).toEqual([]);
    app.alarm.move(1);
    await cloud.until(() => cloud.marks.length === 1);
    expect(cloud.marks).toEqual([typing(wamid)]);
    open();
    expect(await delivered).toBe(true);
    await cloud.until(() => received().length === 1);
  });

  it.each(['refuse', 'never'] as const)('gets the answer even when the mark is answered with: %s', async (answer) => {
    cloud.markAnswer = answer;
    await type('merhaba');
    await cloud.until(() => cloud.marks.length === 1);
    await pauseOver();
    await cloud.until(() => received().length === 1);
    const rows = () => db.database.pool.query('SELECT o.state FROM outbound_messages o JOIN conversations c ON c.id = o.conversation_id JOIN customers k ON k.id = c.customer_id WHERE k.bsuid = $1', [from.userId]);
    expect((await eventually(rows, ({ rows: [row] }) => row?.state === 'done')).rows).toEqual([{ state: 'done' }]);
  });
});
