import type { CouponCondition } from '../coupon';

/** Uses in all and different customers; somebody who holds a customer place already takes no second one. */
export const limits: CouponCondition = ({ totalLimit, customerLimit }, { counts: { used, customers, usesByCustomer } }) => {
  const isFull = totalLimit !== null && used >= totalLimit;
  const hasNoPlace = customerLimit !== null && usesByCustomer === 0 && customers >= customerLimit;
  return isFull || hasNoPlace ? { code: 'coupon-used-up' } : null;
};
