import type { OrderStatus } from '@sofra/contracts';

/** What tells whether a person has taken an order. */
export interface AcceptFacts {
  status: OrderStatus;
  /** The branch's switch accepted it. */
  autoAccepted: boolean;
}

/** Whether an order is being made that no person has accepted: it rings once and is shown as new, since nobody was asked about it. */
export function wasAcceptedByItself({ status, autoAccepted }: AcceptFacts): boolean {
  return status === 'preparing' && autoAccepted;
}

/** Whether the ladder watches an order: nobody has accepted it. One accepted by itself is watched until a screen has shown it. */
export function isUnattended(order: AcceptFacts): boolean {
  return order.status === 'placed' || wasAcceptedByItself(order);
}
