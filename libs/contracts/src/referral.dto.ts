import type { Currency, Minor } from './money';
import type { CouponKind } from './vocabulary';

/** What a coupon that thanks for an invitation can do. */
export const REWARD_KINDS = ['fixed', 'percent', 'free-delivery'] as const satisfies readonly CouponKind[];
export type RewardKind = (typeof REWARD_KINDS)[number];

/** What an invited friend's first order earns whoever invited them, and on what terms. */
export interface ReferralTerms {
  kind: RewardKind;
  /** Percent of `percent`, minor units of `fixed`; nothing of `free-delivery`. */
  value: number;
  /** Most that `percent` takes off. */
  cap: Minor | null;
  /** Smallest basket for which the coupon counts. */
  minimumBasket: Minor;
  /** How long the coupon counts, from the day it is earned. */
  validDays: number;
}

/** What an owner may say of inviting friends; it counts in every branch. */
export interface ReferralSettingsEdit extends ReferralTerms {
  isOn: boolean;
}

/** Answer of `GET /api/settings/referral`. */
export interface ReferralSettingsDto extends ReferralSettingsEdit {
  /** Sent back with an edit: another number means that somebody else was faster. */
  version: number;
  currency: Currency;
}
