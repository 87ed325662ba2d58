import { Injectable } from '@nestjs/common';
import type { Locale } from '@sofra/contracts';
import { cancelAnswerReply, type Reply, type StatusFacts, statusReply } from '@sofra/domain';
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
    const { id: orderId, conversationId, organizationId, status } = order;
    if (!conversationId || (notice === 'status' && branch.silencedStatuses.has(status))) return;
    const spoken = locale ?? branch.defaultLocale;
    const reply = notice === 'status' ? statusReply(factsOf(order, branch), spoken) : answer(notice, order, branch, spoken);
    if (reply) this.outbox.enqueue(tx, { organizationId, branchId: branch.id, conversationId, orderId, replies: [reply] });
  }
}

function answer(notice: Notice, { number }: OrderRecord, { phone }: Branch, locale: Locale): Reply {
  return cancelAnswerReply({ number, isAccepted: notice === 'cancel-accepted', phone }, locale);
}

function factsOf({ id: orderId, number, status, fulfilment, promisedAt, reason }: OrderRecord, { timeZone, phone }: Branch): StatusFacts {
  return { orderId, number, status, fulfilment, reason, timeZone, phone, promisedAt: promisedAt === null ? null : Date.parse(promisedAt) };
}
