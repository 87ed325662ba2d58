/** An expected outcome: a value, or a refusal that the caller must turn into words. */
export type Result<T, R> = { ok: true; value: T } | { ok: false; refusal: R };

/** Wraps a value as success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Wraps a refusal. */
export function refuse<R>(refusal: R): { ok: false; refusal: R } {
  return { ok: false, refusal };
}
