import { weekdayName } from '../../catalog/weekday-name';
import type { OpeningWords } from './word-parts';

/** When something can be had again, in Turkish. */
export function opening({ day, weekday, clock }: OpeningWords): string {
  if (day === 'today') return `bugün ${clock}`;
  return day === 'tomorrow' ? `yarın ${clock}` : `${weekdayName(weekday, 'tr')} günü ${clock}`;
}

export const MONTHS = ['Ocak', 'Şubat', 'Mart', 'Nisan', 'Mayıs', 'Haziran', 'Temmuz', 'Ağustos', 'Eylül', 'Ekim', 'Kasım', 'Aralık'] as const;
