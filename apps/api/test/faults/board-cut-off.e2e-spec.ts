import { CuttableLine } from '../support/cuttable-line';
import { byId, DemoShop } from '../support/demo-shop';

describe('a board whose line is cut while orders arrive', () => {
  let shop: DemoShop;
  let line: CuttableLine;

  beforeAll(async () => {
    shop = await DemoShop.open();
    line = await CuttableLine.to(shop.api.port);
  });
  afterAll(async () => {
    line.close();
    await shop.close();
  });

  it('shows exactly the database after it is back, each event once', async () => {
    const screen = await shop.api.openBoard(line.address);
    const arriving = shop.serve(30);
    await screen.until(() => screen.orders.size >= 5, 'five orders');
    line.cut();
    await screen.until(() => !screen.isConnected, 'the screen notices');
    await arriving;

    line.mend();
    await screen.connect();
    const { orders } = await screen.open();
    expect(orders).toBeUndefined();
    expect(byId(screen.orders.values())).toEqual(byId(await shop.orders()));
    expect(screen.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    screen.disconnect();
  });

  it('shows exactly the database after the API was killed and started under it', async () => {
    const screen = await shop.api.openBoard();
    const arriving = shop.serve(20, 31);
    await screen.until(() => screen.events.length >= 5, 'five more orders');
    await shop.api.kill();
    await screen.until(() => !screen.isConnected, 'the screen notices');
    await shop.api.start();
    await arriving;

    await screen.connect();
    await screen.open();
    expect(byId(screen.orders.values())).toEqual(byId(await shop.orders()));
    screen.disconnect();
  });
});
