import type { OrderDto } from '@sofra/contracts';
import { minutesBetween } from '../shared/elapsed';

export type Lateness = 'calm' | 'soon' | 'late';

const UNACCEPTED = { soon: 2, late: 5 };
const IN_WORK = { soon: 20, late: 30 };
const PROMISE_NEAR_MS = 5 * 60_000;

/** How worried a cook should be: by the promised time when there is one, else by the order's age. */
export function latenessOf(order: OrderDto, now: number): Lateness {
  const age = minutesBetween(order.placedAt, now);
  if (order.status === 'placed') return byAge(age, UNACCEPTED);
  if (!order.promisedAt) return byAge(age, IN_WORK);
  const left = Date.parse(order.promisedAt) - now;
  if (left < 0) return 'late';
  return left < PROMISE_NEAR_MS ? 'soon' : 'calm';
}

function byAge(age: number, limits: { soon: number; late: number }): Lateness {
  if (age >= limits.late) return 'late';
  return age >= limits.soon ? 'soon' : 'calm';
}
