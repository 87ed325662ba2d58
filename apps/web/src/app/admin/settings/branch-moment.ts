import type { Locale } from '@sofra/contracts';

/** A moment with its date, on the branch's clock: what the branch does happens there, not where the owner's computer stands. */
export function branchMoment(at: Date | string, language: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'tr', { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at));
}
