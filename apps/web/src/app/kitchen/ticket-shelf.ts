import { type BoardColumn, type Ticket, boardColumns } from './board-columns';

/**
 * Keeps the objects that did not change: a column in which nothing happened stays the very same, so that the page need not look
 * at its tickets. With 200 of them and 20 events a second that is most of the work.
 */
export class TicketShelf {
  private byOrder = new Map<string, Ticket>();
  private columns: readonly BoardColumn[] = [];

  keep(fresh: readonly Ticket[]): readonly Ticket[] {
    const kept = fresh.map((ticket) => same(this.byOrder.get(ticket.order.id), ticket));
    this.byOrder = new Map(kept.map((ticket) => [ticket.order.id, ticket]));
    return kept;
  }

  arrange(tickets: readonly Ticket[]): readonly BoardColumn[] {
    const fresh = boardColumns(tickets);
    this.columns = fresh.map((column, at) => {
      const before = this.columns[at];
      return before && isSameColumn(before, column) ? before : column;
    });
    return this.columns;
  }
}

function same(before: Ticket | undefined, now: Ticket): Ticket {
  if (!before) return now;
  const keys = Object.keys(now) as (keyof Ticket)[];
  return keys.every((key) => before[key] === now[key]) ? before : now;
}

function isSameColumn(before: BoardColumn, now: BoardColumn): boolean {
  return before.tickets.length === now.tickets.length && before.tickets.every((ticket, at) => ticket === now.tickets[at]);
}
