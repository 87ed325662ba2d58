import { EN } from '../conversation/copy/en';
import { TR } from '../conversation/copy/tr';

/** What the bot says in one spec file, by the names of its sentences: `tr coupon.expired`. */
export interface CopyRecord {
  /** Every sentence there is. */
  keys: readonly string[];
  /** Those read since; clear it at will. */
  said: Set<string>;
}

/** Notes every sentence that is read from now on in this spec file. */
export function recordCopy(): CopyRecord {
  const said = new Set<string>();
  return { said, keys: [...record(TR, 'tr ', said), ...record(EN, 'en ', said)] };
}

function record(part: object, path: string, said: Set<string>): string[] {
  return (Object.entries(part) as [string, unknown][]).flatMap(([key, value]) => {
    if (typeof value === 'object' && value !== null) return record(value, `${path}${key}.`, said);
    Object.defineProperty(part, key, { enumerable: true, get: () => (said.add(`${path}${key}`), value) });
    return [`${path}${key}`];
  });
}
