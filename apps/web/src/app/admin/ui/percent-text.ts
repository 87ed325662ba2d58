import type { Locale } from '@sofra/contracts';

/** A rate as the language writes it: %8,5 and 8.5%. */
export function percentText(basisPoints: number, language: Locale): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);
}
