import { sumOf } from '../../money/money';
/** The whole basket, in scope or not, reaches the minimum. */
export const minimumBasket = (coupon, { lines }) => {
    const missing = coupon.minimumBasket - sumOf(lines.map(({ total }) => total));
    return missing > 0 ? { code: 'coupon-below-minimum', missing } : null;
};
