import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BoardService } from '../board/board.service';
import { BranchesService } from '../branches/branches.service';
import { Database } from '../database/database';
import type { Statement } from '../database/transaction';
import { TickerService } from '../ticker/ticker.service';

const OVER: Statement = {
  name: 'branches-pause-or-busy-over',
  text: 'SELECT id FROM branches WHERE paused_until <= $1 OR busy_until <= $1 ORDER BY id',
};

// Again under the lock: a kitchen may have paused anew meanwhile.
const RESUME: Statement = {
  name: 'branches-resume',
  text: `WITH ended AS (
      SELECT id, coalesce(paused_until <= $2, false) AS "isPauseOver", coalesce(busy_until <= $2, false) AS "isBusyOver"
      FROM branches WHERE id = $1 FOR NO KEY UPDATE SKIP LOCKED
    )
    UPDATE branches b SET paused_until = CASE WHEN "isPauseOver" THEN NULL ELSE paused_until END,
      busy_until = CASE WHEN "isBusyOver" THEN NULL ELSE busy_until END, busy_minutes = CASE WHEN "isBusyOver" THEN NULL ELSE busy_minutes END
    FROM ended WHERE b.id = ended.id RETURNING "isPauseOver", "isBusyOver"`,
};

/** Ends pauses and busy hours when their time has come, and tells the boards. */
@Injectable()
export class ResumeJob implements OnModuleInit {
  constructor(
    private readonly ticker: TickerService,
    private readonly database: Database,
    private readonly boards: BoardService,
    private readonly branches: BranchesService,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'resume branches', everyMs: 1_000, on: 'leader', run: (now) => this.resume(now) });
  }

  private async resume(now: Date): Promise<void> {
    const { rows } = await this.database.query<{ id: string }>(OVER, [now]);
    for (const { id } of rows) await this.resumeOne(id, now);
  }

  private resumeOne(branchId: string, now: Date): Promise<void> {
    return this.database.transaction(async (tx) => {
      const ledger = this.boards.ledger(branchId);
      const { isPauseOver, isBusyOver } = (await tx.read<{ isPauseOver: boolean; isBusyOver: boolean }>(RESUME, [branchId, now])).rows[0] ?? {};
      if (isPauseOver) ledger.add('branch.paused', now, { pause: { until: null } });
      if (isBusyOver) ledger.add('branch.busy', now, { busy: null });
      await ledger.flush(tx);
      tx.onCommit(() => this.branches.invalidate());
    });
  }
}
