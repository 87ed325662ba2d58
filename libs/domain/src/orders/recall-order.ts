import type { Fulfilment, Minor, OrderStatus } from '@sofra/contracts';
import { ok, refuse, type Result } from '../shared/result';
import { ORDER_TRANSITIONS, fitsFulfilment } from './order-status';

/** What recall looks at. */
export interface RecallFacts {
  status: OrderStatus;
  fulfilment: Fulfilment;
  /** Status before the present one; null when the last change was itself a recall, or there was none. */
  previousStatus: OrderStatus | null;
  /** `YYYY-MM-DD`. */
  businessDay: string;
  /** What was given back of it. */
  refunded: Minor;
}

/** Why a step cannot be taken back. */
export interface RecallRefusal {
  code: 'recall-refused';
  why: 'nothing-to-recall' | 'final' | 'other-day';
}

const NEVER_FROM: ReadonlySet<OrderStatus> = new Set(['rejected', 'cancelled']);

/** One step back on the same business day, never from rejected or cancelled: the customer has been told. */
export function recallOrder(order: RecallFacts, today: string): Result<OrderStatus, RecallRefusal> {
  // Money that went back closes the order: made anew it would be paid anew.
  if (NEVER_FROM.has(order.status) || order.refunded > 0) return refuse({ code: 'recall-refused', why: 'final' });
  const previous = order.previousStatus;
  // An order for later whose time has come would be back the next second.
  if (!previous || previous === 'scheduled' || !ORDER_TRANSITIONS[previous].includes(order.status) || !fitsFulfilment(previous, order.fulfilment)) {
    return refuse({ code: 'recall-refused', why: 'nothing-to-recall' });
  }
  if (order.businessDay !== today) return refuse({ code: 'recall-refused', why: 'other-day' });
  return ok(previous);
}

/** Where recall would lead, as the board shows it; null when it is not allowed. */
export function recallTarget(order: RecallFacts, today: string): OrderStatus | null {
  const recalled = recallOrder(order, today);
  return recalled.ok ? recalled.value : null;
}
