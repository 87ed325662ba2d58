import type { OrderDto } from '@sofra/contracts';
import { aDraft, aGuest, aKitchen, type Guest, type Kitchen } from '../../../test/support/a-kitchen';
import { BoardNode } from '../../../test/support/board-node';
import type { BoardScreen } from '../../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../../test/support/database';
import { BranchesService } from '../../branches/branches.service';
import { newId } from '../../common/ids';
import { OrdersService } from '../orders.service';
import { ScheduledOrders } from './scheduled-orders.service';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe(ScheduledOrders.name, () => {
  let db: TestDatabase;
  let nodes: BoardNode[];
  let kitchen: Kitchen;
  let guest: Guest;
  let screen: BoardScreen;
  // Far enough for the nodes' own clocks never to reach it.
  const dueAt = (Math.floor(Date.now() / HOUR) + 3) * HOUR;
  const startsAt = dueAt - 45 * MINUTE;

  beforeAll(async () => {
    db = await testDatabase();
    nodes = [await BoardNode.start(db.url), await BoardNode.start(db.url)];
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
    await db.drop();
  });
  beforeEach(async () => {
    kitchen = await aKitchen(db.database);
    guest = await aGuest(db.database, kitchen);
    screen = nodes[0]!.screen(await nodes[0]!.signIn(kitchen.organizationId));
    await screen.connect();
    await screen.open({ screenId: newId() });
  });

  const run = async <R extends object>(text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows as R[];
  const place = async (schedule: { dueAt: number; startsAt: number } | null = { dueAt, startsAt }, now = new Date()) => {
    const { customerId, conversationId, phone } = guest;
    const draft = { ...aDraft(kitchen), schedule };
    return nodes[0]!.place(kitchen, { draft, channel: 'whatsapp', customerId, conversationId, customerPhone: phone, now });
  };
  const look = (at: number) => Promise.all(nodes.map((node) => node.get(ScheduledOrders).startDue(new Date(at))));
  const onScreen = (orderId: string) => screen.orders.get(orderId) as OrderDto;
  const events = (orderId: string) => run<{ type: string; actor: string }>('SELECT type, actor, to_status AS "to" FROM order_events WHERE order_id = $1 ORDER BY version', orderId);
  const told = (orderId: string) => run<{ body: string }>(`SELECT content->>'body' AS body FROM outbound_messages WHERE order_id = $1`, orderId);

  it('waits for its time, is promised for when it was asked for, and troubles nobody meanwhile', async () => {
    const { orderId } = await place();
    await screen.until(() => screen.orders.has(orderId));
    const due = new Date(dueAt).toISOString();
    expect(onScreen(orderId)).toMatchObject({ status: 'scheduled', dueAt: due, promisedAt: due });
    await look(startsAt - 1);
    expect(await events(orderId)).toEqual([{ type: 'placed', actor: 'customer', to: 'scheduled' }]);
  });

  it('comes to the kitchen once when its time has come, whoever looks', async () => {
    const orderIds = (await Promise.all(Array.from({ length: 8 }, () => place()))).map(({ orderId }) => orderId);
    await Promise.all([look(startsAt), look(startsAt), look(startsAt + 1_000)]);
    for (const orderId of orderIds) {
      expect(await events(orderId)).toEqual([{ type: 'placed', actor: 'customer', to: 'scheduled' }, { type: 'advanced', actor: 'system', to: 'placed' }]);
      await screen.until(() => onScreen(orderId)?.status === 'placed');
      expect(onScreen(orderId)).toMatchObject({ version: 2, dueAt: new Date(dueAt).toISOString() });
      expect(await told(orderId)).toEqual([]);
    }
  });

  it('is not forgotten by a node that starts when its time has passed', async () => {
    const { orderId } = await place();
    const late = await BoardNode.start(db.url);
    await late.get(ScheduledOrders).startDue(new Date(dueAt + HOUR));
    await late.stop();
    expect((await events(orderId)).map(({ type }) => type)).toEqual(['placed', 'advanced']);
  });

  it('comes at once when the kitchen must begin already', async () => {
    const { orderId } = await place({ dueAt: Date.now() + 20 * MINUTE, startsAt: Date.now() - MINUTE });
    await screen.until(() => screen.orders.has(orderId));
    expect(onScreen(orderId)).toMatchObject({ status: 'placed', promisedAt: onScreen(orderId).dueAt });
  });

  it('is cancelled and told when the kitchen is closed by then; what was counted comes back', async () => {
    const { orderId } = await place();
    const left = async () => (await run<{ remaining: number }>('SELECT remaining FROM stock WHERE product_id = $1', kitchen.lahmacunId))[0]!.remaining;
    const before = await left();
    await run('INSERT INTO closures (branch_id, starts_at, ends_at) VALUES ($1, $2, $3)', kitchen.branch.id, new Date(startsAt - HOUR), new Date(dueAt + HOUR));
    nodes.forEach((node) => node.get(BranchesService).invalidate());
    await look(startsAt);
    await screen.until(() => onScreen(orderId)?.status === 'cancelled');
    expect((await told(orderId)).map(({ body }) => body)).toEqual([expect.stringContaining('kapanıyoruz')]);
    expect(await left()).toBe(before + 2);
  });

  it('starts when its time was within the hours, however late somebody looks', async () => {
    const { orderId } = await place();
    await run('INSERT INTO closures (branch_id, starts_at, ends_at) VALUES ($1, $2, $3)', kitchen.branch.id, new Date(startsAt + 10 * MINUTE), new Date(dueAt + HOUR));
    nodes.forEach((node) => node.get(BranchesService).invalidate());
    await look(startsAt + 20 * MINUTE);
    expect((await events(orderId)).at(-1)).toMatchObject({ to: 'placed' });
  });

  it('starts in spite of a pause: that is for orders to come', async () => {
    const { orderId } = await place();
    await run('UPDATE branches SET paused_until = $2 WHERE id = $1', kitchen.branch.id, new Date(dueAt));
    await look(startsAt);
    expect((await events(orderId)).at(-1)).toMatchObject({ to: 'placed' });
  });

  it('may be cancelled by the customer, and leaves the kitchen nothing to acknowledge', async () => {
    const { orderId } = await place();
    const outcome = await nodes[0]!.inTransaction(kitchen.branch.id, (tx, ledger) =>
      nodes[0]!.get(OrdersService).cancelByCustomer(tx, ledger, { branch: kitchen.branch, orderId, customerId: guest.customerId }));
    expect(outcome.kind).toBe('order-cancelled');
    await look(startsAt);
    expect(await run('SELECT status, cancel_acknowledged_at IS NOT NULL AS "isAcknowledged" FROM orders WHERE id = $1', orderId)).toEqual([{ status: 'cancelled', isAcknowledged: true }]);
  });

  it('keeps its number on the day it is due: nobody else gets it, that day neither', async () => {
    const [now, tomorrow] = [new Date('2031-03-03T15:00:00Z'), new Date('2031-03-04T15:00:00Z')];
    const later = { dueAt: tomorrow.getTime() + HOUR, startsAt: tomorrow.getTime() };
    const first = await place(null, now);
    const second = await place(later, now);
    const third = await place(later, now);
    const fourth = await place(null, now);
    expect([first, second, third, fourth].map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    await run(`UPDATE orders SET status = 'collected' WHERE branch_id = $1`, kitchen.branch.id);
    const next = [await place(null, tomorrow), await place(null, tomorrow), await place(later, tomorrow)];
    expect(next.map(({ number }) => number)).toEqual([1, 4, 5]);
    const days = await run(`SELECT number, business_day::text AS day FROM orders WHERE branch_id = $1 ORDER BY day, number`, kitchen.branch.id);
    expect(days).toEqual([
      ...[1, 4].map((number) => ({ number, day: '2031-03-03' })),
      ...[1, 2, 3, 4, 5].map((number) => ({ number, day: '2031-03-04' })),
    ]);
  });
});
