import type { OrderDto } from '@sofra/contracts';
import { aDraft, aGuest, aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { OrdersRoom } from '../../test/support/orders-room';
import { BranchesService } from '../branches/branches.service';
import { BoardOrdersService } from './board-orders.service';
import { placeOrder } from './place-order';

const NOON = new Date('2026-11-22T09:00:00.000Z');

describe(placeOrder.name, () => {
  let db: TestDatabase;
  let room: OrdersRoom;
  let kitchen: Kitchen;

  beforeAll(async () => {
    db = await testDatabase();
    room = new OrdersRoom(db.database);
  });
  afterAll(() => db.drop());
  beforeEach(async () => (kitchen = await aKitchen(db.database)));

  const snapshot = () => new BoardOrdersService(db.database, new BranchesService(db.database)).snapshot(kitchen.branch);

  it('writes the whole order, and tells the board exactly what the tables then say', async () => {
    const guest = await aGuest(db.database, kitchen);
    const placed = await room.place(kitchen, guest, { now: NOON });
    const board = await snapshot();
    const [event] = await room.rows<{ seq: number; payload: { order: OrderDto } }>('SELECT seq, payload FROM board_events WHERE branch_id = $1', [kitchen.branch.id]);
    expect(placed).toMatchObject({ number: 1, existed: false });
    expect(board.seq).toBe(1);
    expect(board.orders).toEqual([event?.payload.order]);
    expect(board.orders[0]).toMatchObject({
      ...{ id: placed.orderId, number: 1, businessDay: '2026-11-22', version: 1, status: 'placed', channel: 'whatsapp' },
      ...{ placedAt: NOON.toISOString(), customer: { name: 'Ayşe', phone: guest.phone }, address: { text: 'Moda Cad. 12/3' } },
      ...{ subtotal: 37_500, charges: [{ kind: 'delivery', amount: 2_000 }], total: 39_500, payment: { method: 'cash', status: 'due' } },
      items: [
        { id: '1', name: 'Lahmacun', quantity: 2, modifiers: [] },
        { id: '2', name: 'Tavuk Döner Dürüm', note: 'az pişmiş', modifiers: [{ name: 'Kaşar', price: 1_500, quantity: 1, removal: false }] },
      ],
    });
  });

  it('keeps the tax of each item by class and fulfilment', async () => {
    const { orderId } = await room.place(kitchen);
    const items = await room.rows('SELECT position, tax_basis_points, tax FROM order_items WHERE order_id = $1 ORDER BY position', [orderId]);
    expect(items).toEqual([
      { position: 1, tax_basis_points: 1_000, tax: 1_636 },
      { position: 2, tax_basis_points: 1_000, tax: 1_773 },
    ]);
  });

  it('rounds the tax of a rate once: the items and the fee add up to it', async () => {
    const draft = aDraft(kitchen);
    const [line] = draft.priced.lines;
    const lines = [15_000, 15_000, 8_000].map((total, index) => ({ ...line!, lineId: index + 1, quantity: 1, unitPrice: total, total, discountShare: 0 }));
    const { orderId } = await room.place(kitchen, undefined, { draft: { ...draft, priced: { ...draft.priced, lines, subtotal: 38_000, total: 40_000 } } });
    const parts = await room.rows('SELECT tax FROM order_items WHERE order_id = $1 UNION ALL SELECT tax FROM order_charges WHERE order_id = $1 ORDER BY tax DESC', [orderId]);
    expect(parts).toEqual([{ tax: 1_364 }, { tax: 1_363 }, { tax: 727 }, { tax: 182 }]);
    const { orders } = await snapshot();
    expect(orders.find(({ id }) => id === orderId)).toMatchObject({ total: 40_000, taxes: [{ basisPoints: 1_000, amount: 40_000, tax: 3_636 }] });
  });

  it('makes one order of one basket, however many ask at once', async () => {
    const basketId = aDraft(kitchen).basketId;
    const attempts = Array.from({ length: 8 }, () => room.place(kitchen, undefined, { draft: aDraft(kitchen, { basketId }) }));
    const placed = await Promise.all(attempts);
    const [counter] = await room.rows('SELECT seq, last_number FROM branch_counters WHERE branch_id = $1', [kitchen.branch.id]);
    expect(new Set(placed.map(({ orderId }) => orderId)).size).toBe(1);
    expect(placed.filter(({ existed }) => !existed)).toHaveLength(1);
    expect(counter).toEqual({ seq: 1, last_number: 1 });
  });

  it('answers a basket that was ordered long ago with its order', async () => {
    const draft = aDraft(kitchen);
    const first = await room.place(kitchen, undefined, { draft });
    const again = await room.place(kitchen, undefined, { draft: { ...draft, orderId: aDraft(kitchen).orderId } });
    expect(again).toEqual({ ...first, existed: true });
  });

  it('numbers concurrent orders without a gap or a double', async () => {
    const placed = await Promise.all(Array.from({ length: 40 }, () => room.place(kitchen)));
    const numbers = placed.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  describe('numbers by business day', () => {
    // The day of Europe/Istanbul (UTC+3) starts at 04:00.
    const lateEvening = new Date('2026-11-23T00:59:59.999Z');
    const nextDay = new Date('2026-11-23T01:00:00.000Z');
    const dayOf = async (orderId: string) => (await room.rows<{ day: string }>('SELECT business_day AS day FROM orders WHERE id = $1', [orderId]))[0]?.day;

    it('counts the night to the evening and starts over when the day does', async () => {
      const before = await room.place(kitchen, undefined, { now: lateEvening });
      await room.rows(`UPDATE orders SET status = 'delivered' WHERE id = $1`, [before.orderId]);
      const after = await room.place(kitchen, undefined, { now: nextDay });
      expect([await dayOf(before.orderId), await dayOf(after.orderId)]).toEqual(['2026-11-22', '2026-11-23']);
      expect([before.number, after.number]).toEqual([1, 1]);
    });

    it('skips the numbers of orders that are still open', async () => {
      const yesterday = [];
      for (let index = 0; index < 4; index++) yesterday.push(await room.place(kitchen, undefined, { now: lateEvening }));
      // 1, 2 and 4 are still being cooked; 3 is free again.
      await room.rows(`UPDATE orders SET status = 'collected' WHERE id = $1`, [yesterday[2]?.orderId]);
      const today = [];
      for (let index = 0; index < 3; index++) today.push((await room.place(kitchen, undefined, { now: nextDay })).number);
      expect(today).toEqual([3, 5, 6]);
    });

    it('never goes back a day for an order that was late by a moment', async () => {
      const early = await room.place(kitchen, undefined, { now: nextDay });
      const late = await room.place(kitchen, undefined, { now: lateEvening });
      expect([early.number, late.number]).toEqual([1, 2]);
      expect(await dayOf(late.orderId)).toBe('2026-11-23');
    });
  });
});
