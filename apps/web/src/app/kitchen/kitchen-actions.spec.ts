import { aKitchen } from '../../testing/a-kitchen';
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
});
