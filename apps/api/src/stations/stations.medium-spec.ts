import type { BoardStationDto, StationDto } from '@sofra/contracts';
import { aDraft, aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import type { BoardScreen } from '../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';
import { StationsController } from './stations.controller';

describe(StationsController.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
  let manager: string;

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
    manager = await node.signIn(kitchen.organizationId, 'manager');
  });

  async function ask<T>(method: string, path = '', body?: object, cookie = manager): Promise<{ status: number; body: T }> {
    const headers = { cookie, origin: node.address, ...(body && { 'content-type': 'application/json' }) };
    const response = await fetch(`${node.address}/api/stations${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, body: (text ? JSON.parse(text) : undefined) as T };
  }
  const add = (key: string) => ask<StationDto>('POST', '', { key, name: { tr: key.toUpperCase() } });
  async function anOpenScreen(request = {}): Promise<BoardScreen> {
    const screen = node.screen(await node.signIn(kitchen.organizationId));
    await screen.connect();
    await screen.open({ screenId: newId(), ...request });
    return screen;
  }
  const close = (screen: BoardScreen, station: string, reroutesTo: string | null = null, closed = true) =>
    screen.send('station.close', { commandId: newId(), station, closed, reroutesTo });
  const heard = async (screen: BoardScreen, count: number): Promise<BoardStationDto[]> => {
    await screen.until(() => screen.events.length === count, `${count} events`);
    return screen.events.at(-1)!.stations!;
  };
  // A lahmacun for the oven, a wrap for the grill.
  async function place(): Promise<string> {
    const draft = aDraft(kitchen);
    const [lahmacun, durum] = draft.priced.lines;
    draft.priced.lines = [{ ...lahmacun!, station: 'oven' }, { ...durum!, station: 'grill' }];
    return (await node.place(kitchen, { draft })).orderId;
  }

  it('adds, changes and removes stations, and every board hears of it', async () => {
    const screen = await anOpenScreen();
    expect(await add('grill')).toMatchObject({ status: 201, body: { key: 'grill', name: { tr: 'GRILL' }, position: 0, prints: 'none', branches: [{ branchId: kitchen.branch.id, isClosed: false }] } });
    expect((await add('oven')).body.position).toBe(1);
    expect(await ask('PATCH', '/oven', { name: { tr: 'Fırın', en: 'Oven' }, prints: 'ticket' })).toMatchObject({ status: 200, body: { name: { tr: 'Fırın', en: 'Oven' }, prints: 'ticket', position: 1 } });
    expect((await ask<StationDto[]>('GET')).body.map(({ key }) => key)).toEqual(['grill', 'oven']);
    expect(await ask('DELETE', '/grill')).toMatchObject({ status: 204 });
    expect((await heard(screen, 4)).map(({ key, prints }) => ({ key, prints }))).toEqual([{ key: 'oven', prints: 'ticket' }]);
    const { rows } = await db.database.pool.query('SELECT action FROM audit_log WHERE organization_id = $1 ORDER BY id', [kitchen.organizationId]);
    expect(rows.map(({ action }: { action: string }) => action)).toEqual(['station.added', 'station.added', 'station.changed', 'station.removed']);
  });

  it('lets nothing point to a station that is gone', async () => {
    await add('grill');
    await add('oven');
    await db.database.pool.query(`UPDATE products SET station = 'oven' WHERE id = $1`, [kitchen.lahmacunId]);
    await close(await anOpenScreen(), 'grill', 'oven');
    await ask('DELETE', '/oven');
    const { rows } = await db.database.pool.query('SELECT station FROM products WHERE id = $1', [kitchen.lahmacunId]);
    expect(rows).toEqual([{ station: null }]);
    expect((await ask<StationDto[]>('GET')).body).toMatchObject([{ key: 'grill', branches: [{ isClosed: true, reroutesTo: null }] }]);
  });

  it.each([
    [{ key: 'Grill!', name: { tr: 'Izgara' } }, { key: 'invalid' }],
    [{ key: 'grill', name: {} }, { name: 'required' }],
    [{ key: 'grill' }, { name: 'required' }],
    [{ key: 'grill', name: { tr: '' } }, { 'name.tr': 'required' }],
    [{ key: 'grill', name: { tr: 'Izgara' }, prints: 'all' }, { prints: 'unknown' }],
  ])('refuses %j by field', async (body, fields) => {
    expect(await ask('POST', '', body)).toMatchObject({ status: 400, body: { code: 'invalid-request', fields } });
  });

  it('refuses a key twice, a station nobody knows, and a cook', async () => {
    await add('grill');
    expect(await add('grill')).toMatchObject({ status: 409, body: { code: 'station-exists' } });
    expect(await ask('PATCH', '/spit', { position: 3 })).toMatchObject({ status: 404, body: { code: 'station-unknown' } });
    expect(await ask('DELETE', '/spit')).toMatchObject({ status: 404 });
    expect(await ask('GET', '', undefined, await node.signIn(kitchen.organizationId))).toMatchObject({ status: 403 });
  });

  it('shows a station its part of the orders, also when another one is closed and sends its items there', async () => {
    await add('grill');
    await add('oven');
    const orderId = await place();
    const drink = (await node.place(kitchen, { draft: aDraft(kitchen) })).orderId;
    const oven = await anOpenScreen({ station: 'oven' });
    expect([...oven.orders.keys()]).toEqual([orderId, drink]);
    expect(oven.orders.get(orderId)!.items.map(({ station }) => station)).toEqual(['oven', 'grill']);
    expect(await close(oven, 'oven', 'grill')).toMatchObject({ ok: true });
    expect(await heard(oven, 1)).toMatchObject([{ key: 'grill', isClosed: false }, { key: 'oven', isClosed: true, reroutesTo: 'grill' }]);
    expect([...(await anOpenScreen({ station: 'oven' })).orders.keys()]).toEqual([drink]);
    expect([...(await anOpenScreen({ station: 'grill' })).orders.keys()]).toEqual([orderId, drink]);
    await close(oven, 'oven', null, false);
    expect(await heard(oven, 2)).toMatchObject([{}, { key: 'oven', isClosed: false, reroutesTo: null }]);
  });

  it('sends items neither in a circle nor nowhere', async () => {
    await add('grill');
    await add('oven');
    const screen = await anOpenScreen();
    await close(screen, 'grill', 'oven');
    expect(await close(screen, 'oven', 'grill')).toMatchObject({ ok: false, code: 'station-loop' });
    expect(await close(screen, 'oven', 'spit')).toMatchObject({ ok: false, code: 'station-unknown' });
    expect(await close(screen, 'spit')).toMatchObject({ ok: false, code: 'station-unknown' });
  });

  it('bumps all of a station at once, and leaves the others theirs though both decide on the same version', async () => {
    await add('grill');
    await add('oven');
    const orderId = await place();
    const screen = await anOpenScreen();
    const bump = (station?: string, done = true) => screen.send('station.bump', { commandId: newId(), orderId, version: 1, done, ...(station && { station }) });
    expect(await bump('oven')).toMatchObject({ ok: true, order: { items: [{ status: 'done' }, { status: 'open' }] } });
    // Another screen of the oven, which did not know.
    expect(await bump('oven')).toMatchObject({ ok: true, order: { version: 2 } });
    expect(await bump('grill')).toMatchObject({ ok: true, order: { version: 3, items: [{ status: 'done' }, { status: 'done' }] } });
    expect(await bump(undefined, false)).toMatchObject({ ok: true, order: { items: [{ status: 'open' }, { status: 'open' }] } });
    expect(await bump('spit')).toMatchObject({ ok: false, code: 'station-unknown' });
  });

  it('lets an expo finish an order with open items only when it insists', async () => {
    const orderId = await place();
    const expo = await anOpenScreen({ mode: 'expo' });
    const ready = (more = {}) => expo.send('order.advance', { commandId: newId(), orderId, version: 1, to: 'ready', ...more });
    expect(await ready()).toMatchObject({ ok: false, code: 'items-open' });
    expect(await ready({ force: true })).toMatchObject({ ok: true, order: { status: 'ready', readyAt: expect.any(String), acceptedAt: expect.any(String) } });
  });
});
