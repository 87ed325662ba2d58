import type { AuditEntryDto } from '@sofra/contracts';

/** One value before and after, as text; null where there is none. */
export interface ChangedField {
  field: string;
  before: string | null;
  after: string | null;
}

/** The fields of an entry in their order, nested values written out on one line. */
export function changedFields({ before, after }: Pick<AuditEntryDto, 'before' | 'after'>, bool: (value: boolean) => string): ChangedField[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields.map((field) => ({ field, before: valueText(before?.[field], bool), after: valueText(after?.[field], bool) }));
}

function valueText(value: unknown, bool: (value: boolean) => string): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return bool(value);
  if (Array.isArray(value)) return value.map((each) => valueText(each, bool) ?? '').join(', ') || null;
  if (typeof value !== 'object') return String(value);
  return Object.entries(value).map(([key, each]) => `${key}: ${valueText(each, bool) ?? ''}`).join(', ');
}
