import type { Locale } from '@sofra/contracts';

const formats = new Map<Locale, Intl.DateTimeFormat>();

/** `27 Nov 12:40` on this device's wall clock. */
export function dayTime(moment: string | number, locale: Locale): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'tr', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    formats.set(locale, format);
  }
  return format.format(new Date(moment));
}
