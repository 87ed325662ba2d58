/** What comes of two people's edits of one thing. */
export interface Merged<T> {
  /** What I changed and nobody else did: may be saved on top of theirs. */
  mine: Partial<T>;
  /** Fields only they changed. */
  theirs: (keyof T)[];
  /** Fields both changed, to different values: a person decides. */
  conflicts: (keyof T)[];
}

/** Compares my edit and theirs with what both began from, field by field of `base`. */
export function mergeEdits<T extends object>(base: T, mine: T, theirs: T): Merged<T> {
  const merged: Merged<T> = { mine: {}, theirs: [], conflicts: [] };
  for (const field of Object.keys(base) as (keyof T)[]) {
    const iDid = !isSame(base[field], mine[field]);
    const theyDid = !isSame(base[field], theirs[field]);
    if (iDid && theyDid && !isSame(mine[field], theirs[field])) merged.conflicts.push(field);
    else if (iDid && !theyDid) merged.mine[field] = mine[field];
    else if (theyDid) merged.theirs.push(field);
  }
  return merged;
}

/** Deep equality of plain JSON values; the order of an object's keys does not count, and a number that is none yet is like another one. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other || Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [keys, otherKeys] = [Object.keys(one), Object.keys(other)];
  return keys.length === otherKeys.length && keys.every((key) => isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
