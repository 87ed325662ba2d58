import type { BoardEventDto, OrderDto, OrderStatus } from '@sofra/contracts';
import { anItem, anOrder } from '../../web/src/testing/an-order';

const COLUMNS = ['placed', 'preparing', 'ready', 'out-for-delivery'] as const;
type Column = (typeof COLUMNS)[number];

/** What happens, over and over: an order comes, one in each column goes on, and items are checked off in between. */
const ROTA = ['order', 'item', 'placed', 'item', 'preparing', 'item', 'ready', 'item', 'out-for-delivery', 'item'] as const;
const DISHES = ['Tavuk Döner Dürüm', 'İskender', 'Lahmacun', 'Mercimek Çorbası', 'Ayran', 'Künefe'];
const CUSTOMERS = ['Işıl Çağlayan', 'Ömer Şahin', 'Nilgün Gök', 'Kerem Öztürk', 'Şule Ünal'];
const OLDEST_MINUTES = 40;

/** An evening on which nobody gets to sit down: always the same number of open orders, one change after the other. */
export class Evening {
  private readonly columns = new Map<Column, OrderDto[]>(COLUMNS.map((column) => [column, []]));
  private changes = 0;
  private bumps = 0;
  private orders = 0;

  constructor(
    open: number,
    private readonly now: () => number,
  ) {
    const perColumn = open / COLUMNS.length;
    // Those that have come furthest are the oldest.
    COLUMNS.toReversed().forEach((column, place) => {
      for (let each = 0; each < perColumn; each++) this.in(column).push(this.order(column, OLDEST_MINUTES * (1 - (place * perColumn + each) / open)));
    });
  }

  get seq(): number {
    return this.changes;
  }

  get open(): OrderDto[] {
    return [...this.columns.values()].flat();
  }

  next(): BoardEventDto {
    const what = ROTA[this.changes++ % ROTA.length]!;
    const order = what === 'order' ? this.arrive() : what === 'item' ? this.bump() : this.advance(what);
    return { seq: this.changes, eventId: `event-${this.changes}`, type: what === 'item' ? 'item.changed' : 'order.changed', at: this.moment(), order };
  }

  private arrive(): OrderDto {
    const order = this.order('placed', 0);
    this.in('placed').push(order);
    return order;
  }

  private advance(from: Column): OrderDto {
    const before = this.in(from).shift()!;
    const column = COLUMNS[COLUMNS.indexOf(from) + 1];
    const moved = changed(before, { status: column ?? 'delivered', statusAt: this.moment(), recallTo: from });
    if (column) this.in(column).push(moved);
    return moved;
  }

  /** Checks an item off, or open again, somewhere in the second column. */
  private bump(): OrderDto {
    const orders = this.in('preparing');
    const place = (this.bumps * 7) % orders.length;
    const order = orders[place]!;
    const touched = order.items[Math.floor(this.bumps++ / orders.length) % order.items.length]!;
    const items = order.items.map((item) => (item === touched ? { ...item, status: item.status === 'open' ? ('done' as const) : ('open' as const) } : item));
    return (orders[place] = changed(order, { items }));
  }

  private order(status: OrderStatus, minutesAgo: number): OrderDto {
    const number = ++this.orders;
    const placedAt = this.moment(minutesAgo);
    const items = [0, 1, 2].map((each) => this.item(number + each));
    return anOrder({
      id: `0198a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
      number,
      status,
      placedAt,
      statusAt: placedAt,
      rush: number % 40 === 0,
      note: number % 5 === 0 ? 'Zil bozuk, lütfen arayın' : null,
      customer: { name: CUSTOMERS[number % CUSTOMERS.length]!, phone: '+90 532 000 00 00' },
      items,
      promisedAt: status === 'placed' ? null : this.moment(minutesAgo - 35),
    });
  }

  private item(number: number) {
    const removal = { name: 'Soğansız', price: 0, quantity: 1, removal: true };
    return anItem({
      name: DISHES[number % DISHES.length]!,
      quantity: 1 + (number % 3),
      modifiers: number % 2 === 0 ? [removal] : [],
      note: number % 7 === 0 ? 'Az pişmiş olsun' : null,
      station: number % 2 === 0 ? 'grill' : 'cold',
    });
  }

  private in(column: Column): OrderDto[] {
    return this.columns.get(column)!;
  }

  private moment(minutesAgo = 0): string {
    return new Date(this.now() - minutesAgo * 60_000).toISOString();
  }
}

const changed = (order: OrderDto, news: Partial<OrderDto>): OrderDto => ({ ...order, ...news, version: order.version + 1 });
