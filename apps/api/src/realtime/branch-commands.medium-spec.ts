import { SCREEN_COOKIE } from '@sofra/contracts';
import { aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import type { BoardScreen } from '../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';
import { BranchCommands } from './branch-commands';

describe(BranchCommands.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
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
    screen = await anOpenScreen();
  });

  async function anOpenScreen(mode: 'kitchen' | 'courier' = 'kitchen'): Promise<BoardScreen> {
    const opened = node.screen(await node.signIn(kitchen.organizationId));
    await opened.connect();
    await opened.open({ screenId: newId(), mode });
    return opened;
  }
  const soon = (ms: number) => new Date(Date.now() + ms).toISOString();
  const facts = async () => (await anOpenScreen().then((other) => other.open())).branch;

  it('is busy until a moment, and then no more, by itself', async () => {
    const until = soon(1_500);
    expect(await screen.send('branch.busy', { commandId: newId(), minutes: 20, until })).toEqual({ ok: true, seq: 1 });
    expect((await facts()).busy).toEqual({ minutes: 20, until });
    await screen.until(() => screen.events.length === 2, 'it is over');
    expect(screen.events).toMatchObject([{ type: 'branch.busy', busy: { minutes: 20, until } }, { type: 'branch.busy', busy: null }]);
    expect((await facts()).busy).toBeNull();
  });

  it('is busy for an hour unless it says otherwise, and no more when it says so', async () => {
    await screen.send('branch.busy', { commandId: newId(), minutes: 10 });
    const { until } = (await facts()).busy!;
    expect(Math.abs(Date.parse(until) - Date.now() - 3_600_000)).toBeLessThan(60_000);
    await screen.send('branch.busy', { commandId: newId(), minutes: null });
    expect((await facts()).busy).toBeNull();
  });

  it('ends a pause at the minute that boards and chats name', async () => {
    await screen.send('branch.pause', { commandId: newId(), until: '2030-01-01T19:30:40.000Z' });
    expect((await facts()).pausedUntil).toBe('2030-01-01T19:30:00.000Z');
    await screen.send('branch.pause', { commandId: newId(), until: null });
  });

  it('takes orders again when the pause is over, by itself', async () => {
    const until = soon(1_500);
    await screen.send('branch.pause', { commandId: newId(), until });
    expect((await facts()).pausedUntil).toBe(until);
    await screen.until(() => screen.events.length === 2, 'it is over');
    expect(screen.events.at(-1)).toMatchObject({ type: 'branch.paused', pause: { until: null } });
    const { rows } = await db.database.pool.query('SELECT paused_until FROM branches WHERE id = $1', [kitchen.branch.id]);
    expect(rows).toEqual([{ paused_until: null }]);
  });

  it.each([15, '20', undefined])('refuses %s minutes', async (minutes) => {
    expect(await screen.send('branch.busy', { commandId: newId(), minutes })).toMatchObject({ ok: false, code: 'invalid-request' });
  });

  it('hurries an order, and shows it to all', async () => {
    const { orderId } = await node.place(kitchen);
    const rush = (version: number, on: boolean) => screen.send('order.rush', { commandId: newId(), orderId, version, on });
    expect(await rush(1, true)).toMatchObject({ ok: true, order: { version: 2, rush: true } });
    await screen.until(() => screen.orders.get(orderId)?.rush === true);
    expect(await rush(2, false)).toMatchObject({ ok: true, order: { rush: false } });
  });

  it('lets a courier see and move deliveries that are made, and nothing else', async () => {
    const waiting = (await node.place(kitchen)).orderId;
    const made = (await node.place(kitchen)).orderId;
    await screen.send('order.advance', { commandId: newId(), orderId: made, version: 1, to: 'ready' });
    const courier = await anOpenScreen('courier');
    expect([...courier.orders.keys()]).toEqual([made]);
    const move = (orderId: string, version: number, to: string, reason?: string) => courier.send('order.advance', { commandId: newId(), orderId, version, to, reason });
    expect(await move(waiting, 1, 'preparing')).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await move(waiting, 1, 'out-for-delivery')).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await move(made, 2, 'cancelled', 'no')).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await move(made, 2, 'out-for-delivery')).toMatchObject({ ok: true });
    expect(await move(made, 3, 'undelivered')).toMatchObject({ ok: false, code: 'reason-required' });
    expect(await move(made, 3, 'undelivered', 'nobody home')).toMatchObject({ ok: true, order: { status: 'undelivered', reason: 'nobody home' } });
    expect(await courier.send('order.recall', { commandId: newId(), orderId: made, version: 4 })).toMatchObject({ ok: true, order: { status: 'out-for-delivery' } });
    expect(await courier.send('branch.busy', { commandId: newId(), minutes: 10 })).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await courier.send('item.bump', { commandId: newId(), orderId: waiting, version: 1, itemId: '1', done: true })).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('gives a delivery to the courier whose phone took it, until he gives it back', async () => {
    const { orderId } = await node.place(kitchen);
    await screen.send('order.advance', { commandId: newId(), orderId, version: 1, to: 'ready' });
    const [ali, can] = [await aCourier('Ali'), await aCourier('Can')];
    const move = (courier: BoardScreen, version: number, to: string) => courier.send('order.advance', { commandId: newId(), orderId, version, to });
    expect(await move(ali, 2, 'out-for-delivery')).toMatchObject({ ok: true, order: { courier: { id: expect.any(String), name: 'Ali' } } });
    expect(await move(can, 3, 'delivered')).toMatchObject({ ok: false, code: 'forbidden' });
    expect([...(await aCourier('Cem')).orders.keys()]).toEqual([]);
    expect(await ali.send('order.recall', { commandId: newId(), orderId, version: 3 })).toMatchObject({ ok: true, order: { status: 'ready', courier: null } });
    expect(await move(can, 4, 'out-for-delivery')).toMatchObject({ ok: true, order: { courier: { name: 'Can' } } });
    expect(await move(can, 5, 'delivered')).toMatchObject({ ok: true, order: { payment: { status: 'paid' } } });
  });

  async function aCourier(name: string): Promise<BoardScreen> {
    const ask = (url: string, payload: object, cookie = '') =>
      node.app.inject({ method: 'POST', url: `/api/screens${url}`, headers: { 'sec-fetch-site': 'same-origin', cookie }, payload, remoteAddress: `10.0.0.${name.length + name.charCodeAt(1)}` });
    const code = (await ask('/codes', { branchId: kitchen.branch.id, name, kind: 'courier' }, await node.signIn(kitchen.organizationId, 'manager'))).json<{ code: string }>().code;
    const paired = node.screen(`${SCREEN_COOKIE}=${(await ask('/pair', { code })).cookies[0]!.value}`);
    await paired.connect();
    await paired.open();
    return paired;
  }
});
