import { type AttentionDto, type BranchEntryDto, type CatalogProductDto, type InvitedDto, type MeDto, type MenuDto, type OrderDto, type PageDto, type ProblemCode, type ScreenDto, SESSION_COOKIE } from '@sofra/contracts';
import { attributeTerm, organizationTerm } from '@sofra/domain';
import { OwnerDesk } from '../../test/support/owner-desk';
import { newId } from '../common/ids';
import { digestOf, newSessionToken } from '../common/token';

let desk: OwnerDesk;
let here: string;
let elsewhere: string;
let cookie: string;
let staffId: string;
let organizationId: string;

/** A manager of the second branch of two. */
beforeAll(async () => {
  desk = await OwnerDesk.open();
  [elsewhere] = (await desk.ask<PageDto<BranchEntryDto>>('GET', '/api/branches')).items.map(({ id }) => id) as [string];
  const { items } = await desk.ask<PageDto<BranchEntryDto>>('POST', '/api/branches', { name: 'Kadıköy', likeBranchId: elsewhere });
  here = items.find(({ name }) => name === 'Kadıköy')!.id;
  const { staff } = await desk.ask<InvitedDto>('POST', '/api/staff', { name: 'Ayşe', email: 'ayse@shop.com', role: 'manager', branchId: here });
  staffId = staff.id;
  organizationId = (await desk.ask<MeDto>('GET', '/api/auth/me')).organizationId;
  const token = newSessionToken();
  await desk.sql(`INSERT INTO sessions (token_digest, staff_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`, digestOf(token), staffId);
  cookie = `${SESSION_COOKIE}=${token}`;
});
afterAll(() => desk.close());

const send = <T = { code: ProblemCode }>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, payload?: object) => desk.send<T>(method, url, payload, { cookie });
const unknown = { status: 404, body: { code: 'branch-unknown' } };

async function anOrder(branchId: string, number: number): Promise<string> {
  const id = newId();
  await desk.sql(
    `INSERT INTO orders (id, organization_id, branch_id, number, business_day, channel, fulfilment, status, status_at, placed_at, subtotal, discount, total, currency)
     SELECT $1, organization_id, id, $3, '2026-11-27', 'counter', 'pickup', 'delivered', now(), now(), 0, 0, 0, 'TRY' FROM branches WHERE id = $2`, id, branchId, number,
  );
  await desk.sql(`INSERT INTO order_payments (order_id, method, amount, status) VALUES ($1, 'cash', 0, 'paid')`, id);
  await desk.sql('INSERT INTO order_terms (order_id, terms) SELECT id, array_to_tsvector($2) FROM orders WHERE id = $1', id, [organizationTerm(organizationId), attributeTerm('branch', branchId)]);
  return id;
}

describe('a manager of one branch', () => {
  it('sees that branch only, named or not', async () => {
    expect((await send<MeDto>('GET', '/api/auth/me')).body).toMatchObject({ branchId: here, branches: [{ id: here, name: 'Kadıköy', timeZone: 'Europe/Istanbul', dayStartsAt: '04:00' }] });
    expect((await send<PageDto<BranchEntryDto>>('GET', '/api/branches')).body.items.map(({ id }) => id)).toEqual([here]);
    expect((await send('GET', '/api/settings')).body).toMatchObject({ branchId: here });
    for (const path of ['/api/settings', '/api/settings/hours', '/api/settings/zones', '/api/catalog/lint', '/api/reports/today']) expect(await send('GET', `${path}?branchId=${elsewhere}`)).toMatchObject(unknown);
    expect(await send('PUT', `/api/settings/hours?branchId=${elsewhere}`, { hours: [] })).toMatchObject(unknown);
    expect(await send('GET', `/api/kitchen-settings/${elsewhere}`)).toMatchObject(unknown);
  });

  it('sees the orders of that branch only, in lists and one by one', async () => {
    const [own, strange] = [await anOrder(here, 71), await anOrder(elsewhere, 72)];
    expect((await send<PageDto<OrderDto>>('GET', '/api/orders')).body.items.map(({ id }) => id)).toEqual([own]);
    expect(await send('GET', `/api/orders?branchId=${elsewhere}`)).toMatchObject(unknown);
    expect((await send<string>('GET', '/api/orders/export.csv')).body.split('\n').map((line) => line.split(/[,;]/)[1]).filter(Number)).toEqual(['71']);
    for (const query of ['', '?language=en']) expect((await send('GET', `/api/orders/${own}${query}`)).status).toBe(200);
    for (const path of ['', '/timeline', '/messages']) expect(await send('GET', `/api/orders/${strange}${path}`)).toMatchObject({ status: 404, body: { code: 'order-unknown' } });
    expect(await send('POST', `/api/orders/${strange}/amend`, { version: 1, changes: [] })).toMatchObject({ status: 404, body: { code: 'order-unknown' } });
  });

  it('sees and lets in the screens of that branch only', async () => {
    const id = newId();
    await desk.sql(
      `INSERT INTO screens (id, organization_id, branch_id, name, kind, token_digest, paired_at) SELECT $1, organization_id, id, 'Ocak', 'kitchen', $3, now() FROM branches WHERE id = $2`, id, elsewhere, digestOf(newSessionToken()),
    );
    expect((await desk.ask<PageDto<ScreenDto>>('GET', '/api/screens')).items).toHaveLength(1);
    expect((await send<PageDto<ScreenDto>>('GET', '/api/screens')).body.items).toEqual([]);
    expect(await send('DELETE', `/api/screens/${id}`)).toMatchObject({ status: 404, body: { code: 'screen-unknown' } });
    expect(await send('POST', '/api/screens/codes', { branchId: elsewhere, name: 'Ocak', kind: 'kitchen' })).toMatchObject(unknown);
  });

  it('is called for what went wrong there only', async () => {
    await desk.sql('UPDATE branches SET sending_stopped_at = now(), sending_stopped_code = 190 WHERE id = $1', elsewhere);
    expect((await desk.ask<AttentionDto>('GET', '/api/attention')).stoppedBranches).toHaveLength(1);
    expect((await send<AttentionDto>('GET', '/api/attention')).body).toMatchObject({ count: 0, stoppedBranches: [] });
    expect(await send('POST', `/api/attention/branches/${elsewhere}/resume-sending`)).toMatchObject(unknown);
    await desk.sql('UPDATE branches SET sending_stopped_at = NULL WHERE id = $1', elsewhere);
  });

  it('changes prices and availability there, and nothing that all branches share', async () => {
    const category = await desk.ask<{ id: string }>('POST', '/api/catalog/categories', { name: { tr: 'İçecekler' } });
    const product = await desk.ask<CatalogProductDto>('POST', '/api/catalog/products', { name: { tr: 'Ayran' }, categoryId: category.id, price: 4_000 });
    const path = `/api/catalog/products/${product.id}`;
    const differ = (override: object) => send<CatalogProductDto>('PUT', `${path}/branch`, { branchId: here, price: null, isAvailable: null, ...override });
    expect((await differ({ price: 4_500 })).body).toMatchObject({ price: 4_000, version: product.version + 1, branches: [{ branchId: here, price: 4_500, isAvailable: null }] });
    expect((await send<MenuDto>('GET', '/api/catalog/menu')).body.products.find(({ id }) => id === product.id)).toMatchObject({ price: 4_500 });
    expect((await differ({})).body.branches).toEqual([]);
    expect(await differ({ price: -1 })).toMatchObject({ status: 400, body: { fields: { price: 'negative' } } });
    expect(await differ({ branchId: elsewhere, price: 1 })).toMatchObject(unknown);
    expect(await send('PUT', `${path}/stock`, { branchId: elsewhere, remaining: 3 })).toMatchObject(unknown);
    for (const [method, url] of [['PATCH', path], ['POST', `${path}/archive`], ['POST', '/api/catalog/price-changes'], ['POST', '/api/coupons'], ['POST', '/api/stations']] as const) {
      expect([url, await send(method, url, {})]).toMatchObject([url, { status: 403, body: { code: 'forbidden' } }]);
    }
  });

  it('is let see all again, or another one, by an owner only to branches there are', async () => {
    const change = (patch: object) => desk.send('PATCH', `/api/staff/${staffId}`, patch);
    expect(await change({ branchId: newId() })).toMatchObject({ status: 400, body: { fields: { branchId: 'unknown' } } });
    expect(await change({ role: 'owner' })).toMatchObject({ status: 200, body: { branchId: null } });
    expect((await send<MeDto>('GET', '/api/auth/me')).body).toMatchObject({ role: 'owner', branchId: null });
    expect(await change({ role: 'manager', branchId: elsewhere })).toMatchObject({ status: 200, body: { branchId: elsewhere } });
    expect((await send('GET', '/api/settings')).body).toMatchObject({ branchId: elsewhere });
  });
});
