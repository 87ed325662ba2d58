import { EN } from '../conversation/copy/en';
import { TR } from '../conversation/copy/tr';

/** Every sentence said from now on in this spec file, as `tr coupon.expired`. */
export function recordCopy(): Set<string> {
  const said = new Set<string>();
  record(TR, 'tr ', said);
  record(EN, 'en ', said);
  return said;
}

/** Every key of the copy in that language, as `recordCopy` writes them. */
export function everyCopyKey(locale: 'tr' | 'en'): string[] {
  return keysOf(locale === 'tr' ? TR : EN, `${locale} `);
}

function keysOf(part: object, path: string): string[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => (isBranch(value) ? keysOf(value, `${path}${key}.`) : [`${path}${key}`]));
}

function record(part: object, path: string, said: Set<string>): void {
  for (const [key, value] of Object.entries(part) as [string, unknown][]) {
    if (isBranch(value)) record(value, `${path}${key}.`, said);
    else Object.defineProperty(part, key, { enumerable: true, get: () => (said.add(`${path}${key}`), value) });
  }
}

function isBranch(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
