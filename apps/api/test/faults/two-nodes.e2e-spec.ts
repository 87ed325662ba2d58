import { BOARD_PULSE_MS } from '@sofra/contracts';
import type { BoardScreen } from '../support/board-screen';
import { byId, DemoShop } from '../support/demo-shop';
import { eventually } from '../support/eventually';
import { ApiProcess, freePorts } from '../support/processes';
import { Redis } from '../support/redis';

// Orders of a row that are all there sooner than this cannot have waited for a pulse each time.
const AT_ONCE_MS = BOARD_PULSE_MS / 5;

describe('two nodes that share a database and a Redis', () => {
  let redis: Redis;
  let shop: DemoShop;
  let second: ApiProcess;
  let near: BoardScreen;
  let far: BoardScreen;

  beforeAll(async () => {
    redis = await Redis.start();
    shop = await DemoShop.open({ REDIS_URL: redis.url });
    second = new ApiProcess((await freePorts(1))[0]!, shop.simulator.port, shop.databaseUrl, { REDIS_URL: redis.url });
    await second.start();
    [near, far] = await Promise.all([shop.api.openBoard(), second.openBoard()]);
  });
  afterAll(async () => {
    near.disconnect();
    far.disconnect();
    await second.kill();
    await shop.close();
    await redis.stop();
  });

  let customers = 0;
  /** Serves one customer at the first node; answers how much later the second node's screen has the order, milliseconds. */
  async function lag(): Promise<number> {
    const orders = near.orders.size + 1;
    const shown = (screen: BoardScreen) => screen.until(() => screen.orders.size === orders, `order ${orders}`).then(() => performance.now());
    const [, first, then] = await Promise.all([shop.serve(1, ++customers), shown(near), shown(far)]);
    return then - first;
  }

  const sameAsDatabase = async () => {
    const orders = byId(await shop.orders());
    for (const screen of [near, far]) expect(byId(screen.orders.values())).toEqual(orders);
    for (const screen of [near, far]) expect(screen.events.map(({ seq }) => seq)).toEqual(screen.events.map((_, index) => index + 1));
  };

  it('show an order at once on both, whichever has taken it', async () => {
    const lags: number[] = [];
    for (let count = 0; count < 8; count++) lags.push(await lag());
    expect(Math.max(...lags)).toBeLessThan(AT_ONCE_MS);
    await sameAsDatabase();
  });

  it('lose nothing while Redis is away, and are quick again when it is back', async () => {
    await redis.stop();
    for (let count = 0; count < 3; count++) await lag();
    await sameAsDatabase();
    await redis.startAgain();
    await eventually(lag, (found) => found < AT_ONCE_MS / 10);
    const lags: number[] = [];
    for (let count = 0; count < 5; count++) lags.push(await lag());
    expect(Math.max(...lags)).toBeLessThan(AT_ONCE_MS);
    await sameAsDatabase();
  });

  it('share the work of a dead one: a screen that moves over sees everything', async () => {
    await shop.serve(2, (customers += 2) - 1);
    await second.kill();
    await far.until(() => !far.isConnected, 'the screen notices');
    await shop.serve(2, (customers += 2) - 1);
    const moved = await shop.api.openBoard();
    expect(byId(moved.orders.values())).toEqual(byId(await shop.orders()));
    moved.disconnect();
  });
});
