import { intervalsOn, type OpeningInterval } from './opening-hours';
import { dayNumber, toInstant, toLocalMinute } from './wall-clock';

/** Whether something is served at a moment, and when that may change next (epoch milliseconds, `Infinity` for never). */
export interface Schedule {
  isOn: boolean;
  changesAt: number;
}

const WEEK_DAYS = 7;

/** Judges a weekly schedule in the branch's zone; without intervals a thing is always served. */
export function scheduleAt(now: number, timeZone: string, intervals: readonly OpeningInterval[]): Schedule {
  if (intervals.length === 0) return { isOn: true, changesAt: Infinity };
  const local = toLocalMinute(now, timeZone);
  const today = dayNumber(local);
  // Yesterday's intervals may run over midnight.
  const near = Array.from({ length: WEEK_DAYS + 2 }, (_, index) => intervalsOn(today - 1 + index, intervals)).flat();
  const edge = Math.min(...near.flatMap(({ from, until }) => [from, until]).filter((minute) => minute > local));
  return { isOn: near.some(({ from, until }) => from <= local && local < until), changesAt: toInstant(edge, timeZone) };
}
