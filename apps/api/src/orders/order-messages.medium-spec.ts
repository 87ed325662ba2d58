import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Chat } from '../../test/support/a-chat';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aWebhook } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi, type Sent } from '../../test/support/fake-cloud-api';
import { OutboxService } from '../outbox/outbox.service';
import { OrderMessages } from './order-messages';

const BILLED = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'service' };
const FREE = { billable: false, pricing_model: 'PMP', type: 'free_customer_service', category: 'service' };

describe(OrderMessages.name, () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let app: ConversationApp;
  let shop: Shop;
  let chat: Chat;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url });
  });
  beforeEach(async () => {
    shop = await aShop(db.database);
    chat = new Chat(cloud, shop.phoneNumberId, [app]);
  });
  afterAll(async () => {
    await app.close();
    await db.drop();
    await cloud.close();
  });

  const inbox = () => cloud.inbox(`+${chat.from.waId}`);
  const query = async (text: string) => (await db.database.pool.query(text, [shop.branchId])).rows;
  const orders = () => query('SELECT id, conversation_id AS "conversationId" FROM orders WHERE branch_id = $1 ORDER BY id');
  const costs = async (orderId: string) => app.module.get(OrderMessages).of(shop.organizationId, orderId);
  const sentAll = () => eventually(() => query('SELECT state FROM outbound_messages WHERE branch_id = $1'), (rows) => rows.every(({ state }) => state === 'done'));
  const status = (of: Sent, name: string, pricing?: unknown) =>
    app.deliver(aWebhook(shop.phoneNumberId, [], [{ id: of.wamid, status: name, timestamp: String(Math.floor(Date.now() / 1_000)), biz_opaque_callback_data: of.opaque, ...(pricing !== undefined && { pricing }) }]));
  /** Types the order and goes on until it is placed. */
  const order = async () => {
    await chat.type('2 lahmacun');
    while (!chat.has(/nakit/i)) await chat.tap(/devam|tamam/i);
    await chat.tap(/nakit/i);
    await sentAll();
  };

  it('counts what led to the order and what told about it, once it has arrived', async () => {
    await chat.type('merhaba');
    await order();
    const [{ id, conversationId }] = await orders();
    const tellReady = () => app.database.transaction(async (tx) => {
      await tx.read({ name: 'test-lock-row', text: 'SELECT id FROM conversations WHERE id = $1 FOR NO KEY UPDATE' }, [conversationId]);
      const replies = [{ purpose: 'status' as const, content: { kind: 'text' as const, body: 'hazır' } }];
      app.module.get(OutboxService).enqueue(tx, { ...shop, conversationId, orderId: id, replies });
    });
    await chat.answered(tellReady);
    await sentAll();
    const all = inbox().length;
    expect(await costs(id)).toEqual({ sent: all, billed: 0, free: 0, open: all, byCategory: [] });
    for (const sent of inbox()) await status(sent, 'delivered', BILLED);
    expect(await costs(id)).toEqual({ sent: all, billed: all, free: 0, open: 0, byCategory: [{ category: 'service', billed: all }] });
  });

  it('tells the free ones of the first thousand from those that are charged, and leaves out what never arrived', async () => {
    await chat.type('merhaba');
    await order();
    const [{ id }] = await orders();
    const [first, second, ...more] = inbox() as [Sent, Sent, ...Sent[]];
    await status(first, 'delivered', FREE);
    await status(second, 'failed');
    for (const sent of more) await status(sent, 'delivered', { ...BILLED, category: 'utility' });
    expect(await costs(id)).toEqual({ sent: more.length + 1, billed: more.length, free: 1, open: 0, byCategory: [{ category: 'utility', billed: more.length }] });
  });

  it('charges nothing that was sent but has not arrived', async () => {
    await order();
    const [{ id }] = await orders();
    for (const sent of inbox()) await status(sent, 'sent', BILLED);
    expect(await costs(id)).toMatchObject({ billed: 0, open: inbox().length });
  });

  it('learns the price from a status that comes late, and once', async () => {
    await order();
    const [{ id }] = await orders();
    for (const sent of inbox()) await status(sent, 'read');
    expect(await costs(id)).toMatchObject({ billed: 0, open: inbox().length });
    for (const sent of [...inbox(), ...inbox()]) await status(sent, 'delivered', BILLED);
    expect(await costs(id)).toMatchObject({ billed: inbox().length, open: 0 });
  });

  it('gives each order its own messages', async () => {
    await order();
    const first = inbox().length;
    await order();
    const [one, two] = await orders();
    for (const sent of inbox()) await status(sent, 'delivered', BILLED);
    expect(await costs(one.id)).toMatchObject({ sent: first, billed: first });
    expect(await costs(two.id)).toMatchObject({ sent: inbox().length - first });
  });

  it('does not count a look at the menu of another day', async () => {
    await chat.type('merhaba');
    await sentAll();
    await query(`UPDATE outbound_messages SET created_at = created_at - interval '2 hours' WHERE branch_id = $1`);
    const looked = inbox().length;
    await order();
    const [{ id }] = await orders();
    expect(await costs(id)).toMatchObject({ sent: inbox().length - looked });
  });

  it('knows no order of another organization', async () => {
    await order();
    const [{ id }] = await orders();
    const stranger = await aShop(db.database);
    expect(await app.module.get(OrderMessages).of(stranger.organizationId, id)).toBeUndefined();
  });
});
