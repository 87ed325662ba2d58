import { aKitchen } from '../../testing/a-kitchen';
import { anItem } from '../../testing/an-order';
import { KitchenActions } from './kitchen-actions';

const numbers = ({ actions }: { actions: KitchenActions }) => actions.undoable().map(({ number }) => number);

describe(KitchenActions.name, () => {
  it('offers the last moves for ten seconds, newest first', () => {
    const kitchen = aKitchen({ number: 1 }, { number: 2 });
    const [one, two] = [...kitchen.store.orders().keys()];
    kitchen.actions.advance(one!, 'preparing');
    kitchen.time.pass(5_000);
    kitchen.actions.advance(two!, 'ready');
    expect(numbers(kitchen)).toEqual([2, 1]);
    kitchen.time.pass(6_000);
    expect(numbers(kitchen)).toEqual([2]);
    kitchen.time.pass(5_000);
    expect(numbers(kitchen)).toEqual([]);
  });

  it('takes a move back', () => {
    const kitchen = aKitchen({});
    kitchen.actions.advance(kitchen.first.id, 'preparing');
    kitchen.time.pass(1_000);
    kitchen.actions.recall(kitchen.first.id);
    kitchen.time.pass(1_000);
    expect(kitchen.status(kitchen.first.id)).toBe('placed');
    expect(numbers(kitchen)).toEqual([]);
  });

  it('offers nothing once somebody else has moved it on, or the server has refused', () => {
    const kitchen = aKitchen({ number: 1 }, { number: 2 });
    const [one, two] = [...kitchen.store.orders().keys()];
    kitchen.actions.advance(one!, 'preparing');
    kitchen.server.revise(two!, { status: 'cancelled', cancelledBy: 'customer' });
    kitchen.actions.advance(two!, 'preparing');
    kitchen.time.pass(500);
    expect(numbers(kitchen)).toEqual([1]);
    kitchen.server.revise(one!, { status: 'ready' });
    kitchen.time.pass(500);
    expect(numbers(kitchen)).toEqual([]);
  });

  it.each(['advance', 'step'] as const)('takes a second %s of the same order within a double tap for the first one', (how) => {
    const kitchen = aKitchen({ number: 1, status: 'ready' }, { number: 2, status: 'ready' });
    const [one, two] = [...kitchen.store.orders().keys()];
    const tap = (id: string) => (how === 'step' ? kitchen.actions.step(id) : kitchen.actions.advance(id, kitchen.status(id) === 'ready' ? 'out-for-delivery' : 'delivered'));
    tap(one!);
    kitchen.time.pass(690);
    tap(one!);
    tap(two!);
    expect([kitchen.status(one!), kitchen.status(two!)]).toEqual(['out-for-delivery', 'out-for-delivery']);
    kitchen.time.pass(10);
    tap(one!);
    expect(kitchen.status(one!)).toBe('delivered');
  });

  it('measures a double tap to the millisecond, also across the second in which the board looks at the clock', () => {
    for (let at = 0; at < 1_000; at += 100) {
      const kitchen = aKitchen({ status: 'ready' });
      kitchen.time.pass(at);
      kitchen.actions.step(kitchen.first.id);
      kitchen.time.pass(300);
      kitchen.actions.step(kitchen.first.id);
      expect(kitchen.status(kitchen.first.id)).toBe('out-for-delivery');
      kitchen.time.pass(400);
      kitchen.actions.step(kitchen.first.id);
      expect(kitchen.status(kitchen.first.id)).toBe('delivered');
    }
  });

  it('leaves a station its part when it is tapped twice at once', () => {
    const kitchen = aKitchen({ status: 'placed', items: [anItem({ station: 'grill' })] });
    kitchen.server.settle({ stations: [{ key: 'grill', name: { tr: 'Izgara' }, position: 1, isClosed: false, reroutesTo: null, prints: 'none' }] });
    kitchen.time.pass(100);
    kitchen.chosen.set({ kind: 'station', station: 'grill' });
    kitchen.actions.step(kitchen.first.id);
    kitchen.time.pass(200);
    kitchen.actions.stationDone(kitchen.first.id);
    kitchen.actions.step(kitchen.first.id);
    expect(kitchen.store.orders().get(kitchen.first.id)).toMatchObject({ status: 'preparing', items: [{ status: 'open' }] });
  });
});
