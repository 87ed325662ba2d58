import type { Currency, Locale, Minor } from '@sofra/contracts';
import { currencyDigits } from '@sofra/domain';

/** An amount as it stands in a field: `180,00` in Turkish, `180.00` in English; nothing for none. */
export function amountText(amount: Minor | null, currency: Currency, locale: Locale): string {
  if (amount === null) return '';
  const digits = currencyDigits(currency);
  const text = (amount / 10 ** digits).toFixed(digits);
  return locale === 'tr' ? text.replace('.', ',') : text;
}
