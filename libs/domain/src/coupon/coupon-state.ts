import type { CouponDto, CouponState } from '@sofra/contracts';

type Standing = Pick<CouponDto, 'startsAt' | 'endsAt' | 'totalLimit' | 'customerLimit' | 'used' | 'customers'> & { isActive: boolean; isArchived: boolean };

/** Where a coupon stands at `now` (epoch milliseconds): what stops it for good is named before what only delays it. */
export function couponState({ isActive, isArchived, ...coupon }: Standing, now: number): CouponState {
  if (isArchived) return 'archived';
  if (coupon.endsAt !== null && Date.parse(coupon.endsAt) <= now) return 'over';
  if (!isActive) return 'paused';
  if (coupon.startsAt !== null && now < Date.parse(coupon.startsAt)) return 'scheduled';
  return isFull(coupon) ? 'used-up' : 'running';
}

// A full customer list leaves those on it; for everybody else the coupon is gone.
function isFull({ totalLimit, customerLimit, used, customers }: Pick<Standing, 'totalLimit' | 'customerLimit' | 'used' | 'customers'>): boolean {
  return (totalLimit !== null && used >= totalLimit) || (customerLimit !== null && customers >= customerLimit);
}
