import { type Fulfilment, type LatenessDto, type OrderDto, type OrderStatus, UNDO_SECONDS } from '@sofra/contracts';
import { isUnattended } from '@sofra/domain';
import { isUnseenCancel } from '../core/unseen-cancel';
import { minutesBetween } from '../shared/elapsed';
import { type Lateness, latenessOf } from './lateness';

/** Columns of the board, left to right; each is named after the status it holds. */
export const BOARD_COLUMNS = ['placed', 'preparing', 'ready', 'out-for-delivery'] as const;
export type ColumnId = (typeof BOARD_COLUMNS)[number];

/** How long a finished ticket stays with its "undo". */
export const UNDO_MS = UNDO_SECONDS * 1_000;
const FRESH_MS = 6_000;

/** One order as the board shows it. */
export interface Ticket {
  order: OrderDto;
  column: ColumnId;
  ageMinutes: number;
  lateness: Lateness;
  /** Just arrived: highlighted once. */
  isFresh: boolean;
  /** Finished a moment ago; may be taken back. */
  isLeaving: boolean;
}

export interface BoardColumn {
  id: ColumnId;
  tickets: readonly Ticket[];
  /** Tickets that still need the kitchen. */
  openCount: number;
}

/** What a branch and a screen have decided about the board. */
export interface BoardRules {
  lateness: Readonly<Record<Fulfilment, LatenessDto>>;
  /** Late tickets stand above the others; without it strictly the oldest first. */
  isLateFirst: boolean;
}

export function isColumn(status: OrderStatus | null): status is ColumnId {
  return BOARD_COLUMNS.includes(status as ColumnId);
}

const NO_TICKETS: ReadonlyMap<string, Ticket> = new Map();

/**
 * Orders as tickets, those to be made first in front. `lastColumn` knows where a cancelled one stood; `made` has tickets of the same
 * moment and rules, by order.
 */
export function boardTickets(orders: Iterable<OrderDto>, now: number, lastColumn: ReadonlyMap<string, ColumnId>, rules: BoardRules, made = NO_TICKETS): Ticket[] {
  const tickets: Ticket[] = [];
  for (const order of orders) {
    const known = made.get(order.id);
    const ticket = known?.order === order ? known : makeTicket(order, now, lastColumn, rules);
    if (ticket) tickets.push(ticket);
  }
  return tickets.sort((a, b) => Number(b.order.rush) - Number(a.order.rush) || (rules.isLateFirst ? byLateness(a, b) : 0) || byDue(a.order, b.order));
}

export function boardColumns(tickets: readonly Ticket[]): BoardColumn[] {
  const own = Object.groupBy(tickets, ({ column }) => column);
  return BOARD_COLUMNS.map((id) => ({ id, tickets: own[id] ?? [], openCount: own[id]?.filter(({ order }) => isColumn(order.status)).length ?? 0 }));
}

function makeTicket(order: OrderDto, now: number, lastColumn: ReadonlyMap<string, ColumnId>, rules: BoardRules): Ticket | null {
  const column = columnOf(order, now, lastColumn);
  return column && ticketOf(order, column, now, rules);
}

function columnOf(order: OrderDto, now: number, lastColumn: ReadonlyMap<string, ColumnId>): ColumnId | null {
  if (isColumn(order.status)) return order.status;
  // After a reload nobody knows where it stood: unless nobody had begun, among those being cooked, where overlooking it costs food.
  if (isUnseenCancel(order)) return lastColumn.get(order.id) ?? (order.acceptedAt === null ? 'placed' : 'preparing');
  return isLeaving(order, now) && isColumn(order.recallTo) ? order.recallTo : null;
}

function isLeaving(order: OrderDto, now: number): boolean {
  return !isColumn(order.status) && order.recallTo !== null && now - Date.parse(order.statusAt) < UNDO_MS;
}

function ticketOf(order: OrderDto, column: ColumnId, now: number, { lateness }: BoardRules): Ticket {
  return {
    order,
    column,
    ageMinutes: minutesBetween(beganAt(order), now),
    lateness: latenessOf(order, now, lateness[order.fulfilment]),
    isFresh: isUnattended(order) && now - Date.parse(beganAt(order)) < FRESH_MS,
    isLeaving: isLeaving(order, now),
  };
}

/** What waits for its time, the next one first. */
export function laterOrders(orders: Iterable<OrderDto>): OrderDto[] {
  return [...orders].filter(({ status }) => status === 'scheduled').sort(byDue);
}

// An order for later is as old as its being in the kitchen.
function beganAt({ dueAt, acceptedAt, statusAt, placedAt }: OrderDto): string {
  return dueAt === null ? placedAt : (acceptedAt ?? statusAt);
}

function byLateness(a: Ticket, b: Ticket): number {
  return Number(b.lateness === 'late') - Number(a.lateness === 'late');
}

// Moments are ISO 8601 in UTC, so they compare as text: 200 tickets are sorted at every event.
function byDue(a: OrderDto, b: OrderDto): number {
  const [due, otherDue] = [a.dueAt ?? a.placedAt, b.dueAt ?? b.placedAt];
  if (due === otherDue) return a.number - b.number;
  return due < otherDue ? -1 : 1;
}
