import type { Locale } from '@sofra/contracts';
import { clockTime } from './clock-time';
import { intlTag } from './intl-tag';

const formats = new Map<Locale, Intl.DateTimeFormat>();

/** `27 Nov 12:40` on this device's wall clock. */
export function dayTime(moment: string | number, locale: Locale): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(intlTag(locale), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(locale, format);
  }
  return format.format(new Date(moment));
}

/** The clock time of a moment of today, with its day before it otherwise. */
export function momentTime(moment: string | number, locale: Locale, now = new Date()): string {
  const isToday = new Date(moment).toDateString() === now.toDateString();
  return isToday ? clockTime(moment, locale) : dayTime(moment, locale);
}
