import { Injectable } from '@nestjs/common';
import { type AuditedChange, AuditService } from '../audit/audit.service';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import type { Sight, SignedIn } from '../common/access';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { LOCK_BRANCH } from './settings-statements';

/** A change of a branch, and what the audit log says of it. */
type Work = (tx: Transaction, branch: Branch) => Promise<Omit<AuditedChange, 'subject'>>;

/** Every change of a branch: under its lock, noted, and obeyed by chat and boards from its commit on. */
@Injectable()
export class BranchEdits {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly branches: BranchesService,
  ) {}

  /** Tells which branch it was. */
  async run(staff: SignedIn, branchId: string | undefined, work: Work): Promise<string> {
    const { id } = await this.branches.ownBranch(staff, branchId);
    await this.database.transaction(async (tx) => {
      await tx.read(LOCK_BRANCH, [id]);
      // Read after the lock was had: what the edit before this one left.
      const branch = await this.fresh(staff, id);
      this.audit.note(tx, staff, { ...(await work(tx, branch)), subject: { kind: 'branch', id, name: branch.name } });
    });
    this.branches.invalidate();
    return id;
  }

  /** The branch as the database has it now. */
  async fresh(sight: Sight, branchId?: string): Promise<Branch> {
    this.branches.invalidate();
    return this.branches.ownBranch(sight, branchId);
  }
}
