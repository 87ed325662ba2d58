import { weekdayName } from '../../catalog/weekday-name';
import type { OpeningWords } from './word-parts';

/** When something can be had again, in English. */
export function opening({ day, weekday, clock }: OpeningWords): string {
  if (day === 'today') return `today at ${clock}`;
  return day === 'tomorrow' ? `tomorrow at ${clock}` : `on ${weekdayName(weekday, 'en')} at ${clock}`;
}

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
