import type { CouponTrialDto, Fulfilment, Locale } from '@sofra/contracts';
import { judgeCoupon } from '../coupon/judge-coupon';
import { couponCode } from '../coupon/coupon-code';
import { sumOf } from '../money/money';
import type { CouponRefusal } from '../coupon/coupon';
import { couponRefusalText } from './coupon-talk';
import { copyFor } from './copy/copy-for';
import { couponOf } from './scene';
import type { World } from './world';

/** Where and when a code is tried, with the coupon if there is one. */
export type CouponTrialWorld = Pick<World, 'now' | 'branch' | 'menu' | 'coupons'>;

/** A basket somebody makes up: products at the menu's price, whatever is chosen with them. */
export interface SampleBasket {
  code: string;
  fulfilment: Fulfilment;
  lines: readonly { productId: string; quantity: number }[];
}

/** What a guest would pay for a made-up basket with a code, and what the chat would say. */
export function tryCoupon(world: CouponTrialWorld, sample: SampleBasket): CouponTrialDto {
  const lines = sampleLines(world, sample);
  const deliveryFee = sample.fulfilment === 'delivery' ? world.branch.deliveryFee : 0;
  const subtotal = sumOf(lines.map(({ total }) => total));
  const code = couponCode(sample.code);
  const known = couponOf({ world }, code);
  const judged = known && judgeCoupon(known.coupon, { now: world.now, timeZone: world.branch.timeZone, lines, deliveryFee, counts: known.counts });
  if (!judged?.ok) {
    const refusal: CouponRefusal | { code: 'coupon-unknown' } = judged ? judged.refusal : { code: 'coupon-unknown' };
    return { isAccepted: false, said: saidOf(world, code, refusal), ...{ subtotal, discount: 0, deliveryFee }, total: subtotal + deliveryFee };
  }
  const fee = judged.value.isDeliveryFree ? 0 : deliveryFee;
  return { isAccepted: true, said: null, ...{ subtotal, discount: judged.value.amount, deliveryFee: fee }, total: subtotal - judged.value.amount + fee };
}

function sampleLines({ menu }: CouponTrialWorld, { lines }: SampleBasket) {
  return lines.flatMap(({ productId, quantity }) => {
    const product = menu.products.get(productId);
    return product ? [{ productId, quantity, categoryId: product.categoryId, total: product.price * quantity }] : [];
  });
}

// In every language, also one the branch does not offer: the owner reads it, nobody else.
function saidOf(world: CouponTrialWorld, code: string, refusal: CouponRefusal | { code: 'coupon-unknown' }): Record<Locale, string> {
  const say = (locale: Locale) => couponRefusalText({ world, locale, copy: copyFor(locale) }, code, refusal);
  return { tr: say('tr'), en: say('en') };
}
