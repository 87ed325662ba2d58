import { Injectable } from '@nestjs/common';
import type { Locale } from '@sofra/contracts';
import { statusReply } from '@sofra/domain';
import type { Branch } from '../branches/branch';
import type { Transaction } from '../database/transaction';
import { OutboxService } from '../outbox/outbox.service';
import type { Notice } from './order-decisions';
import type { OrderRecord } from './order-record';

/** Tells customers on WhatsApp what the kitchen did with their order. */
@Injectable()
export class StatusNotices {
  constructor(private readonly outbox: OutboxService) {}

  /** Part of the change's transaction, which holds the conversation; silent where the branch switched the message off. */
  tell(tx: Transaction, branch: Branch, order: OrderRecord, notice: Notice, locale: Locale | null): void {
    const { id: orderId, conversationId, organizationId, number, status, reason, fulfilment } = order;
    if (!conversationId || (notice === 'status' && branch.silencedStatuses.has(status))) return;
    const promisedAt = order.promisedAt === null ? null : Date.parse(order.promisedAt);
    const facts = { number, status, reason, promisedAt, fulfilment, timeZone: branch.timeZone, phone: branch.phone };
    const reply = statusReply(notice, facts, locale ?? branch.defaultLocale);
    if (reply) this.outbox.enqueue(tx, { organizationId, branchId: branch.id, conversationId, orderId, replies: [reply] });
  }
}
