import type { AuditEntryDto, Currency, Locale } from '@sofra/contracts';
import { weekdayName } from '../catalog/weekday-name';
import { formatMoney } from '../money/money';
import { auditName } from './audit-names';
import { DEED_NAMES, KIND_NAMES, PHRASE_NAMES } from './deed-names';
import { FIELD_NAMES, VALUE_NAMES } from './field-names';

/** Who reads the log. */
export interface AuditReader {
  language: Locale;
  /** What amounts are written in; null where that is not known: an amount in the wrong currency would be worse than one without. */
  currency: Currency | null;
  /** A moment in ISO 8601 as the reader's clock shows it. */
  moment(at: string): string;
}

/** One value before and after, as text; null where there is none. */
export interface ChangedField {
  field: string;
  before: string | null;
  after: string | null;
}

const AMOUNTS = new Set(['price', 'priceDelta', 'extra', 'fee', 'deliveryFee', 'minimumBasket', 'cap', 'amount']);
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

const YES_OR_NO: Readonly<Record<Locale, [yes: string, no: string]>> = { tr: ['evet', 'hayır'], en: ['yes', 'no'] };

/** The kind of what was changed, in words; an unknown one as it is. */
export function auditKind(kind: string, language: Locale): string {
  return auditName(KIND_NAMES, kind, language) ?? kind;
}

/** What was done, in words: a phrase of its own, else the deed alone; an unknown one as it is. */
export function auditDeed(action: string, language: Locale): string {
  const deed = action.slice(action.lastIndexOf('.') + 1);
  return auditName(PHRASE_NAMES, action, language) ?? auditName(DEED_NAMES, deed, language) ?? deed;
}

/** The fields of an entry in their order, names and values in the reader's words, nested ones written out on one line; what was nothing and is nothing says nothing. */
export function changedFields({ before, after }: Pick<AuditEntryDto, 'before' | 'after'>, reader: AuditReader): ChangedField[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field: fieldName(field, reader), before: valueText(before?.[field], field, reader), after: valueText(after?.[field], field, reader) }))
    .filter((changed) => changed.before !== null || changed.after !== null);
}

function fieldName(field: string, { language }: AuditReader): string {
  return auditName(FIELD_NAMES, field, language) ?? field;
}

function valueText(value: unknown, field: string, reader: AuditReader): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map((each) => valueText(each, field, reader) ?? '').join(value.some((each) => typeof each === 'object') ? '; ' : ', ') || null;
  if (typeof value !== 'object') return plainText(value as string | number | boolean, field, reader);
  return Object.entries(value).flatMap(([key, each]) => partText(key, each, reader)).join(', ') || null;
}

/** What has no value is not named among others. */
function partText(key: string, value: unknown, reader: AuditReader): string[] {
  const text = valueText(value, key, reader);
  return text === null ? [] : [`${fieldName(key, reader)}: ${text}`];
}

/** A value that is one thing; `field` is the nearest name above it. */
function plainText(value: string | number | boolean, field: string, { language, currency, moment }: AuditReader): string {
  if (typeof value === 'boolean') return YES_OR_NO[language][value ? 0 : 1];
  if (typeof value === 'string') return MOMENT.test(value) ? moment(value) : (auditName(VALUE_NAMES, value, language) ?? value);
  if (field === 'weekday') return weekdayName(value, language);
  return currency && AMOUNTS.has(field) ? formatMoney(value, currency, language) : String(value);
}
