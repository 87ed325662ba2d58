import type { Locale } from '@sofra/contracts';

/** How dates are written in a language: English ones day first and over 24 hours, as the branch's own papers have them. */
export function intlTag(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}
