/** Format of the stored document; an older or unknown one starts over and keeps the basket where it can. */
export const STATE_VERSION = 1;
/** State of somebody never seen before. */
export function freshState() {
    return { version: STATE_VERSION, locale: null, basket: null, step: { at: 'idle' }, question: 0, shown: null, lastPaymentMethod: null };
}
