import { writeClock } from './clock-minutes';

/** Minutes since 1970-01-01 00:00 on the wall clock of some place. */
export type LocalMinute = number;

const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Wall clock of `timeZone` (IANA) at an instant (epoch milliseconds). */
export function toLocalMinute(instant: number, timeZone: string): LocalMinute {
  const part = Object.fromEntries(formatFor(timeZone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute) / MINUTE;
}

/** The instant at which the wall clock shows `local`; where a clock change skips it, the moment the clocks moved on. */
export function toInstant(local: LocalMinute, timeZone: string): number {
  const naive = local * MINUTE;
  // The offset depends on the answer: the second look settles it everywhere but inside the skipped hour.
  const first = naive - offsetAt(naive, timeZone);
  return naive - offsetAt(first, timeZone);
}

/** `HH:MM` of a local minute. */
export function clockText(local: LocalMinute): string {
  return writeClock(minuteOfDay(local));
}

/** Minutes since local midnight. */
export function minuteOfDay(local: LocalMinute): number {
  return ((local % 1440) + 1440) % 1440;
}

/** Whole days since 1970-01-01, local. */
export function dayNumber(local: LocalMinute): number {
  return Math.floor(local / 1440);
}

/** ISO weekday, 1 = Monday ... 7 = Sunday. */
export function weekdayOf(local: LocalMinute): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(local) + 3) % 7) + 7) % 7) + 1;
}

function offsetAt(instant: number, timeZone: string): number {
  return toLocalMinute(instant, timeZone) * MINUTE - Math.floor(instant / MINUTE) * MINUTE;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // Building one costs about 50 µs and a turn may need several.
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  });
  formats.set(timeZone, made);
  return made;
}
