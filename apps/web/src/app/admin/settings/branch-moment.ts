import type { Locale } from '@sofra/contracts';
import { intlTag } from '../../shared/intl-tag';

/** A moment with its date, on the branch's clock: what the branch does happens there, not where the owner's computer stands. */
export function branchMoment(at: Date | string, language: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(intlTag(language), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at));
}
