import { SCREEN_COOKIE, type ScreenCheckDto, type ScreenDto, type ScreenKind } from '@sofra/contracts';
import { aBranch, aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import type { BoardScreen } from '../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';

const CHECK: ScreenCheckDto = { audio: true, wakeLock: false, clockOffsetMs: -340, battery: 0.4, charging: null, visible: true };

describe('paired screens', () => {
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
    await db.database.pool.query(`INSERT INTO stations (organization_id, key) VALUES ($1, 'grill')`, [kitchen.organizationId]);
  });

  type Asked = { cookie?: string; address?: string; payload?: object };
  const send = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, { cookie = manager, address, payload }: Asked = {}) =>
    node.app.inject({
      method, url: `/api/screens${path}`, headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) },
      ...(payload && { payload }), ...(address && { remoteAddress: address }),
    });
  const aCode = async (kind: ScreenKind = 'kitchen', more: object = {}): Promise<string> =>
    (await send('POST', '/codes', { payload: { branchId: kitchen.branch.id, name: 'Ocak başı', kind, ...more } })).json().code;
  const guess = (code: string, address = aAddress()) => send('POST', '/pair', { cookie: '', address, payload: { code } });
  const paired = async (kind: ScreenKind = 'kitchen', more: object = {}) => {
    const response = await guess(await aCode(kind, more));
    return { ...response.json(), cookie: `${SCREEN_COOKIE}=${response.cookies[0]!.value}` } as { id: string; cookie: string };
  };
  const listed = async (): Promise<ScreenDto[]> => (await send('GET', '')).json().items;
  const connected = async (cookie: string): Promise<BoardScreen> => {
    const screen = node.screen(cookie);
    await screen.connect();
    return screen;
  };

  it('are let in by a code that a manager makes, once', async () => {
    const code = await aCode('station', { station: 'grill' });
    expect(code).toMatch(/^\d{6}$/);
    const response = await guess(code);
    expect(response.json()).toEqual({ id: expect.any(String), name: 'Ocak başı', kind: 'station', station: 'grill', branch: { id: kitchen.branch.id, name: 'Kadıköy' } });
    expect(response.cookies[0]).toMatchObject({ name: SCREEN_COOKIE, httpOnly: true, sameSite: 'Lax' });
    expect((await guess(code)).json()).toMatchObject({ code: 'pairing-code-wrong' });
  });

  it('are one when two tablets type the code at once', async () => {
    const code = await aCode();
    const answers = await Promise.all([guess(code), guess(code), guess(code)]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 404, 404]);
  });

  it('are not let in by a code that is too old', async () => {
    const code = await aCode();
    await db.database.pool.query(`UPDATE pairing_codes SET expires_at = now() - interval '1 second' WHERE code = $1`, [code]);
    expect((await guess(code)).json()).toMatchObject({ code: 'pairing-code-wrong' });
  });

  it('are not found by guessing', async () => {
    const address = aAddress();
    for (let attempt = 0; attempt < 10; attempt++) await guess('000000', address);
    expect((await guess(await aCode(), address)).json()).toMatchObject({ code: 'too-many-requests' });
  });

  it.each([
    [{ kind: 'station' }, 'invalid-request'],
    [{ kind: 'station', station: 'pide' }, 'station-unknown'],
    [{ kind: 'oven' }, 'invalid-request'],
    [{ name: '  ' }, 'invalid-request'],
    [{ branchId: '01a20585-8d0a-736d-aa89-bf4bc86bc3ba' }, 'branch-unknown'],
  ])('are refused as %j with %s', async (wrong, code) => {
    const payload = { branchId: kitchen.branch.id, name: 'Ocak', kind: 'kitchen', ...wrong };
    expect((await send('POST', '/codes', { payload })).json()).toMatchObject({ code });
  });

  it('are no business of cooks, nor of other organizations', async () => {
    const cook = await node.signIn(kitchen.organizationId);
    expect((await send('POST', '/codes', { cookie: cook, payload: { branchId: kitchen.branch.id, name: 'x', kind: 'kitchen' } })).statusCode).toBe(403);
    const { id } = await paired();
    const stranger = await node.signIn((await aKitchen(db.database)).organizationId, 'owner');
    expect((await send('DELETE', `/${id}`, { cookie: stranger })).json()).toMatchObject({ code: 'screen-unknown' });
    expect((await send('GET', '', { cookie: stranger })).json()).toEqual({ items: [], next: null });
  });

  it('open their own branch and station, whatever they ask for', async () => {
    const other = await aBranch(db.database, kitchen.organizationId);
    const { cookie } = await paired('station', { station: 'grill' });
    const screen = await connected(cookie);
    expect(await screen.open({ branchId: other.id, mode: 'watch' })).toMatchObject({ branchId: kitchen.branch.id, mode: 'kitchen', station: 'grill' });
  });

  it('move orders under their own name', async () => {
    const { cookie, id } = await paired();
    const { orderId } = await node.place(kitchen);
    const screen = await connected(cookie);
    await screen.open();
    const done = await screen.send('order.advance', { commandId: newId(), orderId, version: 1, to: 'preparing' });
    expect(done).toMatchObject({ ok: true, order: { status: 'preparing' } });
    const { rows } = await db.database.pool.query(`SELECT actor, actor_id FROM order_events WHERE order_id = $1 AND actor <> 'system' ORDER BY at DESC LIMIT 1`, [orderId]);
    expect(rows).toEqual([{ actor: 'screen', actor_id: id }]);
  });

  it('watch only, when that is what they are for', async () => {
    const { cookie } = await paired('watch');
    const { orderId } = await node.place(kitchen);
    const screen = await connected(cookie);
    await screen.open({ mode: 'kitchen' });
    expect(await screen.send('order.advance', { commandId: newId(), orderId, version: 1, to: 'preparing' })).toMatchObject({ code: 'forbidden' });
  });

  it('see nothing of the administration', async () => {
    const { cookie } = await paired();
    for (const url of ['/api/orders', '/api/catalog', '/api/screens', '/api/auth/me', '/api/attention'])
      expect((await node.app.inject({ url, headers: { cookie } })).statusCode).toBe(401);
  });

  it('are known again by their cookie, and are plain browsers once they leave', async () => {
    const { cookie, id } = await paired();
    expect((await send('GET', '/me', { cookie })).json()).toMatchObject({ id, name: 'Ocak başı' });
    expect((await send('DELETE', '/me', { cookie })).cookies[0]).toMatchObject({ name: SCREEN_COOKIE, value: '' });
    expect((await send('GET', '/me', { cookie: '' })).json()).toMatchObject({ code: 'unauthenticated' });
  });

  it('are sent away when they are revoked, and do not come back', async () => {
    const { cookie, id } = await paired();
    const screen = await connected(cookie);
    await screen.open();
    expect((await send('DELETE', `/${id}`)).statusCode).toBe(204);
    await screen.until(() => !screen.isConnected, 'the screen is sent away');
    await expect(node.screen(cookie).connect()).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
    expect((await send('DELETE', `/${id}`)).json()).toMatchObject({ code: 'screen-unknown' });
  });

  it('keep their board through a new name, and come back as something else when that is what they are', async () => {
    const { cookie, id } = await paired();
    const screen = await connected(cookie);
    await screen.open();
    await send('PATCH', `/${id}`, { payload: { name: 'Paket' } });
    for (const seen of [screen.pulses.length, screen.pulses.length + 1]) await screen.until(() => screen.pulses.length > seen);
    expect(screen.isConnected).toBe(true);
    await send('PATCH', `/${id}`, { payload: { kind: 'station', station: 'grill' } });
    await screen.until(() => !screen.isConnected, 'the screen is sent away');
    expect(await (await connected(cookie)).open()).toMatchObject({ mode: 'kitchen', station: 'grill' });
  });

  it('are listed with what they found when they checked themselves, next to signed-in browsers', async () => {
    const { cookie, id } = await paired();
    const screens = [await connected(cookie), await connected(manager)];
    for (const screen of screens) await screen.open({ screenId: newId() });
    for (const screen of screens) expect(await screen.send('screen.heartbeat', CHECK)).toEqual({ ok: true });
    const all = await listed();
    expect(all).toHaveLength(2);
    expect(all.find((each) => each.id === id)).toMatchObject({ name: 'Ocak başı', isLive: true, check: CHECK });
    expect(all.find((each) => each.id === null)).toMatchObject({ name: expect.stringContaining('@'), kind: 'kitchen', isLive: true });
    await db.database.pool.query(`UPDATE screen_heartbeats SET last_seen_at = now() - interval '61 seconds'`);
    expect((await listed()).map(({ isLive }) => isLive)).toEqual([false, false]);
  });

  it.each([{}, { ...CHECK, battery: 4 }, { ...CHECK, audio: 'yes' }])('are told when their heartbeat is wrong: %j', async (check) => {
    const screen = await connected(manager);
    await screen.open();
    expect(await screen.send('screen.heartbeat', check)).toMatchObject({ code: 'invalid-request' });
  });

  it('leave a trace in the audit log when they come, change and go', async () => {
    const { id } = await paired();
    await send('PATCH', `/${id}`, { payload: { name: 'Paket' } });
    await send('DELETE', `/${id}`);
    const { rows } = await db.database.pool.query('SELECT action FROM audit_log WHERE subject_id = $1 ORDER BY id', [id]);
    expect(rows.map(({ action }) => action)).toEqual(['screen.paired', 'screen.changed', 'screen.revoked']);
  });
});

// Wrong codes are counted by address.
let addresses = 0;
const aAddress = () => `10.0.0.${++addresses}`;
