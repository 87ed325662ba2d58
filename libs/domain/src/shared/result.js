/** Wraps a value as success. */
export function ok(value) {
    return { ok: true, value };
}
/** Wraps a refusal. */
export function refuse(refusal) {
    return { ok: false, refusal };
}
