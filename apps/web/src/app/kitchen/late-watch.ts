import type { Ticket } from './board-columns';

/** Notices tickets that have become late; those that were late when the board opened are no news. */
export class LateWatch {
  private known: ReadonlySet<string> | null = null;

  isSomebodyNew(tickets: readonly Ticket[]): boolean {
    // One that nobody has accepted rings anyway.
    const late = tickets.filter(({ lateness, order }) => lateness === 'late' && (order.status === 'preparing' || order.status === 'ready'));
    const { known } = this;
    this.known = new Set(late.map(({ order }) => order.id));
    return known !== null && late.some(({ order }) => !known.has(order.id));
  }
}
