import type { ServingHoursDto } from './catalog-edit.dto';
import type { Minor } from './money';
import type { CouponKind, Fulfilment, Locale } from './vocabulary';

/** What an owner may say of a coupon. */
export interface CouponEdit {
  /** Letters and digits; how it is typed does not matter. */
  code: string;
  kind: CouponKind;
  /** Percent of `percent`, minor units of `fixed`; nothing for the others. */
  value: number;
  /** Most that `percent` takes off. */
  cap: Minor | null;
  /** The one of `free-product`. */
  productId: string | null;
  minimumBasket: Minor;
  /** ISO 8601; null = open end. The first moment counts, the last does not. */
  startsAt: string | null;
  endsAt: string | null;
  /** Uses in all. */
  totalLimit: number | null;
  /** The first so many different customers. */
  customerLimit: number | null;
  perCustomerLimit: number | null;
  isFirstOrderOnly: boolean;
  /** Weekdays and hours in the branch's zone, over midnight too; none = always. */
  hours: ServingHoursDto[];
  /** Only these count towards the discount; both empty = the whole basket. */
  categoryIds: string[];
  productIds: string[];
}

/** Where a coupon stands at the moment. */
export const COUPON_STATES = ['running', 'scheduled', 'paused', 'used-up', 'over', 'archived'] as const;
export type CouponState = (typeof COUPON_STATES)[number];

/** A coupon with what became of it. */
export interface CouponDto extends CouponEdit {
  id: string;
  /** Sent back with an edit: another number means that somebody else was faster. */
  version: number;
  state: CouponState;
  /** Uses, and different customers, that were not given back. */
  used: number;
  customers: number;
  /** What it took off in all, cancelled orders apart. */
  discountGiven: Minor;
}

/** A basket to try a code against. */
export interface CouponTrialRequest {
  code: string;
  lines: { productId: string; quantity: number }[];
  fulfilment: Fulfilment;
  /** ISO 8601; null = now. */
  at: string | null;
  /** Whether the guest has ordered before, and how often with this code. */
  hasOrdered: boolean;
  uses: number;
}

/** Answer of `POST /api/coupons/try`: what a guest with that basket would pay, and read. */
export interface CouponTrialDto {
  isAccepted: boolean;
  /** The chat's sentence in each language; null when the code counts. */
  said: Record<Locale, string> | null;
  subtotal: Minor;
  discount: Minor;
  deliveryFee: Minor;
  total: Minor;
}
