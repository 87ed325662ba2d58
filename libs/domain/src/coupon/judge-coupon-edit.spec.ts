import type { CouponEdit } from '@sofra/contracts';
import { couponState } from './coupon-state';
import { judgeCouponEdit } from './judge-coupon-edit';

const NOW = Date.UTC(2026, 10, 27);
const anEdit = (parts: Partial<CouponEdit> = {}): CouponEdit => ({
  code: 'ILK50', kind: 'fixed', value: 5_000, cap: null, productId: null, minimumBasket: 0, startsAt: null, endsAt: null, totalLimit: null, customerLimit: null,
  perCustomerLimit: null, isFirstOrderOnly: false, hours: [], categoryIds: [], productIds: [], ...parts,
});

describe(judgeCouponEdit.name, () => {
  it.each<[string, Partial<CouponEdit>, object]>([
    ['a plain amount', {}, {}],
    ['a percent with a cap', { kind: 'percent', value: 100, cap: 1 }, {}],
    ['a delivery, whatever its value', { kind: 'free-delivery', value: 0 }, {}],
    ['a cap of nothing', { kind: 'percent', value: 10, cap: 0 }, { cap: 'too-low' }],
    ['half a percent', { kind: 'percent', value: 0.5 }, { value: 'not-a-number' }],
    ['a long code', { code: 'A'.repeat(25) }, { code: 'too-long' }],
    ['the same product twice', { productIds: ['a', 'a'] }, { 'productIds.1': 'twice' }],
    ['a minimum below zero', { minimumBasket: -1 }, { minimumBasket: 'negative' }],
    ['a limit below nothing', { totalLimit: -1, customerLimit: 0 }, { totalLimit: 'too-low', customerLimit: 'too-low' }],
    ['an end at its start', { startsAt: '2026-12-01T00:00:00Z', endsAt: '2026-12-01T00:00:00Z' }, { endsAt: 'ends-before-start' }],
  ])('judges %s', (_, parts, faults) => {
    expect(judgeCouponEdit(anEdit(parts))).toEqual(faults);
  });

  it('takes back nothing that is used', () => {
    const use = { used: 10, customers: 7 };
    expect(judgeCouponEdit(anEdit({ totalLimit: 9, customerLimit: 6, perCustomerLimit: 1 }), use)).toEqual({ totalLimit: 'below-used', customerLimit: 'below-used' });
    expect(judgeCouponEdit(anEdit({ totalLimit: 10, customerLimit: 7 }), use)).toEqual({});
  });
});

describe(couponState.name, () => {
  const standing = { startsAt: null, endsAt: null, totalLimit: null, customerLimit: null, used: 0, customers: 0, isActive: true, isArchived: false };

  it.each([
    ['running', {}],
    ['scheduled', { startsAt: '2026-12-01T00:00:00Z' }],
    ['over', { endsAt: '2026-11-27T00:00:00Z', isActive: false }],
    ['paused', { isActive: false, totalLimit: 1, used: 1 }],
    ['used-up', { totalLimit: 1, used: 1 }],
    ['used-up', { customerLimit: 3, customers: 3 }],
    ['archived', { isArchived: true, endsAt: '2026-01-01T00:00:00Z' }],
  ] as const)('is %s', (state, parts) => {
    expect(couponState({ ...standing, ...parts }, NOW)).toBe(state);
  });
});
