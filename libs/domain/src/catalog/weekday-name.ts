import type { Locale } from '@sofra/contracts';

const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  tr: ['Pazartesi', 'Salı', 'Çarşamba', 'Perşembe', 'Cuma', 'Cumartesi', 'Pazar'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** An ISO weekday (1 = Monday ... 7 = Sunday) in words; any other number as it is. */
export function weekdayName(weekday: number, language: Locale): string {
  return WEEKDAYS[language][weekday - 1] ?? String(weekday);
}
