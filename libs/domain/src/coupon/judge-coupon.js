import { ok, refuse } from '../shared/result';
import { active } from './conditions/active';
import { customer } from './conditions/customer';
import { hours } from './conditions/hours';
import { limits } from './conditions/limits';
import { minimumBasket } from './conditions/minimum-basket';
import { discountAmount, linesInScope } from './discount-amount';
/** In the order in which people want to hear it: what cannot be helped first, what they can still do last. */
const CONDITIONS = [active, limits, customer, hours, inScope, minimumBasket];
/** Whether a coupon counts for this basket now and what it takes off, as `priceBasket` wants it; else the first reason why not. */
export function judgeCoupon(coupon, facts) {
    for (const condition of CONDITIONS) {
        const refusal = condition(coupon, facts);
        if (refusal)
            return refuse(refusal);
    }
    return ok({ couponCode: coupon.code, amount: discountAmount(coupon, facts), isDeliveryFree: coupon.discount.kind === 'free-delivery' });
}
function inScope(coupon, facts) {
    const { discount } = coupon;
    const lines = linesInScope(coupon, facts);
    const counts = discount.kind === 'free-product' ? lines.some(({ productId }) => productId === discount.productId) : lines.length > 0;
    return counts ? null : { code: 'coupon-out-of-scope' };
}
