import { hasSlipped, isOpenStatus, itemsAt, ok, type StationRoute } from '@sofra/domain';
import { type Decide, promiseSet, refused } from './order-decisions';

/** Marks every item that a station makes done, or open again; without a station the whole order. */
export function decideStationBump(station: string | null, isDone: boolean, stations: readonly StationRoute[]): Decide {
  return (order) => {
    if (station !== null && !stations.some(({ key }) => key === station)) return refused('station-unknown', `there is no station ${station}`);
    if (!isOpenStatus(order.status)) return refused('transition-refused', `items of a ${order.status} order cannot change`);
    const status = isDone ? 'done' : 'open';
    const positions = itemsAt(order, station, stations).filter((item) => item.status !== status).map(({ position }) => position);
    if (positions.length === 0) return refused('nothing-to-change', `no item of it is ${isDone ? 'open' : 'done'} there`);
    return ok({ type: 'item-bumped', set: {}, items: { positions, status } });
  };
}

/** To be made before the others, or no longer. */
export function decideRush(isRush: boolean): Decide {
  return (order) => {
    if (!isOpenStatus(order.status)) return refused('transition-refused', `a ${order.status} order cannot be hurried`);
    return ok({ type: isRush ? 'rushed' : 'rush-over', set: { isRush } });
  };
}

/** A new promised time; the customer hears of it when it slips from what he was told, and not before the kitchen has begun. */
export function decidePromise(promisedAt: string): Decide {
  return (order, now) => {
    if (!isOpenStatus(order.status)) return refused('transition-refused', `a ${order.status} order needs no new time`);
    if (Date.parse(promisedAt) <= now.getTime()) return refused('invalid-request', 'promisedAt has passed already');
    const told = order.toldPromisedAt === null ? null : Date.parse(order.toldPromisedAt);
    const isNews = order.status !== 'placed' && order.status !== 'scheduled' && hasSlipped(told, Date.parse(promisedAt));
    return ok({ type: 'promise-changed', set: promiseSet(order, promisedAt), ...(isNews && { notice: 'promise-moved' as const }) });
  };
}

/** The kitchen has read what was changed: the ticket shows it no more. */
export function decideAcknowledgeChange(): Decide {
  return ({ amendments }) => {
    if (amendments.length === 0) return refused('nothing-to-acknowledge', 'no change waits for this');
    return ok({ type: 'change-acknowledged', set: { amendments: [] } });
  };
}
