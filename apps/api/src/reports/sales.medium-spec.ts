import type { OrderDto, PageDto, SalesDto } from '@sofra/contracts';
import { aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';
import { SalesService } from './sales.service';

describe(SalesService.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
  let cookie: string;

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
    cookie = await node.signIn(kitchen.organizationId, 'owner');
  });

  let number = 0;
  /** An order of that day, numbered beside all others. */
  const place = async (day: string, values: string[] = []) => {
    const { orderId } = await node.place(kitchen, { customerPhone: '+905321112233' });
    await db.database.pool.query(`UPDATE orders SET ${[`business_day = '${day}'`, `number = ${1_000 + ++number}`, ...values].join(', ')} WHERE id = $1`, [orderId]);
    return orderId;
  };
  const ask = (query: string) => node.app.inject({ url: `/api/reports/sales?${query}`, headers: { cookie } });
  const sales = async (from: string, to: string) => (await ask(`from=${from}&to=${to}`)).json<SalesDto>();

  it('tells every day, also those without an order, and what came just before', async () => {
    await place('2026-03-01');
    await place('2026-03-02', [`status = 'delivered'`]);
    await place('2026-03-04');
    await place('2026-03-04', [`status = 'rejected'`, `reason = 'too-busy'`]);
    await place('2026-03-05');
    expect(await sales('2026-03-02', '2026-03-04')).toMatchObject({
      branchId: kitchen.branch.id, currency: 'TRY', from: '2026-03-02', to: '2026-03-04',
      sold: { orders: 2, revenue: 2 * 39_500, discount: 0, open: { orders: 1, revenue: 39_500 } },
      before: { orders: 1, revenue: 39_500 },
      lost: [{ reason: 'too-busy', orders: 1 }],
      days: [
        { businessDay: '2026-03-02', orders: 1, revenue: 39_500 },
        { businessDay: '2026-03-03', orders: 0, revenue: 0 },
        { businessDay: '2026-03-04', orders: 1, revenue: 39_500 },
      ],
    });
  });

  it('counts hours on the clock of the branch, and what was sold by what', async () => {
    await place('2026-03-02', [`placed_at = '2026-03-02T17:30:00Z'`, `discount = 1000`, `total = total - 1000`]);
    await place('2026-03-02', [`placed_at = '2026-03-02T17:45:00Z'`, `channel = 'phone'`, `fulfilment = 'pickup'`]);
    await place('2026-03-02', [`placed_at = '2026-03-02T21:10:00Z'`, `status = 'cancelled'`]);
    const report = await sales('2026-03-02', '2026-03-02');
    expect(report).toMatchObject({
      sold: { orders: 2, revenue: 78_000, discount: 1_000 },
      hours: [{ hour: 20, orders: 2, revenue: 78_000 }],
      channels: [{ channel: 'phone', orders: 1, revenue: 39_500 }, { channel: 'counter', orders: 1, revenue: 38_500 }],
      fulfilments: [{ fulfilment: 'pickup', orders: 1 }, { fulfilment: 'delivery', orders: 1 }],
      payments: [{ method: 'cash', orders: 2 }],
    });
    expect(report.products.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(2 * 3);
  });

  it('leaves out what was given back', async () => {
    const orderId = await place('2026-03-02');
    await db.database.pool.query(`INSERT INTO refunds (id, order_id, amount, reason, at) VALUES ($1, $2, 9500, 'cold', now())`, [newId(), orderId]);
    await place('2026-03-02');
    const { sold, days } = await sales('2026-03-02', '2026-03-02');
    expect([sold.revenue, days[0]!.revenue]).toEqual([69_500, 69_500]);
    expect((await sales('2026-03-03', '2026-03-03')).before.revenue).toBe(69_500);
  });

  it('tells orders that are not handed over yet apart, less what was given back of them', async () => {
    for (const status of ['placed', 'preparing', 'ready', 'out-for-delivery', 'delivered', 'collected', 'undelivered', 'cancelled']) await place('2026-03-02', [`status = '${status}'`]);
    const orderId = await place('2026-03-02');
    await db.database.pool.query(`INSERT INTO refunds (id, order_id, amount, reason, at) VALUES ($1, $2, 9500, 'cold', now())`, [newId(), orderId]);
    expect((await sales('2026-03-02', '2026-03-02')).sold).toMatchObject({ orders: 7, revenue: 7 * 39_500 - 9_500, open: { orders: 5, revenue: 5 * 39_500 - 9_500 } });
  });

  it('comes to what the list of orders adds up to, day by day and altogether', async () => {
    for (const status of ['placed', 'delivered', 'rejected', 'cancelled', 'undelivered', 'collected']) await place('2026-03-02', [`status = '${status}'`]);
    const orders = (await node.app.inject({ url: '/api/orders?from=2026-03-02&to=2026-03-02', headers: { cookie } })).json<PageDto<OrderDto>>().items;
    const sold = orders.filter(({ status }) => !['rejected', 'cancelled', 'undelivered'].includes(status));
    const report = await sales('2026-03-02', '2026-03-02');
    expect(orders).toHaveLength(6);
    expect(report.sold).toMatchObject({ orders: sold.length, revenue: sold.reduce((sum, { total, refunded }) => sum + total - refunded, 0) });
    expect(report.days.map(({ revenue }) => revenue)).toEqual([report.sold.revenue]);
  });

  it('calls products what the menu calls them in the language of who reads', async () => {
    await place('2026-03-02');
    await db.database.pool.query(`INSERT INTO product_translations (product_id, locale, name) VALUES ($1, 'en', 'Chicken wrap')`, [kitchen.durumId]);
    const names = async (language: string) => (await ask(`from=2026-03-02&to=2026-03-02${language}`)).json<SalesDto>().products.map(({ name }) => name);
    expect(await names('&language=en')).toEqual(['Lahmacun', 'Chicken wrap']);
    expect(await names('')).toEqual(['Lahmacun', 'Tavuk Döner Dürüm']);
  });

  it('is all zeros where nothing was sold', async () => {
    expect(await sales('2020-01-01', '2020-01-01')).toMatchObject({
      sold: { orders: 0, revenue: 0, discount: 0, open: { orders: 0, revenue: 0 } }, before: { orders: 0, revenue: 0 }, lost: [], averagePrepSeconds: null, promise: { finished: 0, kept: 0 },
      days: [{ businessDay: '2020-01-01', orders: 0, revenue: 0 }], hours: [], channels: [], fulfilments: [], payments: [], products: [], taxes: [],
    });
  });

  it.each([
    ['from=2026-03-02&to=2026-03-01', 'to'],
    ['from=2025-01-01&to=2026-03-01', 'to'],
    ['from=yesterday&to=2026-03-01', 'from'],
    ['from=2026-02-30&to=2026-03-01', 'from'],
    ['to=2026-03-01', 'from'],
  ])('refuses %s, naming the field', async (query, field) => {
    const response = await ask(query);
    expect([response.statusCode, response.json()]).toMatchObject([400, { code: 'invalid-request', fields: { [field]: expect.any(String) } }]);
  });

  it('is for whoever runs the branch, not for the kitchen or a stranger', async () => {
    const stranger = await aKitchen(db.database);
    expect((await ask(`from=2026-03-01&to=2026-03-01&branchId=${stranger.branch.id}`)).json()).toMatchObject({ code: 'branch-unknown' });
    cookie = await node.signIn(kitchen.organizationId, 'kitchen');
    expect((await ask('from=2026-03-01&to=2026-03-01')).statusCode).toBe(403);
  });
});
