import type { AuditEntryDto } from '@sofra/contracts';

/** One value before and after, as text; null where there is none. */
export interface ChangedField {
  field: string;
  before: string | null;
  after: string | null;
}

/** How a reader is told what stands in the log. */
export interface AuditReader {
  field(name: string): string;
  /** A value that is one thing; `field` is the nearest name above it. */
  value(value: string | number | boolean, field: string): string;
}

/** The fields of an entry in their order, nested values written out on one line. */
export function changedFields({ before, after }: Pick<AuditEntryDto, 'before' | 'after'>, reader: AuditReader): ChangedField[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields.map((field) => ({ field: reader.field(field), before: valueText(before?.[field], field, reader), after: valueText(after?.[field], field, reader) }));
}

function valueText(value: unknown, field: string, reader: AuditReader): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map((each) => valueText(each, field, reader) ?? '').join(value.some((each) => typeof each === 'object') ? '; ' : ', ') || null;
  if (typeof value !== 'object') return reader.value(value as string | number | boolean, field);
  return Object.entries(value).flatMap(([key, each]) => partText(key, each, reader)).join(', ') || null;
}

/** What has no value is not named among others. */
function partText(key: string, value: unknown, reader: AuditReader): string[] {
  const text = valueText(value, key, reader);
  return text === null ? [] : [`${reader.field(key)}: ${text}`];
}
