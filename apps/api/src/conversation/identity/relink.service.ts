import { Injectable } from '@nestjs/common';
import type { IdentityChangedBody } from '@sofra/whatsapp';
import { Database } from '../../database/database';
import type { Transaction } from '../../database/transaction';
import type { Arrival } from '../arrival';
import { recordMessage } from '../open-turn';
import { decideChange } from './decide-identity';
import type { IdentityChange, KnownCustomer } from './decide-identity';
import { IdentityService } from './identity.service';

/** System messages of the platform: somebody has a new number or a new user id. */
@Injectable()
export class RelinkService {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityService,
  ) {}

  /** Re-links the customer in one transaction with the message's record; somebody unknown stays unknown. */
  async relink(arrival: Arrival, body: IdentityChangedBody): Promise<void> {
    await this.database.transaction(async (tx) => {
      const change = identityChange(arrival, body);
      const [inboundId, rows] = await Promise.all([recordMessage(tx, arrival), this.lock(tx, arrival, change)]);
      const decision = inboundId === undefined ? undefined : decideChange(change, rows);
      if (decision) await this.identity.apply(tx, arrival.branch.organizationId, change.after, decision);
    });
  }

  private async lock(tx: Transaction, { branch }: Arrival, { before, after }: IdentityChange): Promise<KnownCustomer[]> {
    const userIds = [before.userId, after.userId].filter((id) => id !== undefined);
    const waIds = [before.waId, after.waId].filter((id) => id !== undefined);
    return (await tx.read<KnownCustomer>(LOCK_BOTH, [branch.organizationId, userIds, waIds])).rows;
  }
}

function identityChange({ message }: Arrival, { waId, userId, previousUserId }: IdentityChangedBody): IdentityChange {
  const { customer } = message;
  return { before: { userId: previousUserId ?? customer.userId, waId: customer.waId }, after: { userId, waId } };
}

const LOCK_BOTH = {
  name: 'relink-lock',
  text: `
    SELECT id, bsuid AS "userId", wa_id AS "waId" FROM customers
    WHERE organization_id = $1 AND (bsuid = ANY ($2::text[]) OR wa_id = ANY ($3::text[]))
    ORDER BY id FOR NO KEY UPDATE`,
};
