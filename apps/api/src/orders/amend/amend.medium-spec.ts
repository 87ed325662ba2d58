import type { AmendOrderBody, OrderAck, OrderDto } from '@sofra/contracts';
import { aGuest, aKitchen, type Kitchen } from '../../../test/support/a-kitchen';
import { BoardNode } from '../../../test/support/board-node';
import type { BoardScreen } from '../../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../../test/support/database';
import { newId } from '../../common/ids';
import { AmendService } from './amend.service';

// Two lahmacuns at 90, a wrap at 195 with its cheese, 20 for the courier.
const TOTAL = 39_500;

describe(AmendService.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
  let manager: string;
  let screen: BoardScreen;

  beforeAll(async () => {
    db = await testDatabase();
    node = await BoardNode.start(db.url);
  });
  afterAll(async () => {
    await node.stop();
    await db.drop();
  });
  beforeEach(async () => {
    kitchen = await aKitchen(db.database);
    await run(`INSERT INTO product_translations (product_id, locale, name) VALUES ($1, 'tr', 'Lahmacun'), ($2, 'tr', 'Tavuk Döner Dürüm')`, kitchen.lahmacunId, kitchen.durumId);
    manager = await node.signIn(kitchen.organizationId, 'manager');
    screen = node.screen(await node.signIn(kitchen.organizationId));
    await screen.connect();
    await screen.open({ screenId: newId() });
  });

  const run = async <R extends object>(text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows as R[];
  const send = (orderId: string, body: object, cookie = manager) =>
    node.app.inject({ method: 'POST', url: `/api/orders/${orderId}/amend`, headers: { cookie, 'sec-fetch-site': 'same-origin' }, payload: body });
  const amended = async (orderId: string, body: AmendOrderBody): Promise<OrderDto> => {
    const response = await send(orderId, body);
    if (response.statusCode !== 200) throw new Error(response.body);
    return response.json<OrderDto>();
  };
  const place = async () => (await node.place(kitchen)).orderId;
  const command = (event: string, orderId: string, version: number, more = {}) => screen.send(event, { commandId: newId(), orderId, version, ...more }) as Promise<OrderAck>;
  const left = async () => (await run<{ remaining: number }>('SELECT remaining FROM stock WHERE product_id = $1', kitchen.lahmacunId))[0]!.remaining;
  const kinds = ({ amendments }: OrderDto) => amendments.flatMap(({ differences }) => differences.map(({ kind }) => kind));

  it('shows the kitchen what is different until it has seen it, and asks for the new total', async () => {
    const orderId = await place();
    const order = await amended(orderId, { version: 1, items: [{ id: '1', quantity: 3 }, { id: '2', quantity: 0 }], note: 'kapıya bırakın', address: { text: 'Moda Cad. 14', latitude: null, longitude: null } });
    expect(order).toMatchObject({ version: 2, revision: 2, subtotal: 27_000, total: 29_000, note: 'kapıya bırakın', address: { text: 'Moda Cad. 14' }, items: [{ id: '1', quantity: 3 }] });
    expect(order.amendments).toEqual([{
      version: 2, at: expect.any(String), by: 'staff',
      differences: [
        { kind: 'item-removed', itemId: '2', name: 'Tavuk Döner Dürüm', quantity: 1, station: null },
        { kind: 'quantity', itemId: '1', name: 'Lahmacun', before: 2, after: 3, station: null },
        { kind: 'note', before: 'zile basmayın', after: 'kapıya bırakın' },
        { kind: 'address', before: 'Moda Cad. 12/3', after: 'Moda Cad. 14' },
      ],
    }]);
    await screen.until(() => screen.events.at(-1)?.type === 'order.amended');
    expect(screen.orders.get(orderId)).toEqual(order);
    expect(await run('SELECT amount FROM order_payments WHERE order_id = $1', orderId)).toEqual([{ amount: 29_000 }]);
    expect(await command('order.acknowledge-change', orderId, 2)).toMatchObject({ ok: true, order: { amendments: [], version: 3 } });
    // Another screen that shows the change still.
    expect(await command('order.acknowledge-change', orderId, 2)).toMatchObject({ ok: true, order: { amendments: [], version: 3 } });
  });

  it("adds at the menu's price of now, and never gives an item the name of one that is gone", async () => {
    const orderId = await place();
    await amended(orderId, { version: 1, items: [{ id: '2', quantity: 0 }] });
    const order = await amended(orderId, { version: 2, add: [{ productId: kitchen.durumId, quantity: 2, note: 'acısız' }] });
    expect(order.items).toMatchObject([{ id: '1' }, { id: '3', name: 'Tavuk Döner Dürüm', quantity: 2, note: 'acısız', unitPrice: 18_000, status: 'open' }]);
    expect(order.total).toBe(18_000 + 36_000 + 2_000);
    expect(kinds(order)).toEqual(['item-removed', 'item-added']);
  });

  it('tells the customer in their language what is different and what it costs now, and nobody where there is none', async () => {
    const guest = await aGuest(db.database, kitchen);
    await run(`UPDATE customers SET locale = 'en' WHERE id = $1`, guest.customerId);
    const { orderId } = await node.place(kitchen, { channel: 'whatsapp', customerId: guest.customerId, conversationId: guest.conversationId });
    const { number } = await amended(orderId, { version: 1, items: [{ id: '1', quantity: 3 }, { id: '2', quantity: 0 }] });
    await amended(await place(), { version: 1, items: [{ id: '1', quantity: 3 }] });
    const told = await run<{ body: string; template: string }>(
      `SELECT content->>'body' AS body, template->>'name' AS template FROM outbound_messages WHERE conversation_id = $1 AND order_id = $2`, guest.conversationId, orderId);
    expect(told).toEqual([{
      body: `✏️ We have updated your order *${number}*: 1 × Tavuk Döner Dürüm removed, Lahmacun 3 instead of 2. The new total is *290.00 TL*; if anything is wrong, just write to us here.`,
      template: 'sofra_order_amended',
    }]);
    expect(await run(`SELECT FROM outbound_messages o JOIN conversations c ON c.id = o.conversation_id JOIN customers k ON k.id = c.customer_id WHERE k.organization_id = $1`, kitchen.organizationId)).toHaveLength(1);
  });

  it('opens a line again of which more is wanted, and leaves what is done', async () => {
    const orderId = await place();
    await command('station.bump', orderId, 1, { done: true });
    const order = await amended(orderId, { version: 2, items: [{ id: '1', quantity: 3 }] });
    expect(order.items.map(({ status }) => status)).toEqual(['open', 'done']);
    expect(await command('item.bump', orderId, 2, { itemId: '1', done: true })).toMatchObject({ ok: false, code: 'version-conflict' });
    // As it is, but said of the lines before the change.
    expect(await command('item.bump', orderId, 2, { itemId: '1', done: false })).toMatchObject({ ok: false, code: 'version-conflict' });
  });

  it('keeps the discount while there is enough to take it from', async () => {
    const orderId = await place();
    await run('UPDATE orders SET discount = 20000, total = total - 20000 WHERE id = $1', orderId);
    expect(await amended(orderId, { version: 1, items: [{ id: '1', quantity: 1 }] })).toMatchObject({ subtotal: 28_500, discount: 20_000, total: 10_500 });
    expect(await amended(orderId, { version: 2, items: [{ id: '2', quantity: 0 }] })).toMatchObject({ subtotal: 9_000, discount: 9_000, total: 2_000 });
    const shares = await run<{ discount_share: number; tax: number }>('SELECT discount_share, tax FROM order_items WHERE order_id = $1', orderId);
    expect(shares).toEqual([{ discount_share: 9_000, tax: 0 }]);
  });

  it('divides the tax of the delivery fee among the dishes that are left', async () => {
    const orderId = await place();
    await run('UPDATE order_items SET tax_basis_points = 2000 WHERE order_id = $1 AND position = 2', orderId);
    const fees = () => run('SELECT amount, tax_basis_points AS rate, tax FROM order_charges WHERE order_id = $1 ORDER BY position', orderId);
    expect(await fees()).toEqual([{ amount: 2_000, rate: 1_000, tax: 182 }]);
    expect(await amended(orderId, { version: 1, items: [{ id: '1', quantity: 1 }] })).toMatchObject({ charges: [{ kind: 'delivery', amount: 2_000 }] });
    expect(await fees()).toEqual([{ amount: 1_368, rate: 2_000, tax: 228 }, { amount: 632, rate: 1_000, tax: 57 }]);
    await amended(orderId, { version: 2, items: [{ id: '1', quantity: 0 }] });
    expect(await fees()).toEqual([{ amount: 2_000, rate: 2_000, tax: 333 }]);
  });

  it('takes counted stock and gives it back; a cancelled order then returns what it really held', async () => {
    const orderId = await place();
    const before = await left();
    await amended(orderId, { version: 1, items: [{ id: '1', quantity: 5 }] });
    expect(await left()).toBe(before - 3);
    expect((await send(orderId, { version: 2, items: [{ id: '1', quantity: 99 }] })).json()).toMatchObject({ code: 'product-sold-out' });
    expect(await left()).toBe(before - 3);
    await amended(orderId, { version: 2, items: [{ id: '1', quantity: 1 }] });
    expect(await left()).toBe(before + 1);
  });

  /** 110.00: a lahmacun, and a wrap with cheese for 15.00. */
  const aCombo = async () => {
    const [comboId, food, second] = [newId(), newId(), newId()];
    await run('INSERT INTO products (id, organization_id, category_id, price) SELECT $1, organization_id, category_id, 11000 FROM products WHERE id = $2', comboId, kitchen.durumId);
    await run(`INSERT INTO product_translations (product_id, locale, name) VALUES ($1, 'tr', 'Öğle Menü')`, comboId);
    await run('INSERT INTO combos (product_id) VALUES ($1)', comboId);
    await run('INSERT INTO combo_slots (id, combo_id, position) VALUES ($1, $3, 1), ($2, $3, 2)', food, second, comboId);
    await run(`INSERT INTO combo_slot_translations (combo_slot_id, locale, name) VALUES ($1, 'tr', 'Yemek'), ($2, 'tr', 'Yanında')`, food, second);
    await run('INSERT INTO combo_slot_products (slot_id, product_id, extra) VALUES ($1, $3, 0), ($2, $4, 0)', food, second, kitchen.lahmacunId, kitchen.durumId);
    await run('INSERT INTO product_modifier_groups (product_id, group_id) SELECT $1, group_id FROM modifiers WHERE id = $2', kitchen.durumId, kitchen.cheeseId);
    await run(`INSERT INTO modifier_translations (modifier_id, locale, name) VALUES ($1, 'tr', 'Kaşar')`, kitchen.cheeseId);
    await run('UPDATE menu_versions SET version = version + 1 WHERE organization_id = $1', kitchen.organizationId);
    const parts = [{ slotId: food, productId: kitchen.lahmacunId }, { slotId: second, productId: kitchen.durumId, modifiers: [{ modifierId: kitchen.cheeseId, quantity: 1 }] }];
    return { productId: comboId, quantity: 1, parts };
  };

  it('adds a combo with its parts and their options, and changes and removes it as a whole', async () => {
    const [orderId, combo] = [await place(), await aCombo()];
    const stock = await left();
    const added = await amended(orderId, { version: 1, add: [combo] });
    expect(added.items.slice(2)).toMatchObject([{ id: '3', name: 'Lahmacun', combo: { id: '3', name: 'Öğle Menü' } }, { id: '4', modifiers: [{ name: 'Kaşar' }], combo: { id: '3' } }]);
    expect(added.total).toBe(TOTAL + 12_500);
    const three = await amended(orderId, { version: 2, items: [{ id: '3', quantity: 3 }] });
    expect(three.items.slice(2).map(({ quantity }) => quantity)).toEqual([3, 3]);
    expect([three.total, await left()]).toEqual([TOTAL + 37_500, stock - 3]);
    const none = await amended(orderId, { version: 3, items: [{ id: '3', quantity: 0 }] });
    expect([none.items.length, none.total, await left()]).toEqual([2, TOTAL, stock]);
    expect(kinds(none)).toEqual(['item-added', 'item-added', 'quantity', 'quantity', 'item-removed', 'item-removed']);
  });

  it('counts a combo that is counted itself, beside what it is made of', async () => {
    const [orderId, combo] = [await place(), await aCombo()];
    const combosLeft = async () => (await run<{ remaining: number }>('SELECT remaining FROM stock WHERE product_id = $1', combo.productId))[0]!.remaining;
    await run('UPDATE products SET is_stock_counted = true WHERE id = $1', combo.productId);
    await run('INSERT INTO stock (branch_id, product_id, remaining) VALUES ($1, $2, 5)', kitchen.branch.id, combo.productId);
    await amended(orderId, { version: 1, add: [{ ...combo, quantity: 3 }] });
    expect(await combosLeft()).toBe(2);
    await amended(orderId, { version: 2, items: [{ id: '3', quantity: 0 }] });
    expect(await combosLeft()).toBe(5);
  });

  it('does not tear a combo apart, and says how it changes', async () => {
    const [orderId, combo] = [await place(), await aCombo()];
    await amended(orderId, { version: 1, add: [combo] });
    expect((await send(orderId, { version: 2, items: [{ id: '4', quantity: 0 }] })).json()).toMatchObject({ code: 'not-amendable', detail: expect.stringContaining('is part of Öğle Menü') });
    expect((await send(orderId, { version: 2, items: [{ id: '3', quantity: 2 }, { id: '4', quantity: 1 }] })).json()).toMatchObject({ code: 'not-amendable' });
    expect(await amended(orderId, { version: 2, items: [{ id: '4', note: 'az pişmiş' }] })).toMatchObject({ items: [{}, {}, {}, { note: 'az pişmiş' }] });
  });

  it('refuses a combo with a slot left empty', async () => {
    const [orderId, combo] = [await place(), await aCombo()];
    expect((await send(orderId, { version: 1, add: [{ ...combo, parts: combo.parts.slice(1) }] })).json()).toMatchObject({ code: 'invalid-request', detail: expect.stringContaining('choice-missing Yemek') });
  });

  it.each([
    ['nothing new', { version: 1, items: [{ id: '1', quantity: 2 }] }, 'nothing-to-change'],
    ['nothing left', { version: 1, items: [{ id: '1', quantity: 0 }, { id: '2', quantity: 0 }] }, 'not-amendable'],
    ['no such item', { version: 1, items: [{ id: '9', quantity: 1 }] }, 'item-unknown'],
    ['no such product', { version: 1, add: [{ productId: newId(), quantity: 1 }] }, 'invalid-request'],
    ['an older version', { version: 7, note: 'x' }, 'version-conflict'],
    ['half a dish', { version: 1, items: [{ id: '1', quantity: 1.5 }] }, 'invalid-request'],
  ])('refuses %s and changes nothing', async (_what, body, code) => {
    const orderId = await place();
    expect((await send(orderId, body)).json()).toMatchObject({ code });
    expect(await run('SELECT version, total FROM orders WHERE id = $1', orderId)).toEqual([{ version: 1, total: TOTAL }]);
  });

  it('refuses what has left the kitchen, an address where nothing is delivered, and orders of others', async () => {
    const orderId = await place();
    await run(`UPDATE orders SET fulfilment = 'pickup' WHERE id = $1`, orderId);
    expect((await send(orderId, { version: 1, address: { text: 'Moda' } })).json()).toMatchObject({ code: 'not-amendable' });
    await command('order.advance', orderId, 1, { to: 'ready' });
    expect((await send(orderId, { version: 2, note: 'geç' })).json()).toMatchObject({ code: 'not-amendable' });
    const stranger = await aKitchen(db.database);
    expect((await send(orderId, { version: 2, note: 'x' }, await node.signIn(stranger.organizationId, 'owner'))).json()).toMatchObject({ code: 'order-unknown' });
  });

  it('lets one of two people change it, and tells the other', async () => {
    const orderId = await place();
    const answers = await Promise.all([3, 4].map((quantity) => send(orderId, { version: 1, items: [{ id: '1', quantity }] })));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });
});
