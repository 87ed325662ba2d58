import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aShop, type Shop } from '../../../test/support/a-shop';
import { aSender, aWebhook, type Sender } from '../../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../../test/support/database';
import { EchoAdvance } from '../../../test/support/echo-advance';
import { FakeCloudApi } from '../../../test/support/fake-cloud-api';
import { newId } from '../../common/ids';

describe('who wrote', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let app: ConversationApp;
  let shop: Shop;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url, advance: new EchoAdvance() });
  });

  beforeEach(async () => {
    shop = await aShop(db.database);
  });

  afterAll(async () => {
    await app.close();
    await db.drop();
    await cloud.close();
  });

  const write = async (from: Sender, text = '#notice hi') => {
    expect(await app.deliver(aWebhook(shop.phoneNumberId, [{ from, text }]))).toBe(true);
  };
  const query = async (text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows;
  const customers = () =>
    query(
      `SELECT k.id, k.bsuid AS "userId", k.wa_id AS "waId", k.name, (c.state->>'q')::integer AS turns
       FROM customers k LEFT JOIN conversations c ON c.customer_id = k.id WHERE k.organization_id = $1 ORDER BY k.created_at`,
      shop.organizationId,
    );
  const failures = () => query(`SELECT error FROM inbound_messages WHERE branch_id = $1 AND status = 'failed'`, shop.branchId);

  it('is the same customer once the user id of a known number appears, and once the number of a known user id does', async () => {
    const { waId, userId } = aSender();
    await write({ waId });
    await write({ waId, userId });
    await write({ userId });
    expect(await customers()).toEqual([expect.objectContaining({ waId, userId, turns: 3 })]);
  });

  it('keeps the name as the profile tells it', async () => {
    const from = aSender({ name: 'Ayşe' });
    await write(from);
    await write({ ...from, name: 'Ayşe Yılmaz' });
    expect(await customers()).toEqual([expect.objectContaining({ name: 'Ayşe Yılmaz' })]);
  });

  it('is a new customer on a recycled number, who sees nothing of the old one', async () => {
    const old = aSender();
    const young = aSender({ waId: old.waId });
    await write(old);
    await query(`INSERT INTO customer_addresses (id, customer_id, text) SELECT $1, id, 'secret' FROM customers WHERE bsuid = $2`, newId(), old.userId);
    await write(young);
    expect(await customers()).toEqual([
      expect.objectContaining({ userId: old.userId, waId: null, turns: 1 }),
      expect.objectContaining({ userId: young.userId, waId: old.waId, turns: 1 }),
    ]);
    await write({ userId: old.userId });
    expect((await customers())[0]).toMatchObject({ turns: 2 });
  });

  it('is one customer when a number and a user id turn out to belong together: all that both had is kept', async () => {
    const { waId, userId } = aSender();
    await write({ waId });
    await write({ userId });
    await write({ userId });
    const [byNumber, byUser] = await customers();
    const couponId = newId();
    await query(`INSERT INTO coupons (id, organization_id, code, kind, used, customers) VALUES ($1, $2, 'X', 'fixed', 3, 2)`, couponId, shop.organizationId);
    await query(`INSERT INTO coupon_customers (coupon_id, customer_id, uses) VALUES ($1, $2, 1), ($1, $3, 2)`, couponId, byNumber.id, byUser.id);
    await query(`INSERT INTO customer_addresses (id, customer_id, text) VALUES ($1, $2, 'home')`, newId(), byNumber.id);
    await write({ waId, userId });
    expect(await failures()).toEqual([]);
    expect(await customers()).toEqual([expect.objectContaining({ id: byUser.id, waId, userId, turns: 3 })]);
    expect(await query('SELECT customer_id AS id, uses FROM coupon_customers WHERE coupon_id = $1', couponId)).toEqual([{ id: byUser.id, uses: 3 }]);
    expect(await query('SELECT customers FROM coupons WHERE id = $1', couponId)).toEqual([{ customers: 1 }]);
    expect(await query('SELECT text FROM customer_addresses WHERE customer_id = $1', byUser.id)).toEqual([{ text: 'home' }]);
    const messages = await query('SELECT DISTINCT conversation_id FROM inbound_messages WHERE branch_id = $1', shop.branchId);
    expect(messages).toHaveLength(1);
  });

  it('merges twice at once without a deadlock', async () => {
    const { waId, userId } = aSender();
    await write({ waId });
    await write({ userId });
    await Promise.all([write({ waId, userId }), write({ waId }), write({ waId, userId }), write({ userId })]);
    expect(await failures()).toEqual([]);
    expect(await customers()).toEqual([expect.objectContaining({ waId, userId })]);
  });

  it('follows a customer to a new number, without an answer', async () => {
    const old = aSender();
    const young = aSender();
    await write(old);
    const system = { type: 'user_changed_number', wa_id: young.waId, user_id: young.userId, previous_user_id: old.userId, body: 'x' };
    await app.deliver(aWebhook(shop.phoneNumberId, [{ from: { waId: old.waId }, more: { type: 'system', system } }]));
    expect(await customers()).toEqual([expect.objectContaining({ waId: young.waId, userId: young.userId, turns: 1 })]);
    await write(young);
    expect(await customers()).toEqual([expect.objectContaining({ turns: 2 })]);
    expect(await failures()).toEqual([]);
  });

  it('follows a customer without a number to a new user id, who has written already', async () => {
    const old = { userId: aSender().userId };
    const young = { userId: aSender().userId };
    await write(old);
    await write(young);
    const system = { type: 'user_changed_user_id', user_id: young.userId, previous_user_id: old.userId };
    await app.deliver(aWebhook(shop.phoneNumberId, [{ from: {}, more: { type: 'system', system } }]));
    expect(await failures()).toEqual([]);
    expect(await customers()).toEqual([expect.objectContaining({ userId: young.userId })]);
  });

  it('ignores news about somebody unknown', async () => {
    const system = { type: 'user_changed_user_id', user_id: 'TR.1', previous_user_id: 'TR.2' };
    expect(await app.deliver(aWebhook(shop.phoneNumberId, [{ from: {}, more: { type: 'system', system } }]))).toBe(true);
    expect(await customers()).toEqual([]);
  });
});
