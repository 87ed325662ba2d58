import type { FieldFaults } from '@sofra/domain';
import { Problem } from './problem';

/** Refuses an edit by its fields, when there is anything wrong with it. */
export function refuseFaults(faults: FieldFaults): void {
  if (Object.keys(faults).length > 0) throw new Problem('invalid-request', 'Some fields are missing or wrong.', faults);
}

/** The patch on top of what stands; null is only for fields that may be null. */
export function patched<T extends object>(current: T, patch: Partial<T>, nullable: readonly (keyof T)[]): T {
  const said = Object.entries(patch).filter(([, value]) => value !== undefined) as [keyof T & string, unknown][];
  refuseFaults(Object.fromEntries(said.flatMap(([field, value]) => (value === null && !nullable.includes(field) ? [[field, 'required' as const]] : []))));
  return { ...current, ...(Object.fromEntries(said) as Partial<T>) };
}
