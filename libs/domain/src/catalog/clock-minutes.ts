/** Minutes since midnight of `HH:MM` (`24:00` allowed); null for anything else. */
export function readClock(text: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (match) return Number(match[1]) * 60 + Number(match[2]);
  return text === '24:00' ? 1440 : null;
}

/** `HH:MM` of minutes since midnight. */
export function writeClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
