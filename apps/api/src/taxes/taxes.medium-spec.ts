import type { CatalogProductDto, OrderDto, SalesDto, TaxClassDto, TaxesDto } from '@sofra/contracts';
import { aDraft, aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { TaxesService } from './taxes.service';

const rates = (delivery: number, pickup = delivery, table = delivery) => ({ delivery, pickup, table });

describe(TaxesService.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
  let owner: string;

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
    owner = await node.signIn(kitchen.organizationId, 'owner');
  });

  const run = async <R extends object>(text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows as R[];
  const send = async <T = TaxesDto>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path = '', body?: object, cookie = owner) => {
    const response = await node.app.inject({ method, url: path.startsWith('/api') ? path : `/api/settings/taxes${path}`, headers: { cookie, 'sec-fetch-site': 'same-origin' }, ...(body && { payload: body }) });
    return { status: response.statusCode, body: response.json<T>() };
  };
  const classes = async () => (await send('GET')).body.classes;
  const only = (all: readonly TaxClassDto[], key: string) => all.find((each) => each.key === key);
  const items = (orderId: string) => run('SELECT tax_class, tax_basis_points, tax FROM order_items WHERE order_id = $1 ORDER BY position', orderId);
  const place = async () => (await node.place(kitchen, { draft: aDraft(kitchen) })).orderId;

  it('shows what products and rates name, also where nobody has called it anything or set a rate', async () => {
    expect((await send('GET')).body).toEqual({
      ...{ pricesIncludeTax: true, deliveryClass: null },
      classes: [{ key: 'food', name: 'food', isArchived: false, products: 2, rates: { delivery: 1_000, pickup: 1_000, table: null } }],
    });
  });

  it('takes a new rate from the next order on; an order keeps the one it was placed with', async () => {
    const before = await place();
    expect((await send('PATCH', '/food', { rates: rates(2_000) })).body.classes).toMatchObject([{ key: 'food', name: 'food', rates: rates(2_000) }]);
    const after = await place();
    expect((await items(before))[0]).toEqual({ tax_class: 'food', tax_basis_points: 1_000, tax: 1_636 });
    expect((await items(after))[0]).toEqual({ tax_class: 'food', tax_basis_points: 2_000, tax: 3_000 });
    const { business_day: day } = (await run<{ business_day: string }>('SELECT business_day::text FROM orders WHERE id = $1', after))[0]!;
    const report = (await send<SalesDto>('GET', `/api/reports/sales?from=${day}&to=${day}`)).body;
    // The dishes, and the fee that came with them.
    expect(report.taxes).toEqual([{ basisPoints: 2_000, revenue: 39_500, tax: 3_000 + 3_250 + 333 }, { basisPoints: 1_000, revenue: 39_500, tax: 1_636 + 1_773 + 182 }]);
  });

  it('adds a class under a key of its own, renames it, and notes both', async () => {
    const { status, body } = await send('POST', '', { name: ' Alkollü  içki ', rates: rates(2_000, 2_000, 1_850) });
    expect(status).toBe(201);
    expect(only(body.classes, 'alkollu-icki')).toEqual({ key: 'alkollu-icki', name: 'Alkollü içki', rates: rates(2_000, 2_000, 1_850), products: 0, isArchived: false });
    await send('PATCH', '/alkollu-icki', { name: 'İçki' });
    expect(only(await classes(), 'alkollu-icki')).toMatchObject({ name: 'İçki', rates: rates(2_000, 2_000, 1_850) });
    const noted = await run(`SELECT action, before, after FROM audit_log WHERE organization_id = $1 AND action LIKE 'tax-class.%' ORDER BY id`, kitchen.organizationId);
    expect(noted).toMatchObject([{ action: 'tax-class.added' }, { action: 'tax-class.changed', before: { name: 'Alkollü içki' }, after: { name: 'İçki' } }]);
  });

  it('is archived only when no product on the menu has it, or with another one for them', async () => {
    await send('POST', '', { name: 'Low', rates: rates(100) });
    expect(await send('POST', '/food/archive', {})).toMatchObject({ status: 409, body: { code: 'tax-class-used', fields: { products: '2' } } });
    for (const moveTo of ['food', 'nowhere']) expect(await send('POST', '/food/archive', { moveTo })).toMatchObject({ status: 400, body: { fields: { moveTo: 'unknown' } } });
    expect(only(await classes(), 'food')).toMatchObject({ isArchived: false, products: 2 });
    const { body } = await send('POST', '/food/archive', { moveTo: 'low' });
    expect(body.classes).toMatchObject([{ key: 'low', products: 2, isArchived: false }, { key: 'food', products: 0, isArchived: true }]);
    const product = (await send<CatalogProductDto>('GET', `/api/catalog/products/${kitchen.durumId}`)).body;
    expect(product).toMatchObject({ taxClass: 'low', version: 2 });
    expect(only((await send('POST', '/food/restore', {})).body.classes, 'food')).toMatchObject({ isArchived: false });
  });

  it('taxes delivery fees like the dishes, or by a class of their own from the next order on, and notes who said so', async () => {
    const fees = (orderId: string) => run('SELECT kind, amount, tax_class, tax_basis_points, tax FROM order_charges WHERE order_id = $1', orderId);
    const before = await place();
    await send('POST', '', { name: 'Kurye', rates: rates(2_000) });
    expect(await send('PUT', '/delivery', { taxClass: 'kurye' })).toMatchObject({ status: 200, body: { deliveryClass: 'kurye' } });
    const after = await place();
    expect(await fees(before)).toEqual([{ kind: 'delivery', amount: 2_000, tax_class: null, tax_basis_points: 1_000, tax: 182 }]);
    expect(await fees(after)).toEqual([{ kind: 'delivery', amount: 2_000, tax_class: 'kurye', tax_basis_points: 2_000, tax: 333 }]);
    expect((await send<OrderDto>('GET', `/api/orders/${after}`)).body).toMatchObject({
      charges: [{ kind: 'delivery', amount: 2_000 }], taxes: [{ basisPoints: 2_000, amount: 2_000, tax: 333 }, { basisPoints: 1_000, amount: 37_500, tax: 1_636 + 1_773 }],
    });
    expect((await send('PUT', '/delivery', { taxClass: null })).body).toMatchObject({ deliveryClass: null });
    const noted = await run(`SELECT before, after FROM audit_log WHERE organization_id = $1 AND action = 'delivery-tax.changed' ORDER BY id`, kitchen.organizationId);
    expect(noted).toEqual([{ before: { taxClass: null }, after: { taxClass: 'Kurye' } }, { before: { taxClass: 'Kurye' }, after: { taxClass: null } }]);
  });

  it('keeps a class that delivery fees have, until they get another one with it', async () => {
    await send('POST', '', { name: 'Kurye', rates: rates(2_000) });
    await send('PUT', '/delivery', { taxClass: 'kurye' });
    expect(await send('POST', '/kurye/archive', {})).toMatchObject({ status: 409, body: { code: 'tax-class-used', fields: { delivery: 'used' } } });
    expect((await send('POST', '/kurye/archive', { moveTo: 'food' })).body).toMatchObject({ deliveryClass: 'food' });
    for (const taxClass of ['kurye', 'nowhere']) expect(await send('PUT', '/delivery', { taxClass })).toMatchObject({ status: 400, body: { fields: { taxClass: 'unknown' } } });
    expect((await send('GET')).body.deliveryClass).toBe('food');
  });

  it('of two owners who add the same at once keeps one', async () => {
    const both = await Promise.all(['Low', 'LOW'].map((name) => send<object>('POST', '', { name, rates: rates(100) })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
    expect(both.find(({ status }) => status === 400)?.body).toMatchObject({ fields: { name: 'taken' } });
  });

  it.each<[string, object, object]>([
    ['no name', { name: ' ', rates: rates(100) }, { name: 'required' }],
    ['more than all', { name: 'X', rates: rates(10_001) }, { 'rates.delivery': 'too-high' }],
    ['a third decimal', { name: 'X', rates: rates(8.5) }, { 'rates.delivery': 'not-a-number' }],
    ['a rate that is missing', { name: 'X', rates: { delivery: 1, pickup: 1 } }, { 'rates.table': 'not-a-number' }],
    ['no rates', { name: 'X' }, { rates: 'required' }],
  ])('refuses %s by its field', async (_, body, fields) => {
    expect(await send<object>('POST', '', body)).toMatchObject({ status: 400, body: { code: 'invalid-request', fields } });
  });

  it('is the owner’s to change, and of the own organization', async () => {
    const manager = await node.signIn(kitchen.organizationId, 'manager');
    expect((await send('GET', '', undefined, manager)).status).toBe(200);
    expect((await send('PATCH', '/food', { name: 'X' }, manager)).status).toBe(403);
    expect((await send('PUT', '/delivery', { taxClass: 'food' }, manager)).status).toBe(403);
    expect(await send<object>('PATCH', '/nowhere', { name: 'X' })).toMatchObject({ status: 404, body: { code: 'tax-class-unknown' } });
    const stranger = await aKitchen(db.database);
    await send('PATCH', '/food', { rates: rates(500) }, await node.signIn(stranger.organizationId, 'owner'));
    expect(only(await classes(), 'food')?.rates).toMatchObject({ delivery: 1_000 });
  });
});
