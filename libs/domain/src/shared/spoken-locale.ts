import type { Locale } from '@sofra/contracts';

/** The language to speak with somebody: their own where the shop speaks it, or has not said what it speaks; otherwise the shop's first. */
export function spokenLocale(wanted: Locale | null, { locales, defaultLocale }: { locales: readonly Locale[]; defaultLocale: Locale }): Locale {
  return wanted && (locales.length === 0 || locales.includes(wanted)) ? wanted : defaultLocale;
}
