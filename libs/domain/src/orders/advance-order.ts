import type { Actor, Fulfilment, OrderStatus } from '@sofra/contracts';
import { oneLine, wholeGraphemes } from '../shared/plain-text';
import { ok, refuse, type Result } from '../shared/result';
import { ORDER_TRANSITIONS, fitsFulfilment } from './order-status';

/** Longest reason that is kept with an order. */
export const MAX_REASON_LENGTH = 200;

/** A wanted change of status. */
export interface OrderMove {
  to: OrderStatus;
  by: Actor;
  /** One of the known reasons or the kitchen's own words. */
  reason?: string | null;
}

/** Why an order stays where it is. */
export type AdvanceRefusal =
  | { code: 'transition-refused'; from: OrderStatus; to: OrderStatus }
  | { code: 'reason-required'; to: OrderStatus }
  | { code: 'forbidden'; by: Actor; to: OrderStatus };

const NEEDS_REASON: ReadonlySet<OrderStatus> = new Set(['rejected', 'cancelled', 'undelivered']);

/** What the clock may do by itself; staff and screens may make every move. */
const BY_SYSTEM: ReadonlySet<OrderStatus> = new Set(['placed', 'preparing', 'rejected', 'cancelled']);

/** Whether moving to `status` asks for a reason; customers need not give one. */
export function needsReason(status: OrderStatus): boolean {
  return NEEDS_REASON.has(status);
}

/** The one guard in front of every change of status but recall: the table, who moves, and the reason. */
export function advanceOrder(
  order: { status: OrderStatus; fulfilment: Fulfilment },
  move: OrderMove,
): Result<{ status: OrderStatus; reason: string | null }, AdvanceRefusal> {
  if (!mayMove(move)) return refuse({ code: 'forbidden', by: move.by, to: move.to });
  if (!ORDER_TRANSITIONS[order.status].includes(move.to) || !fitsFulfilment(move.to, order.fulfilment)) {
    return refuse({ code: 'transition-refused', from: order.status, to: move.to });
  }
  const reason = wholeGraphemes(oneLine(move.reason ?? ''), MAX_REASON_LENGTH) || null;
  if (needsReason(move.to) && move.by !== 'customer' && !reason) return refuse({ code: 'reason-required', to: move.to });
  return ok({ status: move.to, reason });
}

function mayMove({ by, to }: OrderMove): boolean {
  if (by === 'customer') return to === 'cancelled';
  return by !== 'system' || BY_SYSTEM.has(to);
}
