import { isGoalReached, isOpenStatus, itemsAt, type StationRoute } from '@sofra/domain';
import type { Move } from './order-decisions';
import type { OrderRecord } from './order-record';

/** Whether an order is already as somebody wants it who did not know: then there is nothing to do, and nothing to complain of. */
export type Goal = (order: OrderRecord) => boolean;

/** A courier's delivery is one that he has, not one that another one took. */
export function goalOfMove({ to, mode, courier }: Move): Goal {
  return (order) => isGoalReached(order.status, to) && (mode !== 'courier' || (courier?.id ?? null) === (order.courier?.id ?? null));
}

export function goalOfCancelAnswer(isAccepted: boolean): Goal {
  return ({ status, cancelledBy, cancelRequestedAt }) => (isAccepted ? status === 'cancelled' && cancelledBy === 'customer' : isOpenStatus(status) && cancelRequestedAt === null);
}

export function goalOfBump(itemId: string, isDone: boolean): Goal {
  return ({ items }) => items.find(({ position }) => String(position) === itemId)?.status === (isDone ? 'done' : 'open');
}

/** A station that makes nothing of the order has nothing done. */
export function goalOfStationBump(station: string | null, isDone: boolean, stations: readonly StationRoute[]): Goal {
  return (order) => {
    const own = itemsAt(order, station, stations);
    return own.length > 0 && own.every(({ status }) => status === (isDone ? 'done' : 'open'));
  };
}

export function goalOfRush(isRush: boolean): Goal {
  return (order) => order.isRush === isRush;
}

export function goalOfPromise(promisedAt: string): Goal {
  return (order) => order.promisedAt !== null && Date.parse(order.promisedAt) === Date.parse(promisedAt);
}

export const cancelAcknowledged: Goal = ({ cancelledBy, cancelAcknowledgedAt }) => cancelledBy === 'customer' && cancelAcknowledgedAt !== null;

export const changesAcknowledged: Goal = ({ amendments }) => amendments.length === 0;
