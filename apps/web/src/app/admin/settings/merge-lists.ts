/**
 * Two people's edits of one list, made one: where only one of them changed the entries of a key theirs count, where both
 * did mine do.
 */
export function mergeLists<T>(began: readonly T[], mine: readonly T[], theirs: readonly T[], keyOf: (entry: T) => unknown): T[] {
  const [before, own, other] = [began, mine, theirs].map((list) => Map.groupBy(list, keyOf)) as [Map<unknown, T[]>, Map<unknown, T[]>, Map<unknown, T[]>];
  // Whoever moved entries about decides their order; nobody's move is lost to an edit that moved none.
  const isMoved = String([...own.keys()].filter((key) => before.has(key))) !== String([...before.keys()].filter((key) => own.has(key)));
  const keys = isMoved ? [...own.keys(), ...other.keys()] : [...other.keys(), ...own.keys()];
  return [...new Set(keys)].flatMap((key) => {
    const isUntouched = JSON.stringify(own.get(key) ?? []) === JSON.stringify(before.get(key) ?? []);
    return (isUntouched ? other : own).get(key) ?? [];
  });
}
