import type { OrderDto, SearchAck, TodayAck, TodayDto } from '@sofra/contracts';
import { aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import type { BoardScreen } from '../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';
import { TodayService } from './today.service';

describe(TodayService.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
  let cookie: string;
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
    cookie = await node.signIn(kitchen.organizationId);
    screen = await anOpenScreen();
  });

  async function anOpenScreen(mode: 'kitchen' | 'watch' = 'kitchen'): Promise<BoardScreen> {
    const opened = node.screen(cookie);
    await opened.connect();
    await opened.open({ screenId: newId(), mode });
    return opened;
  }
  const set = (orderId: string, values: string) => db.database.pool.query(`UPDATE orders SET ${values} WHERE id = $1`, [orderId]);
  const place = async (values?: string) => {
    const { orderId } = await node.place(kitchen, { customerPhone: '+905321112233' });
    if (values) await set(orderId, values);
    return orderId;
  };
  const today = async (): Promise<TodayDto> => ((await screen.send('board.today', {})) as Extract<TodayAck, { ok: true }>).today;
  const search = async (text: string): Promise<OrderDto[]> => ((await screen.send('board.search', { text })) as Extract<SearchAck, { ok: true }>).orders;
  const times = (readyMinutes: number, promisedMinutes: number) =>
    `accepted_at = now(), ready_at = now() + interval '${readyMinutes} minutes', status_at = now() + interval '${readyMinutes} minutes', first_promised_at = now() + interval '${promisedMinutes} minutes'`;

  it('is all zeros on a day without orders', async () => {
    expect(await today()).toMatchObject({ branchId: kitchen.branch.id, currency: 'TRY', orders: 0, revenue: 0, byStatus: [], averagePrepSeconds: null, promise: { finished: 0, kept: 0 }, stations: [], products: [] });
  });

  it('counts orders and money by status, and what was sold', async () => {
    await place();
    await place(`status = 'preparing'`);
    await place(`status = 'rejected'`);
    await place(`business_day = business_day - 1, number = 90`);
    const numbers = await today();
    expect(numbers).toMatchObject({ orders: 3, revenue: 2 * 39_500 });
    expect(numbers.byStatus.map(({ status, orders }) => `${status} ${orders}`).toSorted()).toEqual(['placed 1', 'preparing 1', 'rejected 1']);
    expect(numbers.products).toEqual([
      { productId: kitchen.lahmacunId, name: 'Lahmacun', quantity: 4, revenue: 36_000 },
      { productId: kitchen.durumId, name: 'Tavuk Döner Dürüm', quantity: 2, revenue: 39_000 },
    ]);
  });

  it('measures a delivery at the door, a pickup at the counter, by the first time that was told', async () => {
    await place(`status = 'delivered', ${times(10, 15)}`);
    await place(`status = 'delivered', ${times(20, 15)}`);
    await place(`status = 'ready', ${times(30, 40)}`);
    await place(`status = 'ready', fulfilment = 'pickup', ${times(20, 25)}`);
    expect(await today()).toMatchObject({ averagePrepSeconds: 20 * 60, promise: { finished: 3, kept: 2 } });
  });

  it('says how each station does', async () => {
    const orderId = await place();
    await db.database.pool.query(`UPDATE order_items SET station = 'oven' WHERE order_id = $1 AND position = 1`, [orderId]);
    await screen.send('order.advance', { commandId: newId(), orderId, version: 1, to: 'preparing' });
    await set(orderId, `accepted_at = now() - interval '7 minutes'`);
    await screen.send('item.bump', { commandId: newId(), orderId, version: 2, itemId: '1', done: true });
    expect((await today()).stations).toEqual([
      { station: 'oven', items: 2, open: 0, averagePrepSeconds: expect.closeTo(430, -2) },
      { station: null, items: 1, open: 1, averagePrepSeconds: null },
    ]);
  });

  it('answers staff over HTTP, for their own branches only', async () => {
    const ask = (query: string) => node.app.inject({ url: `/api/reports/today${query}`, headers: { cookie } });
    await place();
    expect((await ask('')).json()).toEqual(await today());
    const stranger = await aKitchen(db.database);
    expect((await ask(`?branchId=${stranger.branch.id}`)).json()).toMatchObject({ code: 'branch-unknown' });
  });

  it("finds today's orders by what is written on them, newest first, and lets the kitchen take one back", async () => {
    const first = await place();
    const second = await place(`customer_name = 'Şule İnce'`);
    await place(`business_day = business_day - 1, number = 90`);
    expect((await search('')).map(({ id }) => id)).toEqual([second, first]);
    expect((await search('sule ince')).map(({ id }) => id)).toEqual([second]);
    expect((await search('1')).map(({ id }) => id)).toEqual([first]);
    expect(await search('0532 111')).toHaveLength(0);
    expect(await search('05321112233 DURUM moda')).toHaveLength(2);
    await screen.send('order.advance', { commandId: newId(), orderId: first, version: 1, to: 'delivered' });
    expect(await search('1')).toMatchObject([{ status: 'delivered', recallTo: 'placed' }]);
    expect(await (await anOpenScreen('watch')).send('board.search', { text: '1' })).toMatchObject({ ok: false, code: 'forbidden' });
  });
});
