const MINUTE = 60_000;
const FIVE_MINUTES = 5 * MINUTE;

/** When food promised in `minutes` is due: rounded up to five minutes, since nobody plans by 19:43 (epoch milliseconds). */
export function promiseIn(now: number, minutes: number): number {
  return Math.ceil((now + minutes * MINUTE) / FIVE_MINUTES) * FIVE_MINUTES;
}

/** What a promise is made of, minutes. */
export interface PromiseParts {
  /** The slowest dish of the order. */
  food: number;
  /** For what is being made already. */
  queue: number;
  busy: number;
  /** The way to the door; 0 unless it is delivered. */
  delivery: number;
}

/** What is known about one dish: median minutes at the present load, and at any load; null where nothing was measured. */
export interface DishTime {
  atLoad: number | null;
  atAnyLoad: number | null;
}

/** Orders a kitchen makes beside each other before one more waits, and what each further one costs, minutes. */
const BESIDE = 4;
const MINUTES_EACH = 1;

/**
 * What to promise: the slowest dish, plus what waits before it. A time measured under the same load has the queue in it; the
 * others get it added. A dish never measured takes the branch's usual time.
 */
export function promiseParts(
  dishes: readonly DishTime[],
  facts: { load: number; usualMinutes: number; busyMinutes: number; deliveryMinutes: number },
): PromiseParts {
  const queue = Math.max(0, facts.load - BESIDE) * MINUTES_EACH;
  const times = dishes.map(({ atLoad, atAnyLoad }) => (atLoad === null ? { food: atAnyLoad ?? facts.usualMinutes, queue } : { food: atLoad, queue: 0 }));
  const slowest = times.reduce((a, b) => (b.food + b.queue > a.food + a.queue ? b : a), times[0] ?? { food: facts.usualMinutes, queue });
  return { food: Math.ceil(slowest.food), queue: slowest.queue, busy: facts.busyMinutes, delivery: facts.deliveryMinutes };
}

/** All of a promise's parts together, minutes. */
export function promiseMinutes({ food, queue, busy, delivery }: PromiseParts): number {
  return food + queue + busy + delivery;
}

/** Whether the customer must hear of a new time: later than what was said last by more than five minutes (epoch milliseconds). */
export function hasSlipped(toldAt: number | null, promisedAt: number): boolean {
  return toldAt === null || promisedAt - toldAt > FIVE_MINUTES;
}

/** Loads that count as the same, `[from, to]`, orders in the making: up to four, up to nine, beyond. */
export function likeLoads(ordersInMaking: number): readonly [from: number, to: number] {
  if (ordersInMaking <= BESIDE) return [0, BESIDE];
  return ordersInMaking <= 9 ? [BESIDE + 1, 9] : [10, MOST_LOAD];
}

const MOST_LOAD = 1_000_000;
