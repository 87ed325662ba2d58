import type { CouponEntity } from '../../coupon/coupon.entity';
import { lira } from './demo-menu';

type DemoCoupon = Pick<CouponEntity, 'code' | 'kind'> & Partial<CouponEntity>;

/** Coupons of the demo shop. */
export const DEMO_COUPONS: DemoCoupon[] = [
  // The first 50 different customers, once each.
  { code: 'ILK50', kind: 'fixed', value: lira(50), customerLimit: 50, perCustomerLimit: 1 },
  { code: 'HOSGELDIN', kind: 'percent', value: 15, cap: lira(75), minimumBasket: lira(200), isFirstOrderOnly: true, perCustomerLimit: 1 },
  { code: 'SOFRA20', kind: 'percent', value: 20, cap: lira(150), minimumBasket: lira(400), totalLimit: 500 },
  { code: 'YOLBIZDEN', kind: 'free-delivery', minimumBasket: lira(150) },
];
