import { aKitchen } from '../../../testing/a-kitchen';
import { Promises } from './promises';

const MINUTE = 60_000;

/** A kitchen whose new orders have been in view for a moment. */
async function looked(kitchen: ReturnType<typeof aKitchen>) {
  const done = kitchen.promises.look([...kitchen.store.orders().keys()]);
  for (let turn = 0; turn < 10; turn++) {
    kitchen.time.pass(50);
    await Promise.resolve();
  }
  await done;
  return kitchen;
}
const accepted = ({ store, time, first }: ReturnType<typeof aKitchen>) => {
  time.pass(100);
  return store.orders().get(first.id);
};

describe(Promises.name, () => {
  it('knows what the server suggests for each new order in view', async () => {
    const { promises, store } = await looked(aKitchen({}, {}, { status: 'preparing' }));
    expect([...store.orders().values()].map((order) => promises.of(order))).toEqual([{ minutes: 20 }, { minutes: 20 }, null]);
  });

  it('promises what the cook saw, on a full five minutes', async () => {
    const kitchen = await looked(aKitchen({}));
    kitchen.promises.nudge(kitchen.first, 5);
    const now = kitchen.store.clock();
    kitchen.actions.step(kitchen.first.id);
    const { promisedAt, status } = accepted(kitchen)!;
    const inMinutes = (Date.parse(promisedAt!) - now) / MINUTE;
    expect(status).toBe('preparing');
    expect(inMinutes).toBeGreaterThanOrEqual(25);
    expect(inMinutes).toBeLessThan(30);
    expect(Date.parse(promisedAt!) % (5 * MINUTE)).toBe(0);
  });

  it('leaves the promise to the server while it knows nothing, as without a network', async () => {
    const kitchen = aKitchen({});
    kitchen.network.isReachable = false;
    kitchen.network.breakLine();
    await looked(kitchen);
    kitchen.promises.nudge(kitchen.first, 5);
    kitchen.actions.step(kitchen.first.id);
    expect(accepted(kitchen)).toMatchObject({ status: 'preparing', promisedAt: null });
  });

  it('asks anew when the kitchen becomes busy, when the order changes, and after a few minutes', async () => {
    const kitchen = await looked(aKitchen({}));
    kitchen.server.settle({ busy: { minutes: 30, until: new Date(kitchen.time.now() + 60 * MINUTE).toISOString() } });
    kitchen.time.pass(100);
    await looked(kitchen);
    expect(kitchen.promises.of(kitchen.first)).toEqual({ minutes: 50 });
    kitchen.promises.nudge(kitchen.first, -5);
    kitchen.server.settle({ busy: null });
    kitchen.time.pass(4 * MINUTE);
    await looked(kitchen);
    expect(kitchen.promises.of(kitchen.first)).toEqual({ minutes: 15 });
  });

  it('keeps to the time that was ordered ahead for, or promised before', async () => {
    const [dueAt, promisedAt] = ['2026-11-22T18:30:00.000Z', '2026-11-22T19:00:00.000Z'];
    const { promises, store } = await looked(aKitchen({ dueAt }, { dueAt, promisedAt }));
    expect([...store.orders().values()].map((order) => promises.of(order))).toEqual([{ at: Date.parse(dueAt) }, { at: Date.parse(promisedAt) }]);
  });

  it('never promises what nobody could keep', async () => {
    const { promises, first } = await looked(aKitchen({}));
    for (let touches = 0; touches < 10; touches++) promises.nudge(first, -5);
    expect(promises.of(first)).toEqual({ minutes: 5 });
    for (let touches = 0; touches < 100; touches++) promises.nudge(first, 5);
    expect(promises.of(first)).toEqual({ minutes: 240 });
  });

  it('asks nothing where nothing may be accepted', async () => {
    const kitchen = aKitchen({});
    kitchen.chosen.set({ kind: 'watch', station: null });
    await looked(kitchen);
    expect(kitchen.promises.of(kitchen.first)).toBeNull();
  });
});
