import type { LatenessDto, OrderDto } from '@sofra/contracts';
import { minutesBetween } from '../shared/elapsed';

export type Lateness = 'calm' | 'soon' | 'late';

/** A new order is urgent long before its food is late: the customer waits for a yes. */
const UNACCEPTED: LatenessDto = { warnMinutes: 2, lateMinutes: 5 };
const PROMISE_NEAR_MS = 5 * 60_000;

/**
 * How worried a cook should be: by the promised time when there is one, by when the guest wants it, else by the order's age and
 * the branch's thresholds.
 */
export function latenessOf(order: OrderDto, now: number, inWork: LatenessDto): Lateness {
  // Ordered for later, it has been waiting for an answer only since it came onto the board.
  if (order.status === 'placed') return byAge(minutesBetween(order.dueAt ? order.statusAt : order.placedAt, now), UNACCEPTED);
  const due = order.promisedAt ?? order.dueAt;
  if (!due) return byAge(minutesBetween(order.placedAt, now), inWork);
  const left = Date.parse(due) - now;
  if (left < 0) return 'late';
  return left < PROMISE_NEAR_MS ? 'soon' : 'calm';
}

function byAge(age: number, { warnMinutes, lateMinutes }: LatenessDto): Lateness {
  if (age >= lateMinutes) return 'late';
  return age >= warnMinutes ? 'soon' : 'calm';
}
