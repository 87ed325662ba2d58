import { Injectable } from '@nestjs/common';
import type { BranchEntryDto, NewBranchRequest } from '@sofra/contracts';
import { foldTurkish, oneLine } from '@sofra/domain';
import { AuditService } from '../audit/audit.service';
import { BranchesService } from '../branches/branches.service';
import type { Sight, SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import { Problem } from '../common/problem';
import { refuseFaults } from '../common/refuse-faults';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { ARCHIVE_BRANCH, branchCopy, HOLD_COUNTER, LIST_BRANCHES, LOCK_BRANCHES, OPEN_ORDER } from './branch-roster-statements';
import { writeZones, zonesOf } from './write-zones';

type Listed = Omit<BranchEntryDto, 'archivedAt'> & { archivedAt: Date | null };
type Locked = Omit<Listed, 'hasNumber'>;

/** Which branches an organization has: they open like another one, and close without losing an order. */
@Injectable()
export class BranchRosterService {
  constructor(
    private readonly database: Database,
    private readonly branches: BranchesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list({ organizationId, branchId }: Sight): Promise<BranchEntryDto[]> {
    const { rows } = await this.database.query<Listed>(LIST_BRANCHES, [organizationId, branchId]);
    return rows.map(({ archivedAt, ...row }) => ({ ...row, archivedAt: archivedAt?.toISOString() ?? null }));
  }

  async open(staff: SignedIn, { name: typed, likeBranchId }: NewBranchRequest): Promise<BranchEntryDto[]> {
    const name = oneLine(typed);
    if (name === '') refuseFaults({ name: 'required' });
    const like = await this.branches.ownBranch(staff, likeBranchId);
    const id = newId();
    await this.underLock(staff, async (tx, branches) => {
      refuseTaken(name, branches);
      for (const [statement, values] of branchCopy(id, name, like.id)) tx.write(statement, values);
      writeZones(tx, id, zonesOf(like).map((zone) => ({ ...zone, id: newId() })));
      this.audit.note(tx, staff, { action: 'branch.opened', subject: { kind: 'branch', id, name }, after: { name, like: like.name } });
    });
    return this.list(staff);
  }

  /** Its number leads nowhere from now on; its orders stay where they are. */
  async archive(staff: SignedIn, id: string): Promise<BranchEntryDto[]> {
    await this.underLock(staff, async (tx, branches) => {
      const branch = known(branches, id);
      if (branch.archivedAt) return;
      if (branches.filter((each) => !each.archivedAt).length === 1) throw new Problem('last-branch', 'One branch must be left.');
      await tx.read(HOLD_COUNTER, [id]);
      if ((await tx.read(OPEN_ORDER, [id])).rows.length > 0) throw new Problem('branch-has-orders', 'Orders of this branch are still open.');
      tx.write(ARCHIVE_BRANCH, [id, this.clock.now()]);
      this.audit.note(tx, staff, { action: 'branch.archived', subject: { kind: 'branch', id, name: branch.name } });
    });
    return this.list(staff);
  }

  async restore(staff: SignedIn, id: string): Promise<BranchEntryDto[]> {
    await this.underLock(staff, async (tx, branches) => {
      const { name, archivedAt } = known(branches, id);
      if (!archivedAt) return;
      refuseTaken(name, branches);
      tx.write(ARCHIVE_BRANCH, [id, null]);
      this.audit.note(tx, staff, { action: 'branch.restored', subject: { kind: 'branch', id, name } });
    });
    return this.list(staff);
  }

  private async underLock({ organizationId }: SignedIn, work: (tx: Transaction, branches: Locked[]) => Promise<void>): Promise<void> {
    await this.database.transaction(async (tx) => work(tx, (await tx.read<Locked>(LOCK_BRANCHES, [organizationId])).rows));
    this.branches.invalidate();
  }
}

function known(branches: Locked[], id: string): Locked {
  const branch = branches.find((each) => each.id === id);
  if (!branch) throw new Problem('branch-unknown', 'You have no such branch.');
  return branch;
}

/** Two open branches of one name would be told apart nowhere. */
function refuseTaken(name: string, branches: Locked[]): void {
  if (branches.some((branch) => !branch.archivedAt && foldTurkish(branch.name) === foldTurkish(name))) refuseFaults({ name: 'taken' });
}
