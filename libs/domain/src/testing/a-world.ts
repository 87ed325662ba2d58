import type { Coupon, CouponCounts, KnownCoupon } from '../coupon/coupon';
import type { BranchFacts, CustomerOrder, World } from '../conversation/world';
import { emptyBasket, type Basket } from '../basket/basket';
import { aMenu } from './a-menu';
import { aFreshId } from './ids';

/** 2026-11-22 19:00 in Istanbul, a Sunday evening. */
export const EVENING = Date.UTC(2026, 10, 22, 16, 0);

/** Local midnight before it, minutes. */
const TODAY = Date.UTC(2026, 10, 22) / 60_000;

/** An open branch in Istanbul that delivers and hands over. */
export function aBranch(parts: Partial<BranchFacts> = {}): BranchFacts {
  return {
    name: 'Sofra Döner',
    phone: '+90 212 555 01 01',
    timeZone: 'Europe/Istanbul',
    currency: 'TRY',
    locales: ['tr', 'en'],
    defaultLocale: 'tr',
    fulfilments: ['delivery', 'pickup'],
    paymentMethods: ['cash', 'card', 'meal-card'],
    minimumBasket: 0,
    deliveryFee: 0,
    zones: [],
    referral: null,
    cancelWindowMinutes: 5,
    isOpen: true,
    opensAt: null,
    pausedUntil: null,
    openSpans: [{ from: TODAY + 11 * 60, until: TODAY + 23 * 60 }, { from: TODAY + 35 * 60, until: TODAY + 47 * 60 }],
    preparationMinutes: 30,
    deliveryMinutes: 15, busyMinutes: 0,
    ...parts,
  };
}

/** What a turn looks at: a new customer in an open döner shop unless said. */
export function aWorld(parts: Partial<World> = {}): World {
  return {
    now: EVENING,
    lastInboundAt: null,
    isLate: false,
    menu: aMenu(),
    branch: aBranch(),
    customer: { name: 'Ayşe', locale: null },
    addresses: [],
    orders: [],
    lastOrder: null,
    coupons: [],
    fresh: { basketId: aFreshId(), orderId: aFreshId(), addressId: aFreshId() },
    ...parts,
  };
}

/** A placed order. */
export function anOrder(parts: Partial<CustomerOrder> = {}): CustomerOrder {
  return {
    id: aFreshId(),
    basketId: aFreshId(),
    number: 12,
    status: 'placed',
    total: 18_000,
    currency: 'TRY',
    fulfilment: 'delivery',
    addressText: 'Moda Cd. 5',
    placedAt: EVENING,
    statusAt: EVENING,
    promisedAt: null,
    cancelRequestedAt: null,
    ...parts,
  };
}

/** A coupon nobody has used: 50.00 off, for everybody, unless said. */
export function aCoupon(parts: Partial<Coupon> = {}, counts: Partial<CouponCounts> = {}): KnownCoupon {
  return {
    coupon: {
      code: 'ILK50', isActive: true, discount: { kind: 'fixed', amount: 5_000 }, minimumBasket: 0, validFrom: null, validUntil: null, hours: [],
      scope: { categoryIds: [], productIds: [] }, firstOrderOnly: false, totalLimit: null, customerLimit: null, usesPerCustomer: null, ...parts,
    },
    counts: { used: 0, customers: 0, usesByCustomer: 0, ordersByCustomer: 0, ...counts },
  };
}

/** An empty basket for delivery unless said. */
export function aBasket(parts: Partial<Basket> = {}): Basket {
  return { ...emptyBasket(aFreshId(), 'delivery'), ...parts };
}
