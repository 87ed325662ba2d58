import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutboundMessage } from '@sofra/whatsapp';
import { tappable } from '../../test/support/a-chat';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWamid, aWebhook, type Sender } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { countRoundTrips } from '../../test/support/round-trips';

const MINUTE = 60_000;

describe('an order by WhatsApp', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let app: ConversationApp;
  let other: ConversationApp;
  let shop: Shop;
  let from: Sender;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    [app, other] = await Promise.all([0, 1].map(() => conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url }))) as [ConversationApp, ConversationApp];
  });

  beforeEach(async () => {
    shop = await aShop(db.database);
    from = aSender();
  });

  afterAll(async () => {
    await Promise.all([app.close(), other.close()]);
    await db.drop();
    await cloud.close();
  });

  const deliver = (message: { text?: string; tap?: string; wamid?: string; at?: Date }, instance = app) =>
    instance.deliver(aWebhook(shop.phoneNumberId, [{ from, ...message }]));
  const received = () => cloud.sent.filter(({ message }) => message.to === `+${from.waId}`);
  /** Sends a message and answers with what came back. */
  const say = async (message: Parameters<typeof deliver>[0], instance = app): Promise<OutboundMessage> => {
    const before = received().length;
    expect(await deliver(message, instance)).toBe(true);
    await cloud.until(() => received().length > before);
    return received().at(-1)!.message;
  };
  /** Types the order and goes on to the summary; answers with its "cash" button. */
  const toSummary = async (): Promise<string> => {
    let message = await say({ text: '2 lahmacun' });
    for (let taps = 0; taps < 5; taps++) {
      const pay = tappable(message, /nakit/i);
      if (pay) return pay;
      message = await say({ tap: tappable(message, /sipariş|onay|tamam|devam|bitir|özet/i) ?? '' });
    }
    throw new Error(`no summary: ${JSON.stringify(message)}`);
  };
  const query = async (text: string) => (await db.database.pool.query(text, [shop.branchId])).rows;
  const orders = () => query('SELECT number, status, total, customer_name AS name FROM orders WHERE branch_id = $1');

  it('is placed by the pay tap, with its lines, number and board event, and confirmed once', async () => {
    const confirmation = await say({ tap: await toSummary() });
    expect(await orders()).toEqual([{ number: 1, status: 'placed', total: 18_000, name: 'Ayşe' }]);
    expect(await query('SELECT i.name, i.quantity FROM order_items i JOIN orders o ON o.id = i.order_id WHERE o.branch_id = $1')).toEqual([{ name: 'Lahmacun', quantity: 2 }]);
    expect(await query('SELECT seq, type FROM board_events WHERE branch_id = $1')).toEqual([{ seq: 1, type: 'order.changed' }]);
    expect(JSON.stringify(confirmation)).toMatch(/#?\b1\b/);
    expect(await query(`SELECT count(*)::integer AS n FROM outbound_messages WHERE branch_id = $1 AND purpose = 'confirmation' AND order_id IS NOT NULL`)).toEqual([{ n: 1 }]);
  });

  it('is placed once by two pay taps at once on two instances and by each delivered again', async () => {
    const tap = await toSummary();
    const taps = [{ tap, wamid: aWamid() }, { tap, wamid: aWamid() }];
    const taken = await Promise.all([...taps, ...taps].map((one, index) => deliver(one, index % 2 ? app : other)));
    expect(taken).toEqual([true, true, true, true]);
    expect(await orders()).toHaveLength(1);
    expect(await query('SELECT seq FROM board_events WHERE branch_id = $1')).toEqual([{ seq: 1 }]);
    expect(await query('SELECT seq FROM branch_counters WHERE branch_id = $1')).toEqual([{ seq: 1 }]);
  });

  it('is not placed by a tap that comes later than ten minutes', async () => {
    const tap = await toSummary();
    await say({ tap, at: new Date(app.clock.now().getTime() - 11 * MINUTE) });
    expect(await orders()).toEqual([]);
    await say({ tap: await toSummary() });
    expect(await orders()).toHaveLength(1);
  });

  it('is not placed when counted stock has run out; nothing of it is taken', async () => {
    await db.database.pool.query('UPDATE products SET is_stock_counted = true WHERE id = $1', [shop.lahmacunId]);
    await db.database.pool.query('INSERT INTO stock (branch_id, product_id, remaining) VALUES ($1, $2, 1)', [shop.branchId, shop.lahmacunId]);
    await db.database.pool.query('UPDATE menu_versions SET version = version + 1 WHERE organization_id = $1', [shop.organizationId]);
    const answer = await say({ tap: await toSummary() });
    expect(JSON.stringify(answer)).toContain('Lahmacun için yalnız 1 porsiyon kaldı');
    expect(await orders()).toEqual([]);
    expect(await query('SELECT remaining FROM stock WHERE branch_id = $1')).toEqual([{ remaining: 1 }]);
    expect(await query('SELECT seq FROM branch_counters WHERE branch_id = $1')).toEqual([{ seq: 0 }]);
  });

  const cancel = async () => {
    const button = tappable(await say({ text: 'iptal' }), /iptal/i);
    if (button) await say({ tap: button });
  };

  it('takes the last of a counted dish off the menu and tells the board; its cancellation brings it on again', async () => {
    await db.database.pool.query('UPDATE products SET is_stock_counted = true WHERE id = $1', [shop.lahmacunId]);
    await db.database.pool.query('INSERT INTO stock (branch_id, product_id, remaining) VALUES ($1, $2, 2)', [shop.branchId, shop.lahmacunId]);
    await db.database.pool.query('UPDATE menu_versions SET version = version + 1 WHERE organization_id = $1', [shop.organizationId]);
    const [buyer, neighbour] = [from, aSender()];
    await say({ tap: await toSummary() });
    expect(await query('SELECT remaining FROM stock WHERE branch_id = $1')).toEqual([{ remaining: 0 }]);
    from = neighbour;
    expect(JSON.stringify(await say({ text: '1 lahmacun' }))).toContain('Lahmacun maalesef şu anda tükendi');
    from = buyer;
    await cancel();
    expect(await query('SELECT remaining FROM stock WHERE branch_id = $1')).toEqual([{ remaining: 2 }]);
    from = neighbour;
    expect(JSON.stringify(await say({ text: '1 lahmacun' }))).toContain('1 × Lahmacun');
    expect(await query(`SELECT type, payload #> '{offSale,isOutOfStock}' AS out FROM board_events WHERE branch_id = $1 ORDER BY seq`)).toEqual([
      { type: 'order.changed', out: null },
      { type: 'product.sold-out', out: true },
      { type: 'order.changed', out: null },
      { type: 'product.back', out: null },
    ]);
  });

  it('can be cancelled by the customer, and the board hears of it', async () => {
    await say({ tap: await toSummary() });
    await cancel();
    expect((await orders())[0]).toMatchObject({ status: 'cancelled' });
    expect(await query('SELECT seq FROM board_events WHERE branch_id = $1 ORDER BY seq')).toEqual([{ seq: 1 }, { seq: 2 }]);
  });

  it('takes two round trips for a turn, three for the one that places the order, some more for a first contact', async () => {
    const greeted = await countRoundTrips(app.database.pool, () => deliver({ text: 'merhaba' }));
    const talked = await countRoundTrips(app.database.pool, () => deliver({ text: 'sepet' }));
    const tap = await toSummary();
    const paid = await countRoundTrips(app.database.pool, () => deliver({ tap }));
    expect({ talked, paid }).toEqual({ talked: 2, paid: 3 });
    expect(greeted).toBeLessThanOrEqual(5);
  });
});
