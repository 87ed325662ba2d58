import type { Currency, Locale } from '@sofra/contracts';
import { formatMoney } from '@sofra/domain';
import type { Words } from '../../core/i18n/words';
import type { ShopClock } from '../../core/shop-clock';
import { SCHEDULE_WORDS } from '../ui/schedule.words';
import { FIELD_WORDS, VALUE_WORDS } from './audit-fields.words';
import { AUDIT_WORDS } from './audit.words';
import type { AuditReader } from './audit-values';

const AMOUNTS = new Set(['price', 'priceDelta', 'extra', 'fee', 'deliveryFee', 'minimumBasket', 'cap', 'amount']);
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** The log's names and values in the reader's words: amounts as money, moments as people write them, days by name. */
export function auditReader(words: Pick<Words, 'of'> & { language: Locale }, clock: Pick<ShopClock, 'dayTime'>, currency: Currency | null): AuditReader {
  return {
    field: (name) => known(words, FIELD_WORDS, name) ?? name,
    value: (value, field) => {
      if (typeof value === 'boolean') return words.of(AUDIT_WORDS)(value ? 'yes' : 'no');
      if (typeof value === 'string') return MOMENT.test(value) ? clock.dayTime(value) : (known(words, VALUE_WORDS, value) ?? value);
      if (field === 'weekday') return known(words, SCHEDULE_WORDS, `day.${value}`) ?? String(value);
      return currency && AMOUNTS.has(field) ? formatMoney(value, currency, words.language) : String(value);
    },
  };
}

function known<K extends string>(words: Pick<Words, 'of'>, table: Parameters<typeof words.of<K>>[0], key: string): string | null {
  return key in table.tr ? words.of(table)(key as K) : null;
}
