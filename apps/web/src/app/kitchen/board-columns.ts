import { isUnseenCancel } from '../core/unseen-cancel';
import type { OrderDto, OrderStatus } from '@sofra/contracts';
import { minutesBetween } from '../shared/elapsed';
import { type Lateness, latenessOf } from './lateness';

/** Columns of the board, left to right; each is named after the status it holds. */
export const BOARD_COLUMNS = ['placed', 'preparing', 'ready', 'out-for-delivery'] as const;
export type ColumnId = (typeof BOARD_COLUMNS)[number];

/** How long a finished ticket stays with its "undo". */
export const UNDO_MS = 10_000;
const FRESH_MS = 6_000;

/** One order as the board shows it. */
export interface Ticket {
  order: OrderDto;
  ageMinutes: number;
  lateness: Lateness;
  /** Just arrived: highlighted once. */
  isFresh: boolean;
  /** Finished a moment ago; may be taken back. */
  isLeaving: boolean;
}

export interface BoardColumn {
  id: ColumnId;
  tickets: Ticket[];
  /** Tickets that still need the kitchen. */
  openCount: number;
}

export function isColumn(status: OrderStatus | null): status is ColumnId {
  return BOARD_COLUMNS.includes(status as ColumnId);
}

/** Orders in their columns, oldest first, so that tickets never change places. `lastColumn` knows where a cancelled one stood. */
export function boardColumns(orders: Iterable<OrderDto>, now: number, lastColumn: ReadonlyMap<string, ColumnId>): BoardColumn[] {
  const columns = BOARD_COLUMNS.map((id): BoardColumn => ({ id, tickets: [], openCount: 0 }));
  for (const order of [...orders].sort(byDue)) {
    const id = columnOf(order, now, lastColumn);
    const column = columns.find((candidate) => candidate.id === id);
    if (!column) continue;
    column.tickets.push(ticketOf(order, now));
    if (isColumn(order.status)) column.openCount += 1;
  }
  return columns;
}

function columnOf(order: OrderDto, now: number, lastColumn: ReadonlyMap<string, ColumnId>): ColumnId | null {
  if (isColumn(order.status)) return order.status;
  // After a reload nobody knows where it stood: among those being cooked, where overlooking it costs food.
  if (isUnseenCancel(order)) return lastColumn.get(order.id) ?? 'preparing';
  return isLeaving(order, now) && isColumn(order.recallTo) ? order.recallTo : null;
}

function isLeaving(order: OrderDto, now: number): boolean {
  return !isColumn(order.status) && order.recallTo !== null && now - Date.parse(order.statusAt) < UNDO_MS;
}

function ticketOf(order: OrderDto, now: number): Ticket {
  return {
    order,
    ageMinutes: minutesBetween(order.placedAt, now),
    lateness: latenessOf(order, now),
    isFresh: order.status === 'placed' && now - Date.parse(order.placedAt) < FRESH_MS,
    isLeaving: isLeaving(order, now),
  };
}

// Moments are ISO 8601 in UTC, so they compare as text: 200 tickets are sorted at every event.
function byDue(a: OrderDto, b: OrderDto): number {
  const [due, otherDue] = [a.dueAt ?? a.placedAt, b.dueAt ?? b.placedAt];
  if (due === otherDue) return a.number - b.number;
  return due < otherDue ? -1 : 1;
}
