import { sumOf } from './money';
/**
 * Splits `amount` (>= 0) in proportion to `weights` (>= 0) by largest remainder: whole minor units that always sum to
 * `amount`; ties go to the earlier part. With no weight at all the parts are as equal as can be.
 */
export function allocate(amount, weights) {
    if (weights.length === 0)
        return [];
    const total = sumOf(weights);
    const fair = total > 0 ? weights : weights.map(() => 1);
    const whole = BigInt(total > 0 ? total : weights.length);
    const parts = fair.map((weight, index) => {
        const product = BigInt(amount) * BigInt(weight);
        return { index, share: Number(product / whole), remainder: product % whole };
    });
    const left = amount - sumOf(parts.map((part) => part.share));
    const byRemainder = [...parts].sort((a, b) => compare(b.remainder, a.remainder) || a.index - b.index);
    for (const part of byRemainder.slice(0, left))
        part.share += 1;
    return parts.map((part) => part.share);
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
