import { readLocal, toInstant, toLocalMinute, writeLocal } from '@sofra/domain';

/** `2026-11-27T19:00` on the branch's clock, as a date field has it; empty for none. */
export function toDateField(iso: string | null, timeZone: string): string {
  return iso === null ? '' : writeLocal(toLocalMinute(Date.parse(iso), timeZone));
}

/** The moment of a date field on the branch's clock, wherever this computer stands; null for none. */
export function fromDateField(text: string, timeZone: string): string | null {
  const local = readLocal(text.slice(0, 16));
  return local === null ? null : new Date(toInstant(local, timeZone)).toISOString();
}
