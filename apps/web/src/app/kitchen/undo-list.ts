import type { OrderDto, OrderStatus } from '@sofra/contracts';
import { UNDO_MS } from './board-columns';

/** More would fill the screen; older ones are in the recall of the day. */
const MOST = 3;

/** What was done: the order moved on, or a station finished its part. */
type Done = { to: OrderStatus } | { station: string };

/** A move made at this screen that may still be taken back at a touch. */
export type RecentMove = Done & {
  orderId: string;
  number: number;
  /** Server time, epoch milliseconds. */
  at: number;
};

/** Notes a move in front of the others; an order is there once. */
export function withMove(moves: readonly RecentMove[], move: RecentMove): RecentMove[] {
  return [move, ...moves.filter(({ orderId }) => orderId !== move.orderId)].slice(0, MOST);
}

/** Those that still can be undone: in time, still where they were moved to, and taken back by nobody else. */
export function undoable(moves: readonly RecentMove[], orders: ReadonlyMap<string, OrderDto>, now: number): RecentMove[] {
  return moves.filter((move) => {
    const order = orders.get(move.orderId);
    if (!order || now - move.at >= UNDO_MS) return false;
    return 'to' in move ? order.status === move.to && order.recallTo !== null : order.status === 'preparing' && order.items.some(({ status }) => status === 'done');
  });
}
