import { signal, untracked } from '@angular/core';
import type { OrderDto } from '@sofra/contracts';
import { promiseIn } from '@sofra/domain';
import type { KitchenStore } from '../kitchen-store';

/** What a new order would be promised for: in so many minutes from accepting it, or for a moment that stands already. */
export type Promised = { minutes: number } | { at: number };

/** One touch of "sooner" or "later", minutes. */
export const PROMISE_STEP = 5;
const MINUTE_MS = 60_000;
/** The kitchen fills and empties: an older suggestion is asked for anew. */
const STALE_MS = 3 * MINUTE_MS;
const MOST_MINUTES = 240;

interface Suggested {
  minutes: number;
  /** What it was asked for; another revision or another busy hour needs another. */
  key: string;
  at: number;
}

/** Times for the new orders on the glass: the server's suggestion, and what the cook has made of it. */
export class Promises {
  private readonly suggested = signal<ReadonlyMap<string, Suggested>>(new Map());
  private readonly nudges = signal<ReadonlyMap<string, number>>(new Map());
  private isAsking = false;

  constructor(private readonly store: KitchenStore) {}

  /** Null while nobody knows: then the server promises what it suggests. */
  of(order: OrderDto): Promised | null {
    if (order.status !== 'placed') return null;
    const nudge = this.nudges().get(order.id) ?? 0;
    const fixed = this.fixed(order);
    if (fixed !== null) return { at: fixed + nudge * MINUTE_MS };
    const minutes = this.suggested().get(order.id)?.minutes;
    return minutes === undefined ? null : { minutes: Math.max(PROMISE_STEP, minutes + nudge) };
  }

  nudge(order: OrderDto, by: number): void {
    const before = this.of(order);
    if (!before || !this.isSensible(before, by)) return;
    this.nudges.update((all) => new Map(all).set(order.id, (all.get(order.id) ?? 0) + by));
  }

  /** The moment to be promised if the order is accepted now; what the cook saw is what the guest hears. */
  momentFor(order: OrderDto): string | null {
    const promised = this.of(order);
    if (!promised) return null;
    const now = this.store.clock();
    const at = 'at' in promised ? promised.at : promiseIn(now, promised.minutes);
    return at > now ? new Date(at).toISOString() : null;
  }

  /** Called once a second with the orders in view: one question after the other, so that a full board is no storm. */
  async look(orderIds: Iterable<string>): Promise<void> {
    this.forget();
    const { kind } = this.store.place();
    if (this.isAsking || this.store.connection() !== 'live' || kind === 'watch' || kind === 'courier') return;
    this.isAsking = true;
    for (const id of [...orderIds]) {
      const order = this.store.orders().get(id);
      if (order && this.isWanted(order) && !(await this.ask(order))) break;
    }
    this.isAsking = false;
  }

  private async ask(order: OrderDto): Promise<boolean> {
    const answer = await this.store.ask('order.suggest-promise', { orderId: order.id });
    if (!answer?.ok) return false;
    this.suggested.update((all) => new Map(all).set(order.id, { minutes: answer.minutes, key: this.keyOf(order), at: this.store.now() }));
    return true;
  }

  private isWanted(order: OrderDto): boolean {
    if (order.status !== 'placed' || this.fixed(order) !== null) return false;
    const known = this.suggested().get(order.id);
    return !known || known.key !== this.keyOf(order) || this.store.now() - known.at > STALE_MS;
  }

  /** Promised before, or ordered ahead for a certain time. */
  private fixed({ promisedAt, dueAt }: OrderDto): number | null {
    const standing = promisedAt === null ? 0 : Date.parse(promisedAt);
    // Read without a trace: the board is not drawn anew each second for a clock.
    if (standing > untracked(this.store.now)) return standing;
    return dueAt === null ? null : Date.parse(dueAt);
  }

  private isSensible(promised: Promised, by: number): boolean {
    const minutes = 'at' in promised ? (promised.at - this.store.now()) / MINUTE_MS : promised.minutes;
    return minutes + by >= PROMISE_STEP && minutes + by <= MOST_MINUTES;
  }

  private keyOf({ revision }: OrderDto): string {
    return `${revision} ${this.store.branch()?.busy?.minutes ?? 0}`;
  }

  private forget(): void {
    const isNew = (id: string) => this.store.orders().get(id)?.status === 'placed';
    if (![...this.suggested().keys(), ...this.nudges().keys()].some((id) => !isNew(id))) return;
    this.suggested.update((all) => new Map([...all].filter(([id]) => isNew(id))));
    this.nudges.update((all) => new Map([...all].filter(([id]) => isNew(id))));
  }
}
