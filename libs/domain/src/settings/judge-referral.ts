import type { ReferralSettingsEdit } from '@sofra/contracts';
import { amountFaults, type FieldFaults } from '../catalog/judge-edit';
import { discountFaults } from '../coupon/judge-coupon-edit';

/** Longest that a reward may count, days. */
const MOST_DAYS = 730;

/** What is wrong with inviting friends as an owner wants it; it has to be right while it is off too. */
export function judgeReferral({ kind, value, cap, minimumBasket, validDays }: ReferralSettingsEdit): FieldFaults {
  return {
    ...discountFaults({ kind, value, cap, productId: null }),
    ...amountFaults('minimumBasket', minimumBasket, 0),
    ...(Number.isInteger(validDays) && validDays < 1 ? { validDays: 'too-low' as const } : amountFaults('validDays', validDays, 1, MOST_DAYS)),
  };
}
