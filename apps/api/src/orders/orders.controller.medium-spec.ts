import type { OrderDto, PageDto } from '@sofra/contracts';
import { aBranch, aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';
import { OrdersController } from './orders.controller';

describe(OrdersController.name, () => {
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
    cookie = await node.signIn(kitchen.organizationId);
  });

  async function get<T>(path: string, as = cookie): Promise<{ status: number; body: T }> {
    const response = await fetch(`${node.address}/api/orders${path}`, { headers: { cookie: as } });
    return { status: response.status, body: (await response.json()) as T };
  }
  const page = async (query: string) => (await get<PageDto<OrderDto>>(query)).body;

  it('lists newest first, page by page, each order once, also those of one moment', async () => {
    const now = new Date();
    const placed = [];
    for (let count = 0; count < 5; count++) placed.push((await node.place(kitchen, { now })).orderId);
    const seen: string[] = [];
    let after: string | null = '';
    while (after !== null) {
      const { items, next }: PageDto<OrderDto> = await page(`?limit=2${after && `&after=${after}`}`);
      seen.push(...items.map(({ id }) => id));
      after = next;
    }
    expect(seen).toEqual(placed.toSorted().reverse());
  });

  it('filters by status and by branch', async () => {
    const other = await aBranch(db.database, kitchen.organizationId);
    const { orderId } = await node.place(kitchen);
    await node.place(kitchen);
    await node.place({ ...kitchen, branch: other });
    await db.database.pool.query(`UPDATE orders SET status = 'delivered' WHERE id = $1`, [orderId]);
    expect((await page('?status=delivered')).items.map(({ id }) => id)).toEqual([orderId]);
    expect((await page('?status=delivered,placed')).items).toHaveLength(3);
    expect((await page('?status=delivered&status=placed')).items).toHaveLength(3);
    expect((await page(`?branchId=${other.id}`)).items).toHaveLength(1);
  });

  it('answers one order whole', async () => {
    const { orderId } = await node.place(kitchen);
    const { body } = await get<OrderDto>(`/${orderId}`);
    expect(body).toEqual((await page('')).items[0]);
    expect(body.items).toHaveLength(2);
  });

  describe('in the language of who reads', () => {
    beforeEach(() =>
      db.database.pool.query(
        `INSERT INTO product_translations (product_id, locale, name) VALUES ($1, 'tr', 'Tavuk Döner Dürüm'), ($1, 'en', 'Chicken wrap')`,
        [kitchen.durumId],
      ),
    );
    const names = ({ items }: OrderDto) => items.map(({ name, translation }) => [name, translation]);

    it('names dishes beside what the kitchen calls them, where the menu has a name', async () => {
      const { orderId } = await node.place(kitchen);
      const expected = [['Lahmacun', undefined], ['Tavuk Döner Dürüm', 'Chicken wrap']];
      expect(names((await get<OrderDto>(`/${orderId}?language=en`)).body)).toEqual(expected);
      expect(names((await page('?language=en')).items[0]!)).toEqual(expected);
      expect(names((await get<OrderDto>(`/${orderId}`)).body).map(([, translation]) => translation)).toEqual([undefined, undefined]);
    });

    it('leaves a dish that has been renamed since as it was ordered', async () => {
      const { orderId } = await node.place(kitchen);
      await db.database.pool.query(`UPDATE product_translations SET name = 'Tavuk Dürüm (Büyük)' WHERE product_id = $1 AND locale = 'tr'`, [kitchen.durumId]);
      expect(names((await get<OrderDto>(`/${orderId}?language=en`)).body)[1]).toEqual(['Tavuk Döner Dürüm', undefined]);
    });

    it('writes them so into the table for people, and as ever into the one for programs', async () => {
      await node.place(kitchen);
      const csv = async (query: string) => (await fetch(`${node.address}/api/orders/export.csv${query}`, { headers: { cookie: await node.signIn(kitchen.organizationId, 'owner') } })).text();
      expect(await csv('?language=en')).toContain('2x Lahmacun, 1x Chicken wrap');
      expect(await csv('?language=en')).toContain(';10% 35.91;');
      expect(await csv('')).toContain('2x Lahmacun, 1x Tavuk Döner Dürüm');
    });

    it('refuses one that nobody speaks', async () => {
      const { orderId } = await node.place(kitchen);
      for (const path of ['', `/${orderId}`]) expect(await get(`${path}?language=de`)).toMatchObject({ status: 400, body: { code: 'invalid-request', fields: { language: expect.any(String) } } });
    });
  });

  it('knows nothing of another organization', async () => {
    const stranger = await aKitchen(db.database);
    const { orderId } = await node.place(stranger);
    expect(await get(`/${orderId}`)).toMatchObject({ status: 404, body: { code: 'order-unknown' } });
    expect((await page('')).items).toEqual([]);
    expect((await page(`?branchId=${stranger.branch.id}`)).items).toEqual([]);
  });

  it.each([
    ['?limit=0', 'limit'],
    ['?limit=201', 'limit'],
    ['?status=eaten', 'status'],
    ['?after=first', 'after'],
    ['?page=2', 'page'],
  ])('refuses %s by name', async (query, field) => {
    expect(await get(query)).toMatchObject({ status: 400, body: { code: 'invalid-request', fields: { [field]: expect.any(String) } } });
  });

  it('answers an order that is not there, and one that cannot be, alike', async () => {
    for (const id of [newId(), 'nonsense']) expect(await get(`/${id}`)).toMatchObject({ status: 404, body: { code: 'order-unknown' } });
  });

  it('lets nobody in without a session', async () => {
    expect(await get('', '')).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  it('exports them all as a table, to managers only', async () => {
    for (let count = 0; count < 3; count++) await node.place(kitchen);
    const download = async (as: string) => fetch(`${node.address}/api/orders/export.csv`, { headers: { cookie: as } });
    expect((await download(cookie)).status).toBe(403);
    const response = await download(await node.signIn(kitchen.organizationId, 'manager'));
    expect(response.headers.get('content-disposition')).toContain('sofra-orders.csv');
    const [head, ...lines] = (await response.text()).trim().split('\n');
    expect(head).toMatch(/^day;number;placedAt;status/);
    expect(lines.map((line) => Number(line.split(';')[1])).sort()).toEqual([1, 2, 3]);
    expect(lines[0]).toMatch(/;\d+,\d{2};TRY;cash;/);
    // Two dishes and the fee that came with them, in columns behind those that were there.
    expect(head).toMatch(/;paymentStatus;tax;taxByRate;options;address;notes;dueAt\r?$/);
    expect(lines[0]).toMatch(/;due;35,91;10% 35,91;/);
  });

  it('writes options, address and notes into the last columns, a bare pin as where it is', async () => {
    await node.place(kitchen);
    const cells = async () => {
      const text = await (await fetch(`${node.address}/api/orders/export.csv`, { headers: { cookie: await node.signIn(kitchen.organizationId, 'owner') } })).text();
      return text.trim().split('\n')[1]!.split(';').slice(-4, -1);
    };
    await db.database.pool.query(`UPDATE orders SET address_text = 'Moda Cad. 12/3', latitude = NULL WHERE organization_id = $1`, [kitchen.organizationId]);
    expect(await cells()).toEqual(['Tavuk Döner Dürüm: Kaşar', 'Moda Cad. 12/3', 'zile basmayın | Tavuk Döner Dürüm: az pişmiş']);
    await db.database.pool.query(`UPDATE orders SET address_text = NULL, latitude = 40.98, longitude = 29.02 WHERE organization_id = $1`, [kitchen.organizationId]);
    expect((await cells())[1]).toBe('40.98, 29.02');
  });

  it('writes when an order for later is wanted into the last column: by the branch’s clock for people, empty for one at once', async () => {
    await node.place(kitchen);
    await db.database.pool.query(`UPDATE orders SET due_at = '2026-11-29T09:30:00Z' WHERE organization_id = $1`, [kitchen.organizationId]);
    await node.place(kitchen);
    const last = async (query: string) => {
      const text = await (await fetch(`${node.address}/api/orders/export.csv${query}`, { headers: { cookie: await node.signIn(kitchen.organizationId, 'owner') } })).text();
      return text.trim().split('\n').map((line) => line.trim().split(';').at(-1));
    };
    expect(await last('')).toEqual(['dueAt', '', '2026-11-29T09:30:00.000Z']);
    expect(await last('?language=en')).toEqual(['Wanted for', '', '2026-11-29 12:30']);
    expect(await last('?language=tr')).toEqual(['İstenen saat', '', '2026-11-29 12:30']);
  });

  it.each([
    ['', 'sofra-orders.csv'],
    ['?from=2026-11-01&to=2026-11-28', 'sofra-orders-2026-11-01-to-2026-11-28.csv'],
    ['?from=2026-11-28&to=2026-11-28', 'sofra-orders-2026-11-28.csv'],
    ['?from=2026-11-01', 'sofra-orders-from-2026-11-01.csv'],
    ['?to=2026-11-28', 'sofra-orders-until-2026-11-28.csv'],
  ])('names the table of %s so that it is told apart: %s', async (query, name) => {
    const response = await fetch(`${node.address}/api/orders/export.csv${query}`, { headers: { cookie: await node.signIn(kitchen.organizationId, 'owner') } });
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
  });
});
