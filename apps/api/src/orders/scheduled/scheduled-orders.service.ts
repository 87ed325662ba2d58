import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { RejectReason } from '@sofra/contracts';
import { BoardService } from '../../board/board.service';
import { BranchesService } from '../../branches/branches.service';
import { worksAt } from '../../branches/opening';
import { Database } from '../../database/database';
import { TickerService } from '../../ticker/ticker.service';
import { OrderChanger } from '../order-changer';
import { type Decide, decideAdvance, refused } from '../order-decisions';
import { STARTING } from './scheduled-statements';

interface Starting {
  id: string;
  branchId: string;
  startsAt: Date;
}

const CLOSED: RejectReason = 'closing';

/** Puts orders for later in front of the kitchen when it must begin with them: once, whichever node looks and however late. */
@Injectable()
export class ScheduledOrders implements OnModuleInit {
  private readonly log = new Logger(ScheduledOrders.name);

  constructor(
    private readonly ticker: TickerService,
    private readonly database: Database,
    private readonly boards: BoardService,
    private readonly branches: BranchesService,
    private readonly changer: OrderChanger,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'start scheduled orders', everyMs: 1_000, on: 'leader', run: (now) => this.startDue(now) });
  }

  /** Everything that is due at `now`; what fails is tried again at the next look and holds nothing else up. */
  async startDue(now: Date): Promise<void> {
    const { rows } = await this.database.query<Starting & Record<string, unknown>>(STARTING, [now]);
    for (const due of rows) {
      await this.start(due).catch((error: Error) => this.log.error(`scheduled order ${due.id}: ${error.message}`));
    }
  }

  private async start({ id, branchId, startsAt }: Starting): Promise<void> {
    const branch = await this.branches.byId(branchId);
    if (!branch) return;
    // Judged by its own time, however late we look: an outage over closing time calls nothing off.
    // Nobody would cook it: the customer hears that in time for another dinner, and coupon and stock go back.
    const move = worksAt(branch, startsAt) ? ({ to: 'placed' } as const) : ({ to: 'cancelled', reason: CLOSED } as const);
    await this.database.transaction(async (tx) => {
      const ledger = this.boards.ledger(branchId);
      await this.changer.change(tx, ledger, { branch, orderId: id, actor: { kind: 'system', id: null }, decide: ifScheduled(decideAdvance(move, 'system')) });
      await ledger.flush(tx);
    });
  }
}

/** Another node was faster, or the customer cancelled: then there is nothing to do. */
function ifScheduled(decide: Decide): Decide {
  return (order, now, today) => (order.status === 'scheduled' ? decide(order, now, today) : refused('nothing-to-change', `the order is ${order.status}`));
}
