import fc from 'fast-check';
import { EVENING, anId } from '../testing';
import { judgeCoupon } from './judge-coupon';
import type { Coupon, CouponCounts, CouponFacts } from './coupon';

function aCoupon(parts: Partial<Coupon> = {}): Coupon {
  return {
    code: 'ILK50', isActive: true, discount: { kind: 'percent', percent: 50, cap: null }, minimumBasket: 0, validFrom: null, validUntil: null,
    hours: [], scope: { categoryIds: [], productIds: [] }, firstOrderOnly: false, totalLimit: null, customerLimit: null, usesPerCustomer: null, ...parts,
  };
}

function facts({ used = 0, customers = 0, usesByCustomer = 0, ordersByCustomer = 0, ...parts }: Partial<CouponFacts & CouponCounts> = {}): CouponFacts {
  const lines = [
    { productId: anId(1), categoryId: anId(11), quantity: 2, total: 36_001 },
    { productId: anId(2), categoryId: anId(12), quantity: 1, total: 4_000 },
  ];
  return { now: EVENING, timeZone: 'Europe/Istanbul', lines, deliveryFee: 2_500, counts: { used, customers, usesByCustomer, ordersByCustomer }, ...parts };
}

describe(judgeCoupon.name, () => {
  it.each([
    ['half of everything', {}, 20_001],
    ['half up to a cap', { discount: { kind: 'percent', percent: 50, cap: 10_000 } }, 10_000],
    ['a fixed amount', { discount: { kind: 'fixed', amount: 5_000 } }, 5_000],
    ['never more than the basket', { discount: { kind: 'fixed', amount: 500_000 } }, 40_001],
    ['a portion of a product', { discount: { kind: 'free-product', productId: anId(1) } }, 18_000],
    ['nothing but the delivery', { discount: { kind: 'free-delivery' } }, 0],
    ['only what is in scope by category', { scope: { categoryIds: [anId(12)], productIds: [] } }, 2_000],
    ['only what is in scope by product', { scope: { categoryIds: [], productIds: [anId(2)] } }, 2_000],
  ] as const)('takes off %s', (_name, parts, amount) => {
    const judged = judgeCoupon(aCoupon(parts), facts());
    expect(judged.ok && judged.value.amount).toBe(amount);
  });

  it.each([
    ['a coupon switched off', { isActive: false }, {}, { code: 'coupon-inactive' }],
    ['one from tomorrow', { validFrom: EVENING + 1 }, {}, { code: 'coupon-not-yet', from: EVENING + 1 }],
    ['one of yesterday', { validUntil: EVENING }, {}, { code: 'coupon-expired' }],
    ['one for lunch', { hours: [{ weekday: 7, from: 660, until: 900 }] }, {}, { code: 'coupon-not-now' }],
    ['a small basket', { minimumBasket: 44_201 }, {}, { code: 'coupon-below-minimum', missing: 4_200 }],
    ['nothing in scope', { scope: { categoryIds: [anId(99)], productIds: [] } }, {}, { code: 'coupon-out-of-scope' }],
    ['a free product that is not in the basket', { discount: { kind: 'free-product', productId: anId(9) } }, {}, { code: 'coupon-out-of-scope' }],
    ['the last use taken', { totalLimit: 50 }, { used: 50 }, { code: 'coupon-used-up' }],
    ['the last customer place taken', { customerLimit: 50 }, { customers: 50 }, { code: 'coupon-used-up' }],
    ['a second use', { usesPerCustomer: 1 }, { usesByCustomer: 1 }, { code: 'coupon-used-by-you' }],
    ['free delivery of what is not delivered', { discount: { kind: 'free-delivery' } }, { deliveryFee: 0 }, { code: 'coupon-nothing-off' }],
    ['nothing per cent', { discount: { kind: 'percent', percent: 0, cap: null } }, {}, { code: 'coupon-nothing-off' }],
    ['a second order', { firstOrderOnly: true }, { ordersByCustomer: 1 }, { code: 'coupon-first-order-only' }],
  ] as const)('refuses %s', (_name, parts, more, refusal) => {
    expect(judgeCoupon(aCoupon(parts), facts(more))).toEqual({ ok: false, refusal });
  });

  it('lets somebody who holds a customer place use it again', () => {
    expect(judgeCoupon(aCoupon({ customerLimit: 50, usesPerCustomer: 2 }), facts({ customers: 50, usesByCustomer: 1 })).ok).toBe(true);
  });

  it('runs over midnight', () => {
    const night = aCoupon({ hours: [{ weekday: 7, from: 22 * 60, until: 2 * 60 }] });
    expect(judgeCoupon(night, facts({ now: Date.UTC(2026, 10, 22, 22, 30) })).ok).toBe(true);
  });

  it('never takes off more than the basket, never less than nothing', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 100, max: 1_000_000 }), (percent, cap, total) => {
      const judged = judgeCoupon(aCoupon({ discount: { kind: 'percent', percent, cap } }), facts({ lines: [{ productId: anId(1), categoryId: anId(2), quantity: 1, total }] }));
      if (!judged.ok) throw new Error(judged.refusal.code);
      expect(judged.value.amount).toBeGreaterThanOrEqual(0);
      expect(judged.value.amount).toBeLessThanOrEqual(Math.min(cap, total));
    }));
  });
});
