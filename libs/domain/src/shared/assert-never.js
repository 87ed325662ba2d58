/** Ends a switch over a union: a case that was forgotten is a type error, one that slips through at run time throws. */
export function assertNever(value) {
    throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
