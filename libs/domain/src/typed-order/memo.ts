/** Remembers what was computed for each place of a list for as long as the list lives; for readings asked for again and again. */
export function perPlace<L extends object, A extends unknown[], T>(compute: (list: L, at: number, ...rest: A) => T): (list: L, at: number, ...rest: A) => T {
  const known = new WeakMap<L, Map<number, T>>();
  return (list, at, ...rest) => {
    const places = known.get(list) ?? new Map<number, T>();
    known.set(list, places);
    const found = places.get(at);
    if (found !== undefined) return found;
    const value = compute(list, at, ...rest);
    places.set(at, value);
    return value;
  };
}
