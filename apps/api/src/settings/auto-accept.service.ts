import { Injectable } from '@nestjs/common';
import type { AutoAcceptDto } from '@sofra/contracts';
import { BranchesService } from '../branches/branches.service';
import type { Sight, SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import type { Statement } from '../database/transaction';
import { BranchEdits } from './branch-edits';

interface Row {
  since: Date | null;
}

const READ: Statement = { name: 'settings-auto-accept', text: 'SELECT auto_accept_since AS since FROM branches WHERE id = $1' };

// Switched on twice it goes on from the first time.
const SWITCH: Statement = {
  name: 'settings-switch-auto-accept',
  text: 'UPDATE branches SET auto_accept_since = CASE WHEN $2::boolean THEN coalesce(auto_accept_since, $3::timestamptz) END WHERE id = $1',
};

/** Whether a branch accepts orders by itself, as its owner sees and switches it. */
@Injectable()
export class AutoAcceptSettings {
  constructor(
    private readonly database: Database,
    private readonly branches: BranchesService,
    private readonly edits: BranchEdits,
    private readonly clock: Clock,
  ) {}

  async read(sight: Sight, branchId?: string): Promise<AutoAcceptDto> {
    const { id } = await this.branches.ownBranch(sight, branchId);
    const { since } = (await this.database.query<Row & Record<string, unknown>>(READ, [id])).rows[0]!;
    return { branchId: id, isOn: since !== null, since: since?.toISOString() ?? null };
  }

  /** Read anew by whoever accepts, so it is obeyed from the commit on. */
  async change(staff: SignedIn, branchId: string | undefined, isOn: boolean): Promise<AutoAcceptDto> {
    const id = await this.edits.run(staff, branchId, async (tx, branch) => {
      const { since } = (await tx.read<Row & Record<string, unknown>>(READ, [branch.id])).rows[0]!;
      tx.write(SWITCH, [branch.id, isOn, this.clock.now()]);
      return { action: 'auto-accept.changed', before: { acceptsByItself: since !== null }, after: { acceptsByItself: isOn } };
    });
    return this.read(staff, id);
  }
}
