/** `2026-11-28 13:05`, year first: every spreadsheet takes it for a time, whatever its country. */
export function wallTime(moment: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(moment));
}
