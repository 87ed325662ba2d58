/** The `n`th id: a valid lower-case UUID, the same in every run. */
export function anId(n: number): string {
  return `01900000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

let taken = 0x100000;

/** An id nothing else has. */
export function aFreshId(): string {
  taken += 1;
  return anId(taken);
}
