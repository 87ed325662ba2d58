import { Injectable, Logger } from '@nestjs/common';
import type { EscalationCondition, EscalationKind, OrderDto } from '@sofra/contracts';
import { DEFAULT_ESCALATION, orderedLadder } from '@sofra/domain';
import type { BoardLedger } from '../board/board-ledger';
import { BoardService } from '../board/board.service';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { UnattendedOrders, type UnattendedOrder } from '../orders/unattended-orders.service';
import { CLIMB, DUE_STEPS } from './escalation-statements';
import { ManagerAlarm } from './manager-alarm.service';

/** A step of the ladder that an order must climb. */
interface DueStep {
  orderId: string;
  branchId: string;
  step: number;
  condition: EscalationCondition;
  kind: EscalationKind;
}

const USUAL_LADDER = JSON.stringify(orderedLadder(DEFAULT_ESCALATION).map((step, index) => ({ ...step, step: index + 1 })));
const MINUTE_MS = 60_000;

/** Orders that nobody cares for become louder, step by step; the database knows which steps were climbed. */
@Injectable()
export class EscalationService {
  private readonly log = new Logger(EscalationService.name);

  constructor(
    private readonly database: Database,
    private readonly boards: BoardService,
    private readonly branches: BranchesService,
    private readonly orders: UnattendedOrders,
    private readonly manager: ManagerAlarm,
  ) {}

  /** Climbs what is due at `now`, an order's steps in their order, each in a transaction of its own; `since` when somebody has been watching. */
  async climbDue(now: Date, since = new Date(0)): Promise<void> {
    const { rows } = await this.database.query<DueStep & Record<string, unknown>>(DUE_STEPS, [now, USUAL_LADDER, since]);
    const failed = new Set<string>();
    for (const due of rows) {
      // A step that fails holds up no other order, and nothing of its own overtakes it.
      if (failed.has(due.orderId)) continue;
      await this.climb(due, now).catch((error: Error) => {
        failed.add(due.orderId);
        this.log.error(`step ${due.step} of order ${due.orderId}: ${error.message}`);
      });
    }
  }

  private async climb(due: DueStep, now: Date): Promise<void> {
    const branch = await this.branches.byId(due.branchId);
    if (!branch) return;
    await this.database.transaction(async (tx) => {
      const order = await this.orders.hold(tx, branch, due.orderId);
      if (!order) return;
      const climbed = await tx.read(CLIMB, [due.orderId, due.step, due.kind, now, due.condition]);
      if (climbed.rowCount === 0) return;
      const ledger = this.boards.ledger(branch.id);
      const after = await this.act(tx, ledger, branch, { due, order, now });
      ledger.add('order.escalated', now, { order: after, escalation: { step: due.step, kind: due.kind } });
      await ledger.flush(tx);
    });
  }

  /** The order after what the step did; `flash` and `louder` are done by the screens that hear of it. */
  private async act(tx: Transaction, ledger: BoardLedger, branch: Branch, { due, order, now }: Climbing): Promise<OrderDto> {
    const { dto } = order;
    switch (due.kind) {
      case 'manager-whatsapp':
        await this.manager.ring(tx, branch, dto, Math.floor((now.getTime() - Date.parse(dto.statusAt)) / MINUTE_MS));
        return dto;
      case 'tell-customer':
        this.orders.tellCustomer(tx, branch, order);
        return dto;
      case 'auto-reject':
        return this.orders.reject(tx, ledger, branch, dto);
      case 'flash':
      case 'louder':
        return dto;
    }
  }
}

interface Climbing {
  due: DueStep;
  order: UnattendedOrder;
  now: Date;
}
