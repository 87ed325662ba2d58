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

/** How long something took lately: the median of so many times, minutes. */
export interface Measured {
  minutes: number;
  count: number;
}

/** What was measured of one dish, lately: at loads like the present one, at others, and of what else its station makes. No time is in two of them. */
export interface DishTime {
  atLoad: Measured;
  atOtherLoads: Measured;
  ofStation: Measured;
}

/** Orders a kitchen makes beside each other before one more waits, and what each further one costs, minutes. */
const BESIDE = 4;
const MINUTES_EACH = 1;

/** Fewer times than this are chance: one slow evening, one ticket that was called ready too early. */
export const FEWEST_TIMES = 5;
/** From so many on, what was measured is known and what was assumed counts no more. */
export const ENOUGH_TIMES = 20;

/** What is assumed, as far as measuring has not taught better: by and by, so that one time more never makes a promise jump. */
export function learnt(assumed: number, { minutes, count }: Measured): number {
  if (count < FEWEST_TIMES) return assumed;
  const trust = Math.min(1, count / ENOUGH_TIMES);
  return assumed + (minutes - assumed) * trust;
}

/**
 * What to promise: the slowest dish, plus what waits before it. A dish is assumed to take the branch's usual time; its station
 * teaches better, the dish itself better still, and best of all what it took under a load like the present one, which has the
 * queue in it already.
 */
export function promiseParts(
  dishes: readonly DishTime[],
  facts: { load: number; usualMinutes: number; busyMinutes: number; deliveryMinutes: number },
): PromiseParts {
  const queue = Math.max(0, facts.load - BESIDE) * MINUTES_EACH;
  const times = dishes.map((dish) => timeOf(dish, facts.usualMinutes, queue));
  const slowest = times.reduce((a, b) => (b.food + b.queue > a.food + a.queue ? b : a), times[0] ?? { food: facts.usualMinutes, queue });
  return { food: Math.ceil(slowest.food), queue: Math.ceil(slowest.queue), busy: facts.busyMinutes, delivery: facts.deliveryMinutes };
}

// The queue goes as the load teaches it: both are blended alike, and add up to the blend of the whole.
function timeOf({ atLoad, atOtherLoads, ofStation }: DishTime, usualMinutes: number, queue: number): { food: number; queue: number } {
  const atRest = learnt(learnt(usualMinutes, ofStation), atOtherLoads);
  return { food: learnt(atRest, atLoad), queue: learnt(queue, { minutes: 0, count: atLoad.count }) };
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
