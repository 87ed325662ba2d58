import { clockText, dayNumber, toLocalMinute, weekdayOf } from '../catalog/wall-clock';
import type { DateWords, OpeningWords } from './copy/word-parts';
import type { World } from './world';

/** A moment to come (epoch milliseconds) as people name it, by the branch's wall clock: today, tomorrow, a weekday. */
export function openingWords({ branch, now }: Pick<World, 'branch' | 'now'>, at: number): OpeningWords {
  return momentWords(at, now, branch.timeZone);
}

/** The same for who knows the zone only. */
export function momentWords(at: number, now: number, timeZone: string): OpeningWords {
  const local = toLocalMinute(at, timeZone);
  const days = dayNumber(local) - dayNumber(toLocalMinute(now, timeZone));
  const day = days <= 0 ? 'today' : days === 1 ? 'tomorrow' : 'later';
  return { day, weekday: weekdayOf(local), clock: clockText(local) };
}

/** A moment (epoch milliseconds) as a date, by the branch's wall clock. */
export function dateWords({ branch }: Pick<World, 'branch'>, at: number): DateWords {
  const local = toLocalMinute(at, branch.timeZone);
  const date = new Date(local * 60_000);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, clock: clockText(local) };
}
