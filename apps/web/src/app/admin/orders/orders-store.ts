import { computed, signal } from '@angular/core';
import type { OrderDto, PageDto, ProblemCode } from '@sofra/contracts';
import { problemOf } from '../../core/problem-text';

const PAGE = 50;

/** Orders of one business day. */
export interface OrderDay {
  businessDay: string;
  currency: string;
  orders: OrderDto[];
  /** Orders that were neither rejected, cancelled nor brought back. */
  count: number;
  /** What those sum to; minor units. */
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

  constructor(
    private readonly list: (limit: number, after: string | null) => Promise<PageDto<OrderDto>>,
    private readonly now: () => number,
  ) {}

  refresh(): Promise<void> {
    return this.load(null, (page) => page.items);
  }

  more(): Promise<void> {
    return this.load(this.next(), (page) => [...this.orders(), ...page.items]);
  }

  private async load(after: string | null, merge: (page: PageDto<OrderDto>) => readonly OrderDto[]): Promise<void> {
    if (this.isLoading()) return;
    this.isLoading.set(true);
    try {
      const page = await this.list(PAGE, after);
      this.orders.set(merge(page));
      this.next.set(page.next);
      this.problem.set(null);
      this.loadedAt.set(this.now());
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isLoading.set(false);
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
      day.sold += order.total;
    }
    days.set(order.businessDay, day);
  }
  return [...days.values()];
}
