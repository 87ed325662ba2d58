const FIVE_MINUTES = 5 * 60_000;
/** When food promised in `minutes` is due: rounded up to five minutes, since nobody plans by 19:43 (epoch milliseconds). */
export function promiseIn(now, minutes) {
    return Math.ceil((now + minutes * 60_000) / FIVE_MINUTES) * FIVE_MINUTES;
}
