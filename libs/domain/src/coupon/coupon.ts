import type { Minor } from '@sofra/contracts';
import type { OpeningInterval } from '../catalog/opening-hours';

/** What a coupon does to a basket, one shape for each `COUPON_KINDS`. */
export type CouponDiscount =
  /** Percent of what is in scope, at most `cap`. */
  | { kind: 'percent'; percent: number; cap: Minor | null }
  | { kind: 'fixed'; amount: Minor }
  /** One portion of the product, as it lies in the basket, costs nothing. */
  | { kind: 'free-product'; productId: string }
  | { kind: 'free-delivery' };

/** A coupon as a turn judges it; the counts decide in words here, and exactly in the claim's conditional updates. */
export interface Coupon {
  /** As `couponCode` writes it: how it was typed does not matter. */
  code: string;
  isActive: boolean;
  discount: CouponDiscount;
  /** Smallest subtotal, minor units. */
  minimumBasket: Minor;
  /** Epoch milliseconds; null = open end. */
  validFrom: number | null;
  validUntil: number | null;
  /** Weekdays and hours in the branch's zone, over midnight too; empty = always. */
  hours: readonly OpeningInterval[];
  /** Only these count towards the discount; both empty = the whole basket. */
  scope: { categoryIds: readonly string[]; productIds: readonly string[] };
  firstOrderOnly: boolean;
  /** Uses in all. */
  totalLimit: number | null;
  /** Different customers. */
  customerLimit: number | null;
  usesPerCustomer: number | null;
}

/** What a coupon is judged against. */
export interface CouponFacts {
  /** Epoch milliseconds. */
  now: number;
  timeZone: string;
  lines: readonly { productId: string; categoryId: string; quantity: number; total: Minor }[];
  /** What delivering this order costs without the coupon; zero when it is not delivered. */
  deliveryFee: Minor;
  counts: CouponCounts;
}

/** How far a coupon has been used, at the moment it was looked at. */
export interface CouponCounts {
  /** Uses and different customers so far. */
  used: number;
  customers: number;
  usesByCustomer: number;
  /** Orders of this customer that were not rejected or cancelled. */
  ordersByCustomer: number;
}

/** A coupon with its counts, as a turn finds it. */
export interface KnownCoupon {
  coupon: Coupon;
  counts: CouponCounts;
}

/** Why a coupon does not count; each becomes one sentence. */
export type CouponRefusal =
  | { code: 'coupon-inactive' }
  | { code: 'coupon-not-yet'; from: number }
  | { code: 'coupon-expired' }
  | { code: 'coupon-not-now' }
  | { code: 'coupon-below-minimum'; missing: Minor }
  | { code: 'coupon-out-of-scope' }
  /** Nothing of this order would cost less: no use is spent on that. */
  | { code: 'coupon-nothing-off' }
  | { code: 'coupon-used-up' }
  | { code: 'coupon-used-by-you' }
  | { code: 'coupon-first-order-only' };

/** Why the database gave no place, or why there is nothing to judge. */
export type CouponClaimRefusal =
  | 'coupon-unknown'
  | Extract<CouponRefusal['code'], 'coupon-inactive' | 'coupon-not-yet' | 'coupon-expired' | 'coupon-used-up' | 'coupon-used-by-you' | 'coupon-first-order-only'>;

/** One condition: what is wrong, or null. */
export type CouponCondition = (coupon: Coupon, facts: CouponFacts) => CouponRefusal | null;
