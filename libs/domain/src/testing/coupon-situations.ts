import type { Coupon, CouponClaimRefusal, CouponCounts } from '../coupon/coupon';
import { EVENING, aCoupon } from './a-world';
import type { ChatDriver } from './chat-driver';
import { anId } from './ids';

const DAY = 86_400_000;
const MONDAY_MORNING = [{ weekday: 1 as const, from: 600, until: 660 }];

const LAST_PLACE_GONE: readonly CouponClaimRefusal[] = ['coupon-unknown', 'coupon-inactive', 'coupon-not-yet', 'coupon-expired', 'coupon-used-up', 'coupon-used-by-you'];

/** What may be said about a coupon, on the summary with two ayrans. */
export const COUPON_SITUATIONS: Readonly<Record<string, (chat: ChatDriver) => unknown>> = {
  'a coupon asked about, taken off and asked about again': (chat) => { for (const text of ['kupon', 'ILK50', 'sepet', 'kuponu kaldır', 'kuponu kaldır']) chat.type(text); },
  'a second coupon that does not count yet': (chat) => {
    chat.world = { ...chat.world, coupons: [aCoupon({ minimumBasket: 0 }), aCoupon({ code: 'SOFRA9', minimumBasket: 99_999_999 })] };
    chat.type('ILK50');
    chat.type('SOFRA9');
  },
  'a coupon that is off': withCoupon({ isActive: false }),
  'a coupon of tomorrow': withCoupon({ validFrom: EVENING + DAY }),
  'a coupon of yesterday': withCoupon({ validUntil: EVENING - DAY }),
  'a coupon of Monday mornings': withCoupon({ hours: MONDAY_MORNING }),
  'a coupon for large baskets': withCoupon({ minimumBasket: 99_999_999 }),
  'a coupon for another category': (chat) => withCoupon({ scope: { categoryIds: chat.world.menu.categories.slice(0, 1).map(({ id }) => id), productIds: [] } })(chat),
  'a coupon for what is no more': withCoupon({ scope: { categoryIds: [anId(5)], productIds: [] } }),
  'a coupon for a free dish': (chat) => withCoupon({ discount: { kind: 'free-product', productId: [...chat.world.menu.products.keys()][2] ?? '' } })(chat),
  'free delivery where it is free': withCoupon({ discount: { kind: 'free-delivery' } }),
  'free delivery': (chat) => { chat.world = { ...chat.world, branch: { ...chat.world.branch, deliveryFee: 5_000 } }; withCoupon({ discount: { kind: 'free-delivery' } })(chat); },
  'a coupon that takes nothing off': withCoupon({ discount: { kind: 'percent', percent: 0.001, cap: null } }),
  'a coupon that is used up': withCoupon({ totalLimit: 5 }, { used: 5 }),
  'a coupon used before': withCoupon({ usesPerCustomer: 1 }, { usesByCustomer: 1 }),
  'a coupon for first orders': withCoupon({ firstOrderOnly: true }, { ordersByCustomer: 3 }),
  ...Object.fromEntries(LAST_PLACE_GONE.map((reason) => [`the last place gone: ${reason}`, (chat: ChatDriver) => { chat.type('ILK50'); chat.couponRefusals.set('ILK50', reason); chat.type('nakit'); }])),
};

function withCoupon(parts: Partial<Coupon>, counts: Partial<CouponCounts> = {}) {
  return (chat: ChatDriver) => {
    chat.world = { ...chat.world, coupons: [aCoupon({ code: 'SOFRA7', ...parts }, counts)] };
    chat.type('SOFRA7');
  };
}
