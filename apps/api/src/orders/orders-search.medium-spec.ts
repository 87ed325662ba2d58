import type { OrderDto, PageDto } from '@sofra/contracts';
import type { OrderDraft } from '@sofra/domain';
import { aBranch, aDraft, aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { FILL_ORDER_TERMS } from '../database/migrations/1795800050001-CreateOrderTerms';
import { ADD_MONTH_TERMS } from '../database/migrations/1795800120001-AddMonthTerms';
import { SET_ATTRIBUTES_APART } from '../database/migrations/1795900130002-SetAttributeTermsApart';
import { lookUpOrders, type OrderPage, type Search, walkOrders } from './find-statements';
import { lookBack } from './look-back';
import { OrdersReader } from './orders-reader';
import type { PlaceOrder } from './orders.service';

describe(`${OrdersReader.name}, searching`, () => {
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
    cookie = await node.signIn(kitchen.organizationId, 'manager');
  });

  const run = (text: string, values: unknown[]) => db.database.pool.query(text, values);
  const place = async (draft: Partial<OrderDraft> = {}, parts: Partial<PlaceOrder> = {}) =>
    (await node.place(kitchen, { draft: aDraft(kitchen, draft), ...parts })).orderId;

  async function list(filter: Record<string, string>): Promise<PageDto<OrderDto>> {
    const response = await fetch(`${node.address}/api/orders?${new URLSearchParams(filter).toString()}`, { headers: { cookie } });
    return (await response.json()) as PageDto<OrderDto>;
  }
  const found = async (filter: Record<string, string>) => (await list(filter)).items.map(({ id }) => id);

  /** The same page both ways; they must agree. */
  async function bothWays(filter: Omit<OrderPage, 'limit'>): Promise<string[]> {
    const page = { ...filter, limit: 50 };
    const ids = async (search: Search) => (await db.database.pool.query<{ ids: string[] | null }>(search)).rows[0]?.ids ?? [];
    const near = await ids(walkOrders(kitchen.organizationId, page));
    const parts = lookBack(new Date().toISOString(), '2025-01-01').map((months) => lookUpOrders(kitchen.organizationId, page, months));
    const far = (await Promise.all(parts.map(ids))).flat();
    expect(far).toEqual(near);
    return near;
  }

  it('finds by number, folded name, end of the phone, product, and all of them together', async () => {
    const ismail = await place({ customerName: 'İsmail Işık' }, { customerPhone: '+905321112233' });
    const ayse = await place({ customerName: 'Ayşe Çağ' }, { customerPhone: '+905334445566' });
    const lines = aDraft(kitchen).priced.lines.slice(0, 1);
    const pide = await place({ customerName: 'Ismail', priced: { ...aDraft(kitchen).priced, lines: lines.map((line) => ({ ...line, name: 'Kuşbaşılı Pide' })) } });
    for (const q of ['#1', 'IŞIK', '2233', '0532 111 22 33', 'isik durum']) expect([q, await found({ q })]).toEqual([q, [ismail]]);
    for (const q of ['ismail', 'İSM']) expect(await found({ q })).toEqual([pide, ismail]);
    expect(await found({ q: 'kusbasili' })).toEqual([pide]);
    expect(await found({ q: 'tavuk' })).toEqual([ayse, ismail]);
    expect(await found({ q: 'yok' })).toEqual([]);
    expect(await found({ q: `'; DROP TABLE orders; --\\` })).toEqual([]);
  });

  it('filters by fulfilment, payment, source, coupon, branch, state and days, alone and with a search', async () => {
    const branch = await aBranch(db.database, kitchen.organizationId);
    const plain = await place();
    const pickup = await place({ fulfilment: 'pickup', paymentMethod: 'card' }, { channel: 'phone' });
    const coupon = await place({ couponCode: 'ILK50' });
    const elsewhere = (await node.place({ ...kitchen, branch })).orderId;
    await run(`UPDATE orders SET status = 'cancelled', business_day = '2026-01-05' WHERE id = $1`, [plain]);
    const cases: [Record<string, string>, string[]][] = [
      [{ fulfilment: 'pickup' }, [pickup]],
      [{ fulfilment: 'pickup,delivery', payment: 'card' }, [pickup]],
      [{ channel: 'phone' }, [pickup]],
      [{ coupon: 'ilk-50' }, [coupon]],
      [{ branchId: branch.id }, [elsewhere]],
      [{ status: 'cancelled' }, [plain]],
      [{ status: 'cancelled,placed', q: 'ayse' }, [elsewhere, coupon, pickup, plain]],
      [{ from: '2026-01-05', to: '2026-01-05' }, [plain]],
      [{ from: '2026-01-06' }, [elsewhere, coupon, pickup]],
      [{ to: '2026-01-04' }, []],
      [{ status: 'cancelled', fulfilment: 'pickup' }, []],
    ];
    for (const [filter, ids] of cases) expect([filter, await found(filter)]).toEqual([filter, ids]);
  });

  it('meets by what is typed only what an owner sees, the code of a coupon too', async () => {
    const coupon = await place({ couponCode: 'ILK50' });
    await place();
    for (const q of ['branch', 'coupon', 'organization', 'fulfilment', 'delivery', 'cash', 'ay branch']) expect([q, await bothWays({ q })]).toEqual([q, []]);
    for (const q of ['ılk50', 'ilk', 'ayşe ILK50']) expect([q, await bothWays({ q })]).toEqual([q, [coupon]]);
  });

  it('answers the same from the newest orders and from the index, also page by page', async () => {
    const placed = [];
    for (let count = 0; count < 5; count++) placed.push(await place({ customerName: count % 2 ? 'Ali' : 'Veli' }));
    await run(`UPDATE orders SET status = 'delivered' WHERE id = $1`, [placed[2]]);
    const newest = placed.toReversed();
    expect(await bothWays({ q: 'veli' })).toEqual([newest[0], newest[2], newest[4]]);
    expect(await bothWays({ q: 'veli', after: newest[0] })).toEqual([newest[2], newest[4]]);
    expect(await bothWays({ q: 'veli', status: ['delivered', 'placed'], after: newest[2] })).toEqual([newest[4]]);
    expect(await bothWays({ q: 'veli', status: ['delivered'] })).toEqual([newest[2]]);
    expect(await bothWays({ q: 'veli', to: '2020-01-01' })).toEqual([]);
    const first = await list({ q: 'veli', limit: '2' });
    expect(await found({ q: 'veli', limit: '2', after: first.next ?? '' })).toEqual([newest[4]]);
  });

  it('keeps an order that is due another day with the orders of that day', async () => {
    const [early, late, now] = [await place(), await place(), await place()];
    await run(`UPDATE orders SET business_day = business_day + 2 WHERE id = $1`, [early]);
    expect(await found({})).toEqual([early, now, late]);
    expect(await found({ after: early })).toEqual([now, late]);
  });

  it('finds what was added to an order, and no more what was taken off', async () => {
    await run(`INSERT INTO product_translations (product_id, locale, name) VALUES ($1, 'tr', 'Künefe')`, [kitchen.durumId]);
    const orderId = await place();
    const body = { version: 1, items: [{ id: '1', quantity: 0 }], add: [{ productId: kitchen.durumId, quantity: 1 }] };
    const headers = { cookie, 'content-type': 'application/json', origin: node.address };
    const response = await fetch(`${node.address}/api/orders/${orderId}/amend`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(response.status).toBe(200);
    expect(await found({ q: 'kunefe' })).toEqual([orderId]);
    expect(await found({ q: 'lahmacun' })).toEqual([]);
  });

  it('shows nobody the orders of another organization', async () => {
    const stranger = await aKitchen(db.database);
    await node.place(stranger);
    expect(await bothWays({ q: 'ayse' })).toEqual([]);
    expect(await found({ branchId: stranger.branch.id })).toEqual([]);
  });

  it('gave orders of before the terms that new ones get', async () => {
    const draft = { customerName: 'İsmail ÇAĞRI Işık-Öz', tableLabel: '7', couponCode: 'ILK50' };
    const orderId = await place(draft, { customerPhone: '+905321112233' });
    const terms = async () => (await run('SELECT terms::text FROM order_terms WHERE order_id = $1', [orderId])).rows;
    const written = await terms();
    await run('DELETE FROM order_terms WHERE order_id = $1', [orderId]);
    await run(FILL_ORDER_TERMS, []);
    await run(ADD_MONTH_TERMS, []);
    await run(SET_ATTRIBUTES_APART, []);
    expect(await terms()).toEqual(written);
  });

  it.each([
    [{ from: '2026-02-30' }, 'from'],
    [{ from: 'yesterday' }, 'from'],
    [{ channel: 'fax' }, 'channel'],
    [{ payment: 'gold' }, 'payment'],
    [{ q: 'x'.repeat(101) }, 'q'],
  ])('refuses %j by name', async (filter, field) => {
    expect(await list(filter as unknown as Record<string, string>)).toMatchObject({ code: 'invalid-request', fields: { [field]: expect.any(String) } });
  });

  it("exports for people in their language, by the branch's clock", async () => {
    await place({ fulfilment: 'pickup' });
    const file = async (query: string) => (await (await fetch(`${node.address}/api/orders/export.csv?${query}`, { headers: { cookie } })).text()).trim().split('\n');
    const [head, line] = await file('language=tr');
    expect(head).toMatch(/^\uFEFF?Gün;Sipariş no;Verildi;Durum;/u);
    const placedAt = Date.parse((await file(''))[1]!.split(';')[2]!);
    const local = new Date(placedAt + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
    expect(line).toMatch(new RegExp(`;${local};Yeni;Kasa;Gel al;.*;TRY;Nakit;ödenecek;`, 'u'));
    expect((await file('language=en'))[1]).toContain(`;${local};New;Counter;Pickup;`);
    expect(await (await fetch(`${node.address}/api/orders/export.csv?language=de`, { headers: { cookie } })).json()).toMatchObject({ code: 'invalid-request', fields: { language: expect.any(String) } });
  });

  it('exports what the list shows', async () => {
    await place({ fulfilment: 'pickup' });
    await place();
    const response = await fetch(`${node.address}/api/orders/export.csv?fulfilment=pickup&q=ayse`, { headers: { cookie } });
    expect((await response.text()).trim().split('\n')).toHaveLength(2);
  });
});
