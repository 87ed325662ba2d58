import { Injectable } from '@nestjs/common';
import type { OrderDto, RejectReason } from '@sofra/contracts';
import { isUnattended } from '@sofra/domain';
import type { BoardLedger } from '../board/board-ledger';
import type { Branch } from '../branches/branch';
import { businessDay } from '../branches/opening';
import type { Transaction } from '../database/transaction';
import { FIND_ORDER } from './change-statements';
import { type HeldOrder, hold, OrderChanger } from './order-changer';
import { decideAdvance } from './order-decisions';
import { toOrderDto } from './order.mapper';
import { StatusNotices } from './status-notices';

/** An order that nobody has taken, locked together with its conversation. */
export interface UnattendedOrder {
  held: HeldOrder;
  dto: OrderDto;
}

const BECAUSE: RejectReason = 'too-busy';

/** What the clock may do with orders that wait for a kitchen in vain. */
@Injectable()
export class UnattendedOrders {
  constructor(
    private readonly changer: OrderChanger,
    private readonly notices: StatusNotices,
  ) {}

  /** Locks it; undefined when it has been taken, or ended, meanwhile. */
  async hold(tx: Transaction, branch: Branch, orderId: string): Promise<UnattendedOrder | undefined> {
    const found = (await tx.read<{ conversationId: string | null }>(FIND_ORDER, [orderId])).rows[0];
    const held = found && (await hold(tx, orderId, found.conversationId));
    if (!held || !isUnattended({ ...held.order, autoAccepted: held.order.isAutoAccepted })) return undefined;
    return { held, dto: toOrderDto(held.order, businessDay(branch, held.now)) };
  }

  /** Says that the order is there, and that the kitchen has not begun yet. */
  tellCustomer(tx: Transaction, branch: Branch, { held: { order, locale, now } }: UnattendedOrder): void {
    this.notices.tell(tx, branch, order, 'waiting', locale, now);
  }

  /** Turns it away as a kitchen without hands would: coupon and stock go back, the customer hears why. */
  async reject(tx: Transaction, ledger: BoardLedger, branch: Branch, { id: orderId, status }: OrderDto): Promise<OrderDto> {
    // What was accepted by itself can only be cancelled.
    const decide = decideAdvance({ to: status === 'placed' ? 'rejected' : 'cancelled', reason: BECAUSE }, 'system');
    const rejected = await this.changer.change(tx, ledger, { branch, orderId, actor: { kind: 'system', id: null }, decide });
    if (!rejected.ok) throw new Error(`order ${orderId} cannot be rejected: ${rejected.refusal.code}`);
    return rejected.value;
  }
}
