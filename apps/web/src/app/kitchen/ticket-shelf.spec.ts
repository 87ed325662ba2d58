import type { OrderDto } from '@sofra/contracts';
import { DEFAULT_LATENESS } from '@sofra/domain';
import { anOrder } from '../../testing/an-order';
import { boardTickets } from './board-columns';
import { TicketShelf } from './ticket-shelf';

const NOW = Date.parse('2026-11-22T10:30:00.000Z');

function aShelf() {
  const shelf = new TicketShelf();
  const show = (orders: OrderDto[], now = NOW) => shelf.arrange(shelf.keep(boardTickets(orders, now, new Map(), { lateness: DEFAULT_LATENESS, isLateFirst: true })));
  return { show };
}

describe(TicketShelf.name, () => {
  it('keeps columns in which nothing happened the very same', () => {
    const { show } = aShelf();
    const orders = [anOrder({ status: 'placed' }), anOrder({ status: 'preparing' }), anOrder({ status: 'ready' })];
    const before = show(orders, NOW);
    const after = show([orders[0]!, { ...orders[1]!, rush: true }, orders[2]!], NOW + 900);
    expect(after.map((column, at) => column === before[at])).toEqual([true, false, true, true]);
  });

  it('shows a new age as soon as the minute is full', () => {
    const { show } = aShelf();
    const orders = [anOrder({ status: 'preparing', placedAt: new Date(NOW - 59_000).toISOString() })];
    const before = show(orders);
    expect(show(orders, NOW + 1_000)[1]?.tickets[0]).toMatchObject({ ageMinutes: 1 });
    expect(before[1]?.tickets[0]).toMatchObject({ ageMinutes: 0 });
  });

  it('makes within a moment only those tickets anew whose orders changed', () => {
    const shelf = new TicketShelf();
    const rules = { lateness: DEFAULT_LATENESS, isLateFirst: true };
    const make = (orders: OrderDto[], now: number) => shelf.keep(boardTickets(orders, now, new Map(), rules, shelf.made(now, rules)));
    const [one, two] = [anOrder(), anOrder()];
    make([one, two], NOW);
    make([one, { ...two, rush: true }], NOW);
    expect(shelf.made(NOW, rules).get(two.id)?.order.rush).toBe(true);
    expect(shelf.made(NOW + 1_000, rules).size).toBe(0);
  });

  it('notices that two changed places', () => {
    const { show } = aShelf();
    const [one, two] = [anOrder({ number: 1 }), anOrder({ number: 2 })];
    show([one, two]);
    const [placed] = show([one, { ...two, rush: true }]);
    expect(placed?.tickets.map(({ order }) => order.number)).toEqual([2, 1]);
  });
});
