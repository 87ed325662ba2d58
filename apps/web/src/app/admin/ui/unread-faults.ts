import type { FieldFault } from '@sofra/contracts';

/** What a field gives for text that is no number: the number that stood there before must not be sent in its place. */
export const UNREAD = Number.NaN;

/** The fields of an edit that hold text nobody can read, by the paths that the server would name. */
export function unreadFaults(value: unknown, path = ''): Record<string, FieldFault> {
  if (Number.isNaN(value)) return { [path]: 'not-a-number' };
  if (typeof value !== 'object' || value === null) return {};
  return Object.assign({}, ...Object.entries(value).map(([key, part]) => unreadFaults(part, path ? `${path}.${key}` : key)));
}

/** What stands in a number field of the browser; nothing, which is also what it gives for letters, is no nought. */
export function readNumber(text: string): number {
  return text.trim() === '' ? UNREAD : Number(text);
}
