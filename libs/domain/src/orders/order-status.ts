import type { Fulfilment, OrderStatus } from '@sofra/contracts';

/** Allowed moves, forward skips included; recall is a separate rule. Read by API, board and conversation. */
export const ORDER_TRANSITIONS: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  scheduled: ['placed', 'cancelled'],
  placed: ['preparing', 'ready', 'out-for-delivery', 'delivered', 'collected', 'rejected', 'cancelled'],
  preparing: ['ready', 'out-for-delivery', 'delivered', 'collected', 'cancelled'],
  ready: ['out-for-delivery', 'delivered', 'collected', 'cancelled'],
  'out-for-delivery': ['delivered', 'undelivered', 'cancelled'],
  delivered: [],
  undelivered: [],
  collected: [],
  rejected: [],
  cancelled: [],
};

const ONLY_DELIVERY: ReadonlySet<OrderStatus> = new Set(['out-for-delivery', 'delivered', 'undelivered']);

/** Whether a status makes sense for how the food reaches the guest. */
export function fitsFulfilment(status: OrderStatus, fulfilment: Fulfilment): boolean {
  if (status === 'collected') return fulfilment !== 'delivery';
  return fulfilment === 'delivery' || !ONLY_DELIVERY.has(status);
}

/** Where an order may go from `status`, nearest first. */
export function nextStatuses(status: OrderStatus, fulfilment: Fulfilment): OrderStatus[] {
  return ORDER_TRANSITIONS[status].filter((next) => fitsFulfilment(next, fulfilment));
}

/** Whether an order still needs somebody: there is a way forward, or a way out. */
export function isOpenStatus(status: OrderStatus): boolean {
  return ORDER_TRANSITIONS[status].length > 0;
}

const FINISHING: ReadonlySet<OrderStatus> = new Set(['ready', 'out-for-delivery', 'delivered', 'collected']);

/** Whether a move says that the kitchen is done: an expo may not make it with open items unless it forces it. */
export function isFinishing(status: OrderStatus): boolean {
  return FINISHING.has(status);
}
