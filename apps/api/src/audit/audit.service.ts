import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../common/access';
import { Database } from '../database/database';
import type { Statement, Transaction } from '../database/transaction';
import { changedValues } from './changed-values';

/** One change by a member of staff. States are plain values a reader understands; never a secret. */
export interface AuditedChange {
  /** `<subject>.<past tense>`: `product.changed`, `coupon.paused`. */
  action: string;
  subject: { kind: string; id?: string | null; name?: string | null };
  before?: object | null;
  after?: object | null;
}

type By = Pick<SignedIn, 'organizationId' | 'staffId'>;

const INSERT: Statement = {
  name: 'audit-insert',
  text: `INSERT INTO audit_log (organization_id, staff_id, action, subject_kind, subject_id, subject_name, before, after)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

const ERASE: Statement = {
  name: 'audit-erase',
  text: `UPDATE audit_log SET subject_name = NULL, before = NULL, after = NULL
    WHERE organization_id = $1 AND subject_kind = $2 AND subject_id = $3`,
};

/** Who changed what: every write of the administration is noted here, in its own transaction. */
@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /** Notes a change as part of the transaction that makes it; waits for nothing. */
  note(tx: Transaction, by: By, change: AuditedChange): void {
    tx.write(INSERT, valuesOf(by, change));
  }

  /** Notes a change whose writes are not a `Transaction`; call it once they have succeeded. */
  async record(by: By, change: AuditedChange): Promise<void> {
    await this.database.query(INSERT, valuesOf(by, change));
  }

  /** Takes the values about a person (a customer, say) out of the log; that something changed, and who did it, stays. */
  async erase(organizationId: string, kind: string, id: string): Promise<void> {
    await this.database.query(ERASE, [organizationId, kind, id]);
  }
}

function valuesOf(by: By, { action, subject, before = null, after = null }: AuditedChange): unknown[] {
  const changed = changedValues(before, after);
  return [by.organizationId, by.staffId, action, subject.kind, subject.id ?? null, subject.name ?? null, json(changed.before), json(changed.after)];
}

function json(values: object | null): string | null {
  return values && JSON.stringify(values);
}
