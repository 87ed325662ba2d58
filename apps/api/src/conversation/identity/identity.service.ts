import { Injectable } from '@nestjs/common';
import { cutText } from '@sofra/whatsapp';
import type { CustomerIdentity } from '@sofra/whatsapp';
import { newId } from '../../common/ids';
import { sqlState } from '../../database/transaction';
import type { Transaction } from '../../database/transaction';
import type { IdentityDecision, NewIds } from './decide-identity';
import { MERGE_CUSTOMERS } from './merge-customers.sql';

const UNIQUE_VIOLATION = '23505';
const LONGEST_NAME = 200;

/** Somebody else has created or changed the same customer a moment ago: the transaction must look again. */
class IdentityRace extends Error {
  // Reads as a serialization failure, which `inTransaction` answers by running the whole transaction again.
  readonly code = '40001';
}

/** Carries out what the identity rules have decided; all rows concerned are locked by the caller. */
@Injectable()
export class IdentityService {
  /** Returns the customer's id. */
  async apply(tx: Transaction, organizationId: string, who: CustomerIdentity, decision: IdentityDecision): Promise<string> {
    for (const id of decision.vacate) tx.write(VACATE, [id]);
    if (decision.kind === 'new') return this.create(tx, organizationId, who);
    const id = decision.kind === 'known' ? decision.id : decision.keep;
    if (decision.kind === 'same-person') for (const step of MERGE_CUSTOMERS) tx.write(step, [decision.keep, decision.drop]);
    if (Object.keys(decision.ids).length > 0) await this.link(tx, id, decision.ids);
    return id;
  }

  /** Keeps name and user name as the platform tells them now. */
  refresh(tx: Transaction, customerId: string, { name, username, parentUserId }: CustomerIdentity): void {
    tx.write(REFRESH, [customerId, displayName(name), username ?? null, parentUserId ?? null]);
  }

  private async create(tx: Transaction, organizationId: string, who: CustomerIdentity): Promise<string> {
    const { userId = null, waId = null, parentUserId = null, username = null } = who;
    const values = [newId(), organizationId, userId, waId, displayName(who.name) ?? '', username, parentUserId];
    const { rows } = await tx.read<{ id: string }>(CREATE, values);
    if (!rows[0]) throw new IdentityRace();
    return rows[0].id;
  }

  private async link(tx: Transaction, customerId: string, { userId, waId }: NewIds): Promise<void> {
    tx.write(LINK, [customerId, userId !== undefined, userId ?? null, waId ?? null]);
    await tx.settle().catch((error: unknown) => {
      throw sqlState(error) === UNIQUE_VIOLATION ? new IdentityRace() : error;
    });
  }
}

/** Names are free text of any length. */
export function displayName(name: string | undefined): string | null {
  return name === undefined ? null : cutText(name, LONGEST_NAME);
}

const CREATE = {
  name: 'customer-create',
  text: `
    INSERT INTO customers (id, organization_id, bsuid, wa_id, name, username, parent_bsuid) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT DO NOTHING RETURNING id`,
};

const LINK = {
  name: 'customer-link',
  text: `UPDATE customers SET bsuid = CASE WHEN $2 THEN $3 ELSE bsuid END, wa_id = coalesce($4, wa_id) WHERE id = $1`,
};

const VACATE = { name: 'customer-vacate', text: 'UPDATE customers SET wa_id = NULL WHERE id = $1' };

const REFRESH = {
  name: 'customer-refresh',
  text: `
    UPDATE customers
    SET name = coalesce($2, name), username = coalesce($3, username), parent_bsuid = coalesce($4, parent_bsuid)
    WHERE id = $1`,
};
