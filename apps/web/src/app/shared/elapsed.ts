import type { Words } from '../core/i18n/words';

/** Whole minutes between two moments, never negative. */
export function minutesBetween(from: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(from)) / 60_000));
}

/** Minutes as people say them: "now", "4 min", "1 h 5 min". */
export function elapsedWords(minutes: number, t: Words['t']): string {
  if (minutes < 1) return t('time.now');
  if (minutes < 60) return t('time.minutes', { count: minutes });
  return t('time.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
