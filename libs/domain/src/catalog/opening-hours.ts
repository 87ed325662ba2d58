import { dayNumber, toInstant, toLocalMinute, weekdayOf, type LocalMinute } from './wall-clock';

/** Open from a weekday's minute to another; `until <= from` runs over midnight, `until` 1440 ends at it. */
export interface OpeningInterval {
  /** ISO weekday the interval starts on, 1 = Monday. */
  weekday: number;
  /** Minutes since local midnight. */
  from: number;
  until: number;
}

/** From a minute to another: closed in spite of the hours (a holiday, a pause), or a stretch of opening. */
export interface Closure {
  from: LocalMinute;
  until: LocalMinute;
}

/** Open or not, and when next. */
export interface Opening<Moment> {
  isOpen: boolean;
  /** Next opening while closed; null when open, or when none is known. */
  opensAt: Moment | null;
}

/** Looked this many days ahead: a long holiday still has an answer. */
const HORIZON_DAYS = 60;

/** Whether `now` on the wall clock lies in the hours and in no closure; otherwise the next minute that does. */
export function openingAt(now: LocalMinute, hours: readonly OpeningInterval[], closures: readonly Closure[] = []): Opening<LocalMinute> {
  let earliest: LocalMinute | null = null;
  for (let day = dayNumber(now) - 1; day <= dayNumber(now) + HORIZON_DAYS; day += 1) {
    for (const { from, until } of intervalsOn(day, hours)) {
      const start = firstOpenMinute(Math.max(from, now), until, closures);
      if (start !== null && (earliest === null || start < earliest)) earliest = start;
    }
    // Intervals of one later day can no longer start before what was found.
    if (earliest !== null && earliest < (day + 1) * 1440) break;
  }
  return earliest === now ? { isOpen: true, opensAt: null } : { isOpen: false, opensAt: earliest };
}

/** `openingAt` for an instant (epoch milliseconds) and a zone. */
export function openingAtInstant(now: number, timeZone: string, hours: readonly OpeningInterval[], closures: readonly Closure[] = []): Opening<number> {
  const { isOpen, opensAt } = openingAt(toLocalMinute(now, timeZone), hours, closures);
  return { isOpen, opensAt: opensAt === null ? null : toInstant(opensAt, timeZone) };
}

/** The intervals that begin on a local day, as local minutes. */
export function intervalsOn(day: number, hours: readonly OpeningInterval[]): Closure[] {
  const weekday = weekdayOf(day * 1440);
  return hours
    .filter((interval) => interval.weekday === weekday)
    .map(({ from, until }) => ({ from: day * 1440 + from, until: day * 1440 + until + (until <= from ? 1440 : 0) }));
}

function firstOpenMinute(from: LocalMinute, until: LocalMinute, closures: readonly Closure[]): LocalMinute | null {
  let minute = from;
  for (const closure of [...closures].sort((a, b) => a.from - b.from)) {
    if (closure.from <= minute && minute < closure.until) minute = closure.until;
  }
  return minute < until ? minute : null;
}

/** Everything open between two moments, hours less closures, soonest first; what touches is one span. */
export function openSpans(from: LocalMinute, until: LocalMinute, hours: readonly OpeningInterval[], closures: readonly Closure[] = []): Closure[] {
  const spans: Closure[] = [];
  for (let day = dayNumber(from) - 1; day <= dayNumber(until); day += 1) spans.push(...intervalsOn(day, hours));
  const open = closures.reduce(without, spans).map((span) => ({ from: Math.max(span.from, from), until: Math.min(span.until, until) }));
  return joined(open.filter((span) => span.from < span.until));
}

function without(spans: readonly Closure[], shut: Closure): Closure[] {
  return spans.flatMap(({ from, until }) => [{ from, until: Math.min(until, shut.from) }, { from: Math.max(from, shut.until), until }]).filter(({ from, until }) => from < until);
}

function joined(spans: readonly Closure[]): Closure[] {
  const whole: Closure[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = whole[whole.length - 1];
    if (last && span.from <= last.until) whole[whole.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    else whole.push(span);
  }
  return whole;
}
