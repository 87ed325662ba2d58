import type { OrderAck, OrderDto, SuggestionAck } from '@sofra/contracts';
import { aDraft, aGuest, aKitchen, type Guest, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import type { BoardScreen } from '../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';
import { PromisesService } from './promises.service';

const MINUTE = 60_000;

describe(PromisesService.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
  let guest: Guest;
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
    guest = await aGuest(db.database, kitchen);
    screen = node.screen(await node.signIn(kitchen.organizationId));
    await screen.connect();
    await screen.open({ screenId: newId() });
  });

  const run = async <R extends object>(text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows as R[];
  const place = async () => {
    const { customerId, conversationId, phone } = guest;
    return (await node.place(kitchen, { channel: 'whatsapp', customerId, conversationId, customerPhone: phone })).orderId;
  };
  const send = (event: string, orderId: string, version: number, more: object) => screen.send(event, { commandId: newId(), orderId, version, ...more }) as Promise<OrderAck>;
  const moved = async (event: string, orderId: string, version: number, more: object): Promise<OrderDto> => {
    const ack = await send(event, orderId, version, more);
    if (!ack.ok) throw new Error(`${ack.code}: ${ack.detail}`);
    return ack.order;
  };
  const suggestion = async (orderId: string) => (await screen.send('order.suggest-promise', { orderId })) as Extract<SuggestionAck, { ok: true }>;
  const took = (productId: string, minutes: number[], load = 0, station: string | null = null) =>
    run('INSERT INTO prep_times (branch_id, product_id, station, seconds, load, at) SELECT $1, $2, $3, m * 60, $5, now() FROM unnest($4::integer[]) AS m', kitchen.branch.id, productId, station, minutes, load);
  /** Often enough that nothing else counts. */
  const often = (minutes: number) => Array.from({ length: 21 }, () => minutes);
  const told = async (orderId: string) => (await run<{ body: string }>(`SELECT content->>'body' AS body FROM outbound_messages WHERE order_id = $1 AND purpose = 'status' ORDER BY id`, orderId)).map(({ body }) => body);
  const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();
  const clockOf = (moment: string) => new Intl.DateTimeFormat('tr', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Istanbul' }).format(new Date(moment));

  it('promises by the median of the slowest dish, and the way to the door', async () => {
    await took(kitchen.lahmacunId, [...often(6), 5, 7]);
    await took(kitchen.durumId, [...often(12), 11, 60]);
    const { minutes, parts, promisedAt } = await suggestion(await place());
    expect({ minutes, parts }).toEqual({ minutes: 27, parts: { food: 12, queue: 0, busy: 0, delivery: 15 } });
    expect(Date.parse(promisedAt) % (5 * MINUTE)).toBe(0);
  });

  it("counts the way that the address's zone has, where it says one", async () => {
    const { orderId } = await node.place(kitchen, { draft: aDraft(kitchen, { wayMinutes: 40 }) });
    expect((await suggestion(orderId)).parts).toEqual({ food: 30, queue: 0, busy: 0, delivery: 40 });
  });

  it('takes the usual time for what was hardly ever made, or what its station usually takes', async () => {
    for (const dish of [kitchen.lahmacunId, kitchen.durumId]) await took(dish, [5, 6, 5, 6]);
    expect((await suggestion(await place())).parts.food).toBe(30);
    const orderId = await place();
    await run(`UPDATE order_items SET station = 'oven' WHERE order_id = $1`, orderId);
    await took(newId(), often(8), 0, 'oven');
    expect((await suggestion(orderId)).parts.food).toBe(8);
  });

  it('goes from the usual time to what it learns by and by', async () => {
    await took(kitchen.lahmacunId, often(5));
    await took(kitchen.durumId, Array.from({ length: 10 }, () => 10));
    expect((await suggestion(await place())).parts.food).toBe(20);
  });

  it('knows what a dish takes when the kitchen is full, and adds the queue where it does not', async () => {
    for (let others = 0; others < 6; others++) await moved('order.advance', await place(), 1, { to: 'preparing' });
    await took(kitchen.lahmacunId, often(5));
    await took(kitchen.durumId, often(5));
    expect((await suggestion(await place())).parts).toMatchObject({ food: 5, queue: 2 });
    await took(kitchen.durumId, often(14), 7);
    expect((await suggestion(await place())).parts).toMatchObject({ food: 14, queue: 0 });
  });

  it('adds what a busy kitchen asks for', async () => {
    await screen.send('branch.busy', { commandId: newId(), minutes: 20 });
    expect((await suggestion(await place())).parts).toMatchObject({ busy: 20 });
    expect(await screen.send('order.suggest-promise', { orderId: newId() })).toMatchObject({ ok: false, code: 'order-unknown' });
  });

  it('promises what a busy kitchen needs to whoever waits already, and leaves alone what was promised', async () => {
    const [kept, waiting] = [await place(), await place()];
    const { promisedAt: before } = await moved('order.advance', kept, 1, { to: 'preparing' });
    await screen.send('branch.busy', { commandId: newId(), minutes: 30 });
    const { promisedAt } = await moved('order.advance', waiting, 1, { to: 'preparing' });
    expect(Date.parse(promisedAt!) - Date.parse(before!)).toBeGreaterThanOrEqual(30 * MINUTE);
    expect((await run<{ promised_at: Date }>('SELECT promised_at FROM orders WHERE id = $1', kept))[0]?.promised_at.toISOString()).toBe(before);
  });

  it('promises what it suggests when the time that the cook named has passed on its way', async () => {
    const { promisedAt } = await moved('order.advance', await place(), 1, { to: 'preparing', promisedAt: inMinutes(-2) });
    expect(Date.parse(promisedAt!)).toBeGreaterThan(Date.now() + 40 * MINUTE);
  });

  it('promises when it accepts, tells the customer, and tells again only when it slips', async () => {
    const orderId = await place();
    const { promisedAt: first } = await moved('order.advance', orderId, 1, { to: 'preparing' });
    expect((await told(orderId))[0]).toContain(clockOf(first!));
    const later = (minutes: number) => new Date(Date.parse(first!) + minutes * MINUTE).toISOString();
    expect(await moved('order.promise', orderId, 2, { promisedAt: later(5) })).toMatchObject({ promisedAt: later(5) });
    await moved('order.promise', orderId, 3, { promisedAt: later(-10) });
    expect(await told(orderId)).toHaveLength(1);
    await moved('order.promise', orderId, 4, { promisedAt: later(6) });
    await moved('order.promise', orderId, 5, { promisedAt: later(10) });
    const messages = await told(orderId);
    expect(messages).toHaveLength(2);
    expect(messages[1]).toContain(clockOf(later(6)));
  });

  it("promises the cook's own time, and keeps it through a recall", async () => {
    const orderId = await place();
    const promisedAt = inMinutes(40);
    expect(await moved('order.advance', orderId, 1, { to: 'preparing', promisedAt })).toMatchObject({ promisedAt });
    await moved('order.recall', orderId, 2, {});
    expect(await moved('order.advance', orderId, 3, { to: 'preparing' })).toMatchObject({ promisedAt });
  });

  it('says nothing of a time that was set before the kitchen began, until it begins', async () => {
    const orderId = await place();
    const promisedAt = inMinutes(50);
    await moved('order.promise', orderId, 1, { promisedAt });
    expect(await told(orderId)).toEqual([]);
    await moved('order.advance', orderId, 2, { to: 'preparing' });
    expect((await told(orderId))[0]).toContain(clockOf(promisedAt));
  });

  it('refuses a time that has passed, and an order that has ended', async () => {
    const orderId = await place();
    expect(await send('order.promise', orderId, 1, { promisedAt: inMinutes(-1) })).toMatchObject({ ok: false, code: 'invalid-request' });
    await moved('order.advance', orderId, 1, { to: 'rejected', reason: 'too-busy' });
    expect(await send('order.promise', orderId, 2, { promisedAt: inMinutes(5) })).toMatchObject({ ok: false, code: 'transition-refused' });
  });

  it('learns from each item as it is bumped, and from the rest when the order is made', async () => {
    const orderId = await place();
    await moved('order.advance', orderId, 1, { to: 'preparing' });
    await run(`UPDATE orders SET accepted_at = now() - interval '9 minutes' WHERE id = $1`, orderId);
    await moved('item.bump', orderId, 2, { itemId: '1', done: true });
    await run(`UPDATE orders SET accepted_at = now() - interval '14 minutes' WHERE id = $1`, orderId);
    await moved('order.advance', orderId, 3, { to: 'ready' });
    const learnt = await run<{ product_id: string; minutes: number; load: number }>('SELECT product_id, seconds / 60 AS minutes, load FROM prep_times WHERE branch_id = $1 ORDER BY id', kitchen.branch.id);
    expect(learnt).toEqual([{ product_id: kitchen.lahmacunId, minutes: 9, load: 0 }, { product_id: kitchen.durumId, minutes: 14, load: 0 }]);
  });

  it('learns nothing from what was never accepted, or forgotten for an evening', async () => {
    await moved('order.advance', await place(), 1, { to: 'ready' });
    const orderId = await place();
    await moved('order.advance', orderId, 1, { to: 'preparing' });
    await run(`UPDATE orders SET accepted_at = now() - interval '3 hours' WHERE id = $1`, orderId);
    await moved('order.advance', orderId, 2, { to: 'ready' });
    expect(await run('SELECT FROM prep_times WHERE branch_id = $1', kitchen.branch.id)).toEqual([]);
  });
});
