import type { OrderStatus } from '@sofra/contracts';
import { isGoalReached } from './goal-reached';

describe(isGoalReached.name, () => {
  it.each<[status: OrderStatus, goal: OrderStatus, isReached: boolean]>([
    ['ready', 'ready', true],
    ['out-for-delivery', 'ready', true],
    ['delivered', 'preparing', true],
    ['collected', 'ready', true],
    ['delivered', 'collected', true],
    ['cancelled', 'cancelled', true],
    ['placed', 'preparing', false],
    ['preparing', 'ready', false],
    ['cancelled', 'ready', false],
    ['undelivered', 'delivered', false],
    ['undelivered', 'out-for-delivery', false],
    ['delivered', 'undelivered', false],
    ['ready', 'cancelled', false],
    ['preparing', 'rejected', false],
  ])('%s for who wants %s: %s', (status, goal, isReached) => {
    expect(isGoalReached(status, goal)).toBe(isReached);
  });
});
