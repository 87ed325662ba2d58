import type { OrderStatus } from '@sofra/contracts';

/** The way of an order whose guest gets it; one that ends otherwise has left it. */
const WAY: readonly OrderStatus[] = ['scheduled', 'placed', 'preparing', 'ready', 'out-for-delivery', 'delivered'];

/**
 * Whether an order at `status` is where somebody wants it who has not seen its last steps: there already, or further on the same
 * way. Two screens that both call an order ready want the same; to one that was cancelled meanwhile "ready" is contradicted.
 */
export function isGoalReached(status: OrderStatus, goal: OrderStatus): boolean {
  const [at, to] = [WAY.indexOf(onWay(status)), WAY.indexOf(onWay(goal))];
  return at === -1 || to === -1 ? status === goal : at >= to;
}

// Picked up or served instead of brought: as far as one gets.
function onWay(status: OrderStatus): OrderStatus {
  return status === 'collected' ? 'delivered' : status;
}
