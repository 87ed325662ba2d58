import type { Minor } from '@sofra/contracts';
import { ok, refuse, type Result } from '../shared/result';
import { active } from './conditions/active';
import { customer } from './conditions/customer';
import { hours } from './conditions/hours';
import { limits } from './conditions/limits';
import { minimumBasket } from './conditions/minimum-basket';
import type { Coupon, CouponCondition, CouponFacts, CouponRefusal } from './coupon';
import { discountAmount, linesInScope } from './discount-amount';

/** In the order in which people want to hear it: what cannot be helped first, what they can still do last. */
const CONDITIONS: readonly CouponCondition[] = [active, limits, customer, hours, inScope, minimumBasket, worthwhile];

/** Whether a coupon counts for this basket now and what it takes off, as `priceBasket` wants it; else the first reason why not. */
export function judgeCoupon(
  coupon: Coupon,
  facts: CouponFacts,
): Result<{ couponCode: string; amount: Minor; isDeliveryFree: boolean }, CouponRefusal> {
  for (const condition of CONDITIONS) {
    const refusal = condition(coupon, facts);
    if (refusal) return refuse(refusal);
  }
  return ok({ couponCode: coupon.code, amount: discountAmount(coupon, facts), isDeliveryFree: coupon.discount.kind === 'free-delivery' });
}

function inScope(coupon: Coupon, facts: CouponFacts): CouponRefusal | null {
  const { discount } = coupon;
  const lines = linesInScope(coupon, facts);
  const counts = discount.kind === 'free-product' ? lines.some(({ productId }) => productId === discount.productId) : lines.length > 0;
  return counts ? null : { code: 'coupon-out-of-scope' };
}

/** A use is only spent on an order that gets something for it. */
function worthwhile(coupon: Coupon, facts: CouponFacts): CouponRefusal | null {
  const worth = coupon.discount.kind === 'free-delivery' ? facts.deliveryFee : discountAmount(coupon, facts);
  return worth > 0 ? null : { code: 'coupon-nothing-off' };
}
