import type { Locale } from '@sofra/contracts';
import { intlTag } from './intl-tag';

const formats = new Map<Locale, Intl.DateTimeFormat>();

/** `12:40` on this device's wall clock, 24 hours in both languages. */
export function clockTime(moment: string | number, locale: Locale): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(intlTag(locale), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(locale, format);
  }
  return format.format(new Date(moment));
}
