/** What a clock on a wall in some zone shows. */
export interface WallTime {
  /** `YYYY-MM-DD`. */
  date: string;
  /** Minutes since that day's midnight. */
  minutes: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock's reading at a moment. */
export function wallTime(at: Date, zone: string): WallTime {
  const parts = Object.fromEntries(formatFor(zone).formatToParts(at).map(({ type, value }) => [type, value]));
  return { date: `${parts['year']}-${parts['month']}-${parts['day']}`, minutes: Number(parts['hour']) * 60 + Number(parts['minute']) };
}

/** Epoch milliseconds of a reading; of a reading that a change of the clocks skips, the moment as far after the change. */
export function momentOf({ date, minutes }: WallTime, zone: string): number {
  const asIfUtc = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  // The offset depends on the moment that is looked for; a second look settles days on which the clocks change.
  const first = asIfUtc - offsetAt(asIfUtc, zone);
  return asIfUtc - offsetAt(first, zone);
}

/** The calendar day `days` later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** ISO weekday of a calendar day: 1 = Monday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** Minutes since midnight of `HH:MM` or `HH:MM:SS`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function offsetAt(epoch: number, zone: string): number {
  const { date, minutes } = wallTime(new Date(epoch), zone);
  return Date.parse(`${date}T00:00:00Z`) + minutes * 60_000 - Math.floor(epoch / 60_000) * 60_000;
}

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const digits = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', ...digits });
    formats.set(zone, format);
  }
  return format;
}
