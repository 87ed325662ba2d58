import { type Closure as ShutSpan, dayNumber, minuteOfDay, openingAtInstant, type Opening, type OpeningInterval, openSpans, toLocalMinute } from '@sofra/domain';
import type { Branch } from './branch';

type Calendar = Pick<Branch, 'timeZone' | 'hours' | 'closures' | 'pausedUntil'>;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Midnights until which a time may be ordered for: the end of tomorrow, or of the day after the next opening. */
const DAYS_AHEAD = 2;
const NEVER_CLOSED: OpeningInterval[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, until: 24 * 60 }));

/** The business day a moment belongs to, `YYYY-MM-DD`: the night's last orders count to the evening before. */
export function businessDay({ timeZone, dayStartsAt }: Pick<Branch, 'timeZone' | 'dayStartsAt'>, at: Date): string {
  const local = toLocalMinute(at.getTime(), timeZone);
  const day = dayNumber(local) - (minuteOfDay(local) < minutesOf(dayStartsAt) ? 1 : 0);
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Whether orders are taken at `now`, and else from when (epoch milliseconds): hours less closures less a pause. */
export function branchOpening(branch: Calendar, now: Date): Opening<number> {
  return openingAtInstant(now.getTime(), branch.timeZone, intervalsOf(branch), shutSpans(branch, now));
}

/** When the kitchen works from `now` on, at least until the end of its next day of work, on the branch's wall clock. */
export function comingSpans(branch: Calendar, now: Date): ShutSpan[] {
  const { opensAt } = branchOpening(branch, now);
  const from = toLocalMinute(now.getTime(), branch.timeZone);
  const first = opensAt === null ? from : toLocalMinute(opensAt, branch.timeZone);
  return openSpans(from, (dayNumber(first) + DAYS_AHEAD) * 24 * 60, intervalsOf(branch), shutSpans(branch, now));
}

/** Whether the kitchen works at a moment by its hours and closures: a pause of the evening says nothing about tomorrow. */
export function worksAt(branch: Calendar, at: Date): boolean {
  return branchOpening({ ...branch, pausedUntil: null }, at).isOpen;
}

function intervalsOf({ hours }: Pick<Calendar, 'hours'>): OpeningInterval[] {
  const intervals = hours.map(({ weekday, opensAt, closesAt }) => ({ weekday, from: minutesOf(opensAt), until: minutesOf(closesAt) }));
  return intervals.length > 0 ? intervals : NEVER_CLOSED;
}

function shutSpans({ closures, pausedUntil, timeZone }: Calendar, now: Date): ShutSpan[] {
  const pause = pausedUntil && pausedUntil > now ? [{ startsAt: now, endsAt: pausedUntil }] : [];
  return [...closures, ...pause].map(({ startsAt, endsAt }) => ({
    from: toLocalMinute(startsAt.getTime(), timeZone),
    // The wall clock counts whole minutes: one that has begun is closed to its end.
    until: toLocalMinute(endsAt.getTime() + MINUTE_MS - 1, timeZone),
  }));
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
