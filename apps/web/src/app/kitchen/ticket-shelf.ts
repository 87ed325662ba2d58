import { type BoardColumn, type BoardRules, type Ticket, boardColumns } from './board-columns';

/**
 * Keeps the objects that did not change: a column in which nothing happened stays the very same, so that the page need not look
 * at its tickets. With 200 of them and 20 events a second that is most of the work.
 */
export class TicketShelf {
  private byOrder = new Map<string, Ticket>();
  private columns: readonly BoardColumn[] = [];
  private madeFor: { now: number; rules: BoardRules } | null = null;

  /** Tickets made before for the same moment and rules: between two seconds only those of changed orders are made anew. */
  made(now: number, rules: BoardRules): ReadonlyMap<string, Ticket> {
    const isSame = this.madeFor?.now === now && this.madeFor.rules === rules;
    this.madeFor = { now, rules };
    return isSame ? this.byOrder : new Map();
  }

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
  if (!before || before === now) return now;
  const keys = Object.keys(now) as (keyof Ticket)[];
  return keys.every((key) => before[key] === now[key]) ? before : now;
}

function isSameColumn(before: BoardColumn, now: BoardColumn): boolean {
  return before.tickets.length === now.tickets.length && before.tickets.every((ticket, at) => ticket === now.tickets[at]);
}
