import type { CouponCondition } from '../coupon';

/** How often one customer may use it, and whether only a first order may. */
export const customer: CouponCondition = ({ usesPerCustomer, firstOrderOnly }, { counts: { usesByCustomer, ordersByCustomer } }) => {
  if (firstOrderOnly && ordersByCustomer > 0) return { code: 'coupon-first-order-only' };
  return usesPerCustomer !== null && usesByCustomer >= usesPerCustomer ? { code: 'coupon-used-by-you' } : null;
};
