import { computed, signal } from '@angular/core';
import type { OrderDto, PageDto, ProblemCode } from '@sofra/contracts';
import { problemOf } from '../../core/problem-text';
import type { OrdersFilter } from './orders-filter';

const PAGE = 50;

/** Orders of one business day. */
export interface OrderDay {
  businessDay: string;
  currency: string;
  orders: OrderDto[];
  /** Orders that were neither rejected, cancelled nor brought back. */
  count: number;
  /** What those sum to without what was given back; minor units. */
  sold: number;
}

/** The list of orders, newest first, a page at a time. */
export class OrdersStore {
  private readonly orders = signal<readonly OrderDto[]>([]);
  private readonly next = signal<string | null>(null);
  readonly isLoading = signal(false);
  readonly problem = signal<ProblemCode | null>(null);
  readonly loadedAt = signal<number | null>(null);
  readonly hasMore = computed(() => this.next() !== null);
  readonly days = computed(() => byDay(this.orders()));

  private readonly openId = signal<string | null>(null);
  // It may be in no list: its address was shared, or the list was narrowed meanwhile.
  private readonly apart = signal<OrderDto | null>(null);
  /** The order that is shown in full. */
  readonly opened = computed(() => this.orders().find(({ id }) => id === this.openId()) ?? (this.apart()?.id === this.openId() ? this.apart() : null));
  private filter: OrdersFilter = {};
  private turn = 0;

  constructor(
    private readonly list: (limit: number, after: string | null, filter: OrdersFilter) => Promise<PageDto<OrderDto>>,
    private readonly one: (orderId: string) => Promise<OrderDto>,
    private readonly now: () => number,
  ) {}

  /** Another filter; an answer to the one before is not waited for. */
  narrow(filter: OrdersFilter): Promise<void> {
    this.filter = filter;
    return this.load(null, (page) => page.items);
  }

  async refresh(): Promise<void> {
    if (!this.isLoading()) await this.load(null, (page) => page.items);
  }

  async more(): Promise<void> {
    if (!this.isLoading()) await this.load(this.next(), (page) => [...this.orders(), ...page.items]);
  }

  /** Somebody did something to it here. The answer names dishes as the kitchen does: it is read anew for the reader's words. */
  async changed(order: OrderDto): Promise<void> {
    this.put(order);
    if (order.id === this.openId()) await this.open(order.id);
  }

  private put(order: OrderDto): void {
    this.orders.update((orders) => orders.map((each) => (each.id === order.id ? order : each)));
    if (order.id === this.openId()) this.apart.set(order);
  }

  /** Null closes it. What the list has is shown at once and read anew: the kitchen may have changed it since. */
  async open(orderId: string | null): Promise<void> {
    this.openId.set(orderId);
    if (orderId === null) return;
    try {
      this.put(await this.one(orderId));
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  private async load(after: string | null, merge: (page: PageDto<OrderDto>) => readonly OrderDto[]): Promise<void> {
    const turn = ++this.turn;
    this.isLoading.set(true);
    const shown = await this.read(after);
    if (turn !== this.turn) return; // another filter was chosen meanwhile
    this.isLoading.set(false);
    this.problem.set(typeof shown === 'string' ? shown : null);
    if (typeof shown === 'string') return;
    this.orders.set(merge(shown));
    this.next.set(shown.next);
    this.loadedAt.set(this.now());
  }

  private async read(after: string | null): Promise<PageDto<OrderDto> | ProblemCode> {
    try {
      return await this.list(PAGE, after, this.filter);
    } catch (error) {
      return problemOf(error);
    }
  }
}

const NOT_SOLD: readonly OrderDto['status'][] = ['rejected', 'cancelled', 'undelivered'];

function byDay(orders: readonly OrderDto[]): OrderDay[] {
  const days = new Map<string, OrderDay>();
  for (const order of orders) {
    const day = days.get(order.businessDay) ?? { businessDay: order.businessDay, currency: order.currency, orders: [], count: 0, sold: 0 };
    day.orders.push(order);
    if (!NOT_SOLD.includes(order.status)) {
      day.count += 1;
      day.sold += order.total - order.refunded;
    }
    days.set(order.businessDay, day);
  }
  return [...days.values()];
}
