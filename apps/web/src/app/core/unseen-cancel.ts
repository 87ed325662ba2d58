import type { OrderDto } from '@sofra/contracts';

/** A customer's cancellation that nobody in the kitchen has confirmed seeing. */
export function isUnseenCancel(order: OrderDto): boolean {
  return order.status === 'cancelled' && order.cancelledBy === 'customer' && order.cancelAcknowledgedAt === null;
}
