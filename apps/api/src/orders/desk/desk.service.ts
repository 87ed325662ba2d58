import { Injectable } from '@nestjs/common';
import type { CancelOrderBody, OrderDto, RefundBody } from '@sofra/contracts';
import { judgeRefund, type RefundRefusal } from '@sofra/domain';
import { AuditService } from '../../audit/audit.service';
import { BoardService } from '../../board/board.service';
import { businessDay } from '../../branches/opening';
import type { SignedIn } from '../../common/access';
import { Problem } from '../../common/problem';
import { Database } from '../../database/database';
import type { Transaction } from '../../database/transaction';
import { UPDATE_PAYMENT } from '../change-statements';
import { OrderBranches } from '../order-branches.service';
import { hold, OrderChanger } from '../order-changer';
import { decideAdvance } from '../order-decisions';
import type { OrderRecord } from '../order-record';
import { toOrderDto } from '../order.mapper';
import { INSERT_REFUND, IS_REFUNDED } from './refund-statements';

/** What the office does to an order: cancels it, and notes that money went back. */
@Injectable()
export class DeskService {
  constructor(
    private readonly database: Database,
    private readonly boards: BoardService,
    private readonly branches: OrderBranches,
    private readonly changer: OrderChanger,
    private readonly audit: AuditService,
  ) {}

  /** By the board's own rules: customer told, coupon and stock given back. */
  async cancel(staff: SignedIn, orderId: string, { version, reason }: CancelOrderBody): Promise<OrderDto> {
    const { branch } = await this.branches.find(staff, orderId);
    return this.database.transaction(async (tx) => {
      const ledger = this.boards.ledger(branch.id);
      const actor = { kind: 'staff', id: staff.staffId } as const;
      const answer = await this.changer.change(tx, ledger, { branch, orderId, version, actor, decide: decideAdvance({ to: 'cancelled', reason }, 'staff') });
      if (!answer.ok) throw new Problem(answer.refusal.code, answer.refusal.detail);
      this.note(tx, staff, 'order.cancelled', answer.value, { reason });
      await ledger.flush(tx);
      return answer.value;
    });
  }

  /** Changes no status and tells no kitchen: the money is the office's. The same `id` again is no second refund. */
  async refund(staff: SignedIn, orderId: string, { id, amount, reason }: RefundBody): Promise<OrderDto> {
    const { branch } = await this.branches.find(staff, orderId);
    return this.database.transaction(async (tx) => {
      const held = await hold(tx, orderId, null);
      if (!held) throw new Problem('order-unknown', 'There is no such order.');
      const { order, now } = held;
      const isNoted = (await tx.read(IS_REFUNDED, [id, orderId])).rowCount === 1;
      const after = isNoted ? order : refunded(order, amount);
      const dto = toOrderDto(after, businessDay(branch, now));
      if (isNoted) return dto;
      tx.write(INSERT_REFUND, [id, orderId, amount, reason, staff.staffId, now]);
      if (after.payment.status === 'refunded') tx.write(UPDATE_PAYMENT, [orderId, 'refunded']);
      this.note(tx, staff, 'order.refunded', dto, { amount, reason });
      return dto;
    });
  }

  private note(tx: Transaction, staff: SignedIn, action: string, { id, number, businessDay: day }: OrderDto, after: object): void {
    this.audit.note(tx, staff, { action, subject: { kind: 'order', id, name: `#${number}, ${day}` }, after });
  }
}

function refunded(order: OrderRecord, amount: number): OrderRecord {
  const judged = judgeRefund({ total: order.total, refunded: order.refunded, paymentStatus: order.payment.status }, amount);
  if (!judged.ok) throw refusedRefund(judged.refusal);
  const payment = judged.value.isAll ? { ...order.payment, status: 'refunded' as const } : order.payment;
  return { ...order, payment, refunded: order.refunded + amount };
}

function refusedRefund(refusal: RefundRefusal): Problem {
  if (refusal.code === 'nothing-to-refund') return new Problem('nothing-to-refund', 'This order was not paid, or all of it went back.');
  return new Problem('invalid-request', `No more than ${refusal.most} can go back.`, { amount: 'too-high' });
}
