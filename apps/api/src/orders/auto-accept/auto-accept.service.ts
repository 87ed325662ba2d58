import { Injectable, Logger } from '@nestjs/common';
import { BoardService } from '../../board/board.service';
import { BranchesService } from '../../branches/branches.service';
import { Database } from '../../database/database';
import { PromisesService } from '../../kitchen/promises.service';
import { OrderChanger } from '../order-changer';
import { decideAutoAccept } from '../order-decisions';
import { WAITING_FOR_ACCEPT } from './auto-accept-statements';

interface Waiting {
  id: string;
  branchId: string;
  version: number;
}

/** Accepts what comes in for branches that want it so, as a cook would with the time that the board suggests; the customer hears the same. */
@Injectable()
export class AutoAccept {
  private readonly log = new Logger(AutoAccept.name);

  constructor(
    private readonly database: Database,
    private readonly boards: BoardService,
    private readonly branches: BranchesService,
    private readonly promises: PromisesService,
    private readonly changer: OrderChanger,
  ) {}

  /** Everything that waits at `now`, each in a transaction of its own; what fails is tried again at the next look and holds nothing else up. */
  async acceptWaiting(now: Date): Promise<void> {
    const { rows } = await this.database.query<Waiting & Record<string, unknown>>(WAITING_FOR_ACCEPT, [now]);
    for (const waiting of rows) {
      await this.accept(waiting).catch((error: Error) => this.log.error(`order ${waiting.id} was not accepted by itself: ${error.message}`));
    }
  }

  // Of the version that was found: whoever had a hand on it meanwhile was faster, and it is judged anew.
  private async accept({ id, branchId, version }: Waiting): Promise<void> {
    const branch = await this.branches.byId(branchId);
    const suggested = await this.promises.suggest(branchId, id);
    if (!branch || !suggested) return;
    await this.database.transaction(async (tx) => {
      const ledger = this.boards.ledger(branchId);
      await this.changer.change(tx, ledger, { branch, orderId: id, version, actor: { kind: 'system', id: null }, decide: decideAutoAccept(suggested.promisedAt) });
      await ledger.flush(tx);
    });
  }
}
