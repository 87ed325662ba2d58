import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { ok } from '@sofra/domain';
import { BoardService } from '../../board/board.service';
import type { Branch } from '../../branches/branch';
import { BranchesService } from '../../branches/branches.service';
import { worksAt } from '../../branches/opening';
import { Database } from '../../database/database';
import { TickerService } from '../../ticker/ticker.service';
import { OrderChanger } from '../order-changer';
import { type Decide, refused } from '../order-decisions';
import { WAITING } from './scheduled-statements';

interface Waiting {
  id: string;
  branchId: string;
  startsAt: Date;
  isClashing: boolean;
}

const EVERY_MS = 15_000;

/** Orders for later whose time a closure or new hours have taken away: the customer hears it while another dinner can be found, staff see it under Attention. */
@Injectable()
export class ClosureClashes implements OnModuleInit {
  private readonly log = new Logger(ClosureClashes.name);

  constructor(
    private readonly ticker: TickerService,
    private readonly database: Database,
    private readonly boards: BoardService,
    private readonly branches: BranchesService,
    private readonly changer: OrderChanger,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'look for clashing orders', everyMs: EVERY_MS, on: 'leader', run: () => this.look() });
  }

  /** Tells once when a clash appears, and once when it is over. */
  async look(): Promise<void> {
    const { rows } = await this.database.query<Waiting & Record<string, unknown>>(WAITING, []);
    for (const order of rows) {
      const branch = await this.branches.byId(order.branchId);
      if (branch && worksAt(branch, order.startsAt) === order.isClashing) {
        await this.mark(branch, order).catch((error: Error) => this.log.error(`scheduled order ${order.id}: ${error.message}`));
      }
    }
  }

  private mark(branch: Branch, { id: orderId, isClashing }: Waiting): Promise<void> {
    return this.database.transaction(async (tx) => {
      const ledger = this.boards.ledger(branch.id);
      await this.changer.change(tx, ledger, { branch, orderId, actor: { kind: 'system', id: null }, decide: isClashing ? over : clashed });
      await ledger.flush(tx);
    });
  }
}

// Looked at again under the lock: another node may have been faster, or the customer may have cancelled.
const clashed: Decide = ({ status, clashedAt }, now) =>
  status === 'scheduled' && clashedAt === null ? ok({ type: 'clashed', set: { clashedAt: now.toISOString() }, notice: 'clash' }) : refused('nothing-to-change', 'it does not wait, or clashes already');

const over: Decide = ({ status, clashedAt }) =>
  status === 'scheduled' && clashedAt !== null ? ok({ type: 'clash-over', set: { clashedAt: null }, notice: 'clash-over' }) : refused('nothing-to-change', 'it does not clash');
