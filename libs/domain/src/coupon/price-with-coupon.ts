import type { Locale, Minor } from '@sofra/contracts';
import type { Basket } from '../basket/basket';
import type { MenuSnapshot } from '../catalog/menu';
import { priceBasket, type PriceFacts, type Pricing } from '../pricing/price-basket';
import type { CouponFacts, KnownCoupon } from './coupon';
import { judgeCoupon } from './judge-coupon';

/** When and where a coupon is to count; `known` null: there is none. */
export type CouponGround = Pick<CouponFacts, 'now' | 'timeZone'> & { known: KnownCoupon | null };

/** Prices with what the coupon takes off, when it counts. */
export interface CouponPricing extends Pricing {
  /** What was made of the coupon; null without one. */
  judged: ReturnType<typeof judgeCoupon> | null;
  /** What it is worth in all, a delivery it pays included. */
  couponWorth: Minor;
}

/** Prices a basket, judges the coupon by those prices, and takes off what it is worth. */
export function priceWithCoupon(basket: Basket, menu: MenuSnapshot, facts: PriceFacts, locale: Locale, { now, timeZone, known }: CouponGround): CouponPricing {
  const full = priceBasket(basket, menu, facts, locale);
  const judged = known && judgeCoupon(known.coupon, {
    now,
    timeZone,
    lines: full.priced.lines.map(({ productId, quantity, total }) => ({ productId, quantity, total, categoryId: menu.products.get(productId)?.categoryId ?? '' })),
    deliveryFee: full.priced.charges.find(({ kind }) => kind === 'delivery')?.amount ?? 0,
    counts: known.counts,
  });
  const pricing = judged?.ok ? priceBasket(basket, menu, { ...facts, discount: judged.value }, locale) : full;
  return { ...pricing, judged, couponWorth: full.priced.total - pricing.priced.total };
}
