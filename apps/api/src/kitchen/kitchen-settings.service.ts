import { Injectable } from '@nestjs/common';
import type { Fulfilment, KitchenSettingsDto } from '@sofra/contracts';
import { orderedLadder } from '@sofra/domain';
import { AuditService } from '../audit/audit.service';
import { BoardService } from '../board/board.service';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import type { SignedIn } from '../common/access';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { KitchenFacts } from './kitchen-facts.service';
import { CLEAR_SETTINGS, INSERT_LADDER, INSERT_LATENESS, SET_BRANCH } from './kitchen-statements';

/** How a branch's kitchen judges time and what it does with orders that nobody takes. */
@Injectable()
export class KitchenSettingsService {
  constructor(
    private readonly database: Database,
    private readonly facts: KitchenFacts,
    private readonly boards: BoardService,
    private readonly branches: BranchesService,
    private readonly audit: AuditService,
  ) {}

  /** Boards have it at once, and so has the ladder. */
  async put(staff: SignedIn, branch: Branch, settings: KitchenSettingsDto): Promise<KitchenSettingsDto> {
    refuseTurnedRound(settings);
    const before = await this.facts.settings(branch.id);
    await this.database.transaction(async (tx) => {
      write(tx, branch.id, settings);
      this.audit.note(tx, staff, { action: 'kitchen-settings.changed', subject: { kind: 'branch', id: branch.id, name: branch.name }, before, after: settings });
      const ledger = this.boards.ledger(branch.id);
      await this.facts.tell(tx, ledger);
      await ledger.flush(tx);
      tx.onCommit(() => this.branches.invalidate());
    });
    return this.facts.settings(branch.id);
  }
}

function write(tx: Transaction, branchId: string, { lateness, escalation, managerPhone, preparationMinutes, deliveryMinutes }: KitchenSettingsDto): void {
  const ladder = orderedLadder(escalation);
  tx.write(SET_BRANCH, [branchId, managerPhone, preparationMinutes, deliveryMinutes, ladder.length > 0]);
  for (const statement of CLEAR_SETTINGS) tx.write(statement, [branchId]);
  const late = Object.entries(lateness).map(([fulfilment, times]) => ({ fulfilment, ...times }));
  tx.write(INSERT_LATENESS, [branchId, JSON.stringify(late)]);
  tx.write(INSERT_LADDER, [branchId, JSON.stringify(ladder.map((step, index) => ({ ...step, step: index + 1 })))]);
}

function refuseTurnedRound({ lateness }: KitchenSettingsDto): void {
  const wrong = (Object.keys(lateness) as Fulfilment[]).filter((each) => lateness[each].lateMinutes < lateness[each].warnMinutes);
  const fields = Object.fromEntries(wrong.map((each) => [`lateness.${each}.lateMinutes`, 'invalid']));
  if (wrong.length > 0) throw new Problem('invalid-request', 'A ticket is late no earlier than it is warned of.', fields);
}
