import { openingAtInstant } from '../../catalog/opening-hours';
/** On its weekdays and hours, by the branch's wall clock. */
export const hours = (coupon, { now, timeZone }) => coupon.hours.length === 0 || openingAtInstant(now, timeZone, coupon.hours).isOpen ? null : { code: 'coupon-not-now' };
