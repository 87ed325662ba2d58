import {
  CANCEL_REASONS,
  type Fulfilment,
  type OrderDto,
  type OrderStatus,
  REJECT_REASONS,
  UNDELIVERED_REASONS,
} from '@sofra/contracts';
import { needsReason, nextStatuses } from '@sofra/domain';
import type { Words } from '../core/i18n/words';
import { TICKET_WORDS } from './ticket.words';

/** Statuses that end an order badly; each asks for its reason. */
export const REASONS = {
  rejected: REJECT_REASONS,
  cancelled: CANCEL_REASONS,
  undelivered: UNDELIVERED_REASONS,
} as const;
export type ReasonedStatus = keyof typeof REASONS;

export function asksReason(status: OrderStatus): status is ReasonedStatus {
  return needsReason(status) && status in REASONS;
}

/** The one move of a ticket's big button: the nearest good one. */
export function primaryMove(order: Pick<OrderDto, 'status' | 'fulfilment'>): OrderStatus | null {
  return nextStatuses(order.status, order.fulfilment).find((next) => !asksReason(next)) ?? null;
}

/** Good moves that skip the next step, nearest first. */
export function skippingMoves(order: Pick<OrderDto, 'status' | 'fulfilment'>): OrderStatus[] {
  return nextStatuses(order.status, order.fulfilment)
    .filter((next) => !asksReason(next))
    .slice(1);
}

export function reasonedMoves(order: Pick<OrderDto, 'status' | 'fulfilment'>): ReasonedStatus[] {
  return nextStatuses(order.status, order.fulfilment).filter(asksReason);
}

/** What the button for a move says. */
export function moveText(words: Words, to: OrderStatus, fulfilment: Fulfilment): string {
  if (to === 'placed' || to === 'scheduled') return words.t(`status.${to}`);
  return words.of(TICKET_WORDS)(to === 'collected' && fulfilment === 'table' ? 'move.served' : `move.${to}`);
}
