import type { OrderDto, OrderStatus } from '@sofra/contracts';
import { UNDO_MS } from './board-columns';

/** More would fill the screen; older ones are in the recall of the day. */
const MOST = 3;

/** A move made at this screen that may still be taken back at a touch. */
export interface RecentMove {
  orderId: string;
  number: number;
  to: OrderStatus;
  /** Server time, epoch milliseconds. */
  at: number;
}

/** Notes a move in front of the others; an order is there once. */
export function withMove(moves: readonly RecentMove[], move: RecentMove): RecentMove[] {
  return [move, ...moves.filter(({ orderId }) => orderId !== move.orderId)].slice(0, MOST);
}

/** Those that still can be undone: in time, still where they were moved to, and taken back by nobody else. */
export function undoable(moves: readonly RecentMove[], orders: ReadonlyMap<string, OrderDto>, now: number): RecentMove[] {
  return moves.filter(({ orderId, to, at }) => {
    const order = orders.get(orderId);
    return now - at < UNDO_MS && order?.status === to && order.recallTo !== null;
  });
}
