import type { Branch } from './branch';

/** By how many minutes every promise of a branch moves at `now`: none once the busy while is over, even before the job has ended it. */
export function busyMinutesAt({ busyMinutes, busyUntil }: Pick<Branch, 'busyMinutes' | 'busyUntil'>, now: Date): number {
  return busyUntil && busyUntil > now ? (busyMinutes ?? 0) : 0;
}
