import { percentOf, sumOf } from '../money/money';
import { assertNever } from '../shared/assert-never';
/** Lines that count towards the discount. */
export function linesInScope({ scope }, { lines }) {
    if (scope.categoryIds.length === 0 && scope.productIds.length === 0)
        return lines;
    return lines.filter(({ productId, categoryId }) => scope.productIds.includes(productId) || scope.categoryIds.includes(categoryId));
}
/** What comes off the food, minor units, never more than what is in scope costs. */
export function discountAmount(coupon, facts) {
    const { discount } = coupon;
    const lines = linesInScope(coupon, facts);
    const whole = sumOf(lines.map(({ total }) => total));
    switch (discount.kind) {
        case 'percent':
            return Math.min(percentOf(whole, discount.percent), discount.cap ?? whole, whole);
        case 'fixed':
            return Math.min(discount.amount, whole);
        case 'free-product': {
            // The cheapest portion of it: the dearest would make every modifier free.
            const portions = lines.filter(({ productId }) => productId === discount.productId).map(({ total, quantity }) => Math.floor(total / quantity));
            return portions.length > 0 ? Math.min(...portions) : 0;
        }
        case 'free-delivery':
            return 0;
        default:
            return assertNever(discount);
    }
}
