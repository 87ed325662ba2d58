import { Injectable } from '@nestjs/common';
import { couponCode, ok, refuse, type CouponClaimRefusal, type Result } from '@sofra/domain';
import type { Transaction } from '../database/transaction';
import { CLAIM_COUPON, GIVE_BACK_COUPON } from './coupon-statements';

export interface CouponClaim {
  organizationId: string;
  customerId: string;
  /** The order that will be inserted later in the same transaction. */
  orderId: string;
  /** As the customer typed it. */
  code: string;
  /** What it takes off this order, minor units. */
  discount: number;
}

interface Verdict {
  id: string;
  isActive: boolean;
  isFirstOrderOnly: boolean;
  isEarly: boolean;
  isOver: boolean;
  customerMay: boolean;
  isClaimed: boolean;
  hasOrdered: boolean;
}

/** Who may use a coupon how often, held by the database however many ask at once. */
@Injectable()
export class CouponService {
  /**
   * Takes a use of the coupon for the order. The caller holds the customer's lock and a savepoint: after a refusal it must
   * roll back to it, since the customer's part may already be taken.
   */
  async claim(tx: Transaction, claim: CouponClaim): Promise<Result<{ couponId: string }, CouponClaimRefusal>> {
    const { organizationId, customerId, orderId, discount } = claim;
    const values = [organizationId, couponCode(claim.code), customerId, orderId, discount];
    const verdict = (await tx.read<Verdict>(CLAIM_COUPON, values)).rows[0];
    if (!verdict) return refuse('coupon-unknown');
    return verdict.isClaimed ? ok({ couponId: verdict.id }) : refuse(reasonFor(verdict));
  }

  /** Gives back what the order took, once however often it is called. The caller holds the order's lock. */
  giveBack(tx: Transaction, orderId: string): void {
    tx.write(GIVE_BACK_COUPON, [orderId]);
  }
}

function reasonFor({ isActive, isEarly, isOver, isFirstOrderOnly, hasOrdered, customerMay }: Verdict): CouponClaimRefusal {
  if (!isActive) return 'coupon-inactive';
  if (isEarly) return 'coupon-not-yet';
  if (isOver) return 'coupon-expired';
  if (isFirstOrderOnly && hasOrdered) return 'coupon-first-order-only';
  return customerMay ? 'coupon-used-up' : 'coupon-used-by-you';
}
