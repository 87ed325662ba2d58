import type { Branch, OpeningHours } from './branch';
import { addDays, minutesOf, momentOf, wallTime, weekdayOf } from './zoned-time';

export interface Opening {
  isOpen: boolean;
  /** Epoch milliseconds of the next opening; null when open, or when none is in sight. */
  opensAt: number | null;
}

type Span = readonly [from: number, to: number];

const HORIZON_DAYS = 15;
const DAY = 24 * 60;

/** The business day a moment belongs to, `YYYY-MM-DD`: the night's last orders count to the evening before. */
export function businessDay(branch: Pick<Branch, 'timeZone' | 'dayStartsAt'>, at: Date): string {
  const { date, minutes } = wallTime(at, branch.timeZone);
  return minutes < minutesOf(branch.dayStartsAt) ? addDays(date, -1) : date;
}

/** Whether orders are taken at `now`, and else from when: hours less closures less a pause. */
export function openingAt(branch: Pick<Branch, 'timeZone' | 'hours' | 'closures' | 'pausedUntil'>, now: Date): Opening {
  const at = now.getTime();
  const shut = shutSpans(branch);
  for (const [from, to] of openSpans(branch, now)) {
    const start = firstMomentOutside(shut, Math.max(from, at));
    if (start < to) return start === at ? { isOpen: true, opensAt: null } : { isOpen: false, opensAt: start };
  }
  return { isOpen: false, opensAt: null };
}

function shutSpans({ closures, pausedUntil }: Pick<Branch, 'closures' | 'pausedUntil'>): Span[] {
  const spans = closures.map(({ startsAt, endsAt }): Span => [startsAt.getTime(), endsAt.getTime()]);
  return pausedUntil ? [...spans, [-Infinity, pausedUntil.getTime()]] : spans;
}

function firstMomentOutside(spans: Span[], at: number): number {
  const hit = spans.find(([from, to]) => from <= at && at < to);
  return hit ? firstMomentOutside(spans, hit[1]) : at;
}

/** Open spans from yesterday's (it may last past midnight) onwards, in order. */
function openSpans({ hours, timeZone }: Pick<Branch, 'hours' | 'timeZone'>, now: Date): Span[] {
  if (hours.length === 0) return [[-Infinity, Infinity]];
  const today = wallTime(now, timeZone).date;
  const days = Array.from({ length: HORIZON_DAYS + 1 }, (_, index) => addDays(today, index - 1));
  return days
    .flatMap((date) => hours.filter(({ weekday }) => weekday === weekdayOf(date)).map((span) => spanOn(date, span, timeZone)))
    .sort(([a], [b]) => a - b);
}

function spanOn(date: string, { opensAt, closesAt }: OpeningHours, zone: string): Span {
  const from = minutesOf(opensAt);
  const to = minutesOf(closesAt);
  const closesTomorrow = to <= from;
  const closingDay = closesTomorrow ? addDays(date, 1) : date;
  return [
    momentOf({ date, minutes: from }, zone),
    to === DAY ? momentOf({ date: addDays(closingDay, 1), minutes: 0 }, zone) : momentOf({ date: closingDay, minutes: to }, zone),
  ];
}
