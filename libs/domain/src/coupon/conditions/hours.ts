import { openingAtInstant } from '../../catalog/opening-hours';
import type { CouponCondition } from '../coupon';

/** On its weekdays and hours, by the branch's wall clock. */
export const hours: CouponCondition = (coupon, { now, timeZone }) =>
  coupon.hours.length === 0 || openingAtInstant(now, timeZone, coupon.hours).isOpen ? null : { code: 'coupon-not-now' };
