import { Injectable } from '@nestjs/common';
import { CODE_RANDOMS, referralCode, type ReferralResult } from '@sofra/domain';
import type { Transaction } from '../database/transaction';
import { ADD_CODE, NOTE_REFERRAL, OWN_CODE } from './referral-statements';

// Two of half a billion codes are hardly ever the same.
const MOST_TRIES = 5;

/** Invitations as a turn needs them; the caller holds the customer's row. */
@Injectable()
export class ReferralsService {
  /** The customer's own code; made when it is first asked for. */
  async codeOf(tx: Transaction, organizationId: string, customerId: string): Promise<string> {
    const own = await tx.read<{ code: string }>(OWN_CODE, [organizationId, customerId]);
    if (own.rows[0]) return own.rows[0].code;
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      const { rows } = await tx.read<{ code: string }>(ADD_CODE, [organizationId, customerId, referralCode(randoms())]);
      if (rows[0]) return rows[0].code;
    }
    throw new Error('no free invitation code was found');
  }

  /** A friend has said a code: counts once, for somebody new, and never for oneself. */
  async note(tx: Transaction, referral: { organizationId: string; friendId: string; code: string; now: Date }): Promise<ReferralResult> {
    const { organizationId, friendId, code, now } = referral;
    const { rows } = await tx.read<{ result: ReferralResult }>(NOTE_REFERRAL, [organizationId, code, friendId, now]);
    return rows[0]?.result ?? 'unknown';
  }
}

/** What a code is made of. */
export function randoms(): number[] {
  return Array.from({ length: CODE_RANDOMS }, () => Math.random());
}
