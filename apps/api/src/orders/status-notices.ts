import { Injectable } from '@nestjs/common';
import type { Locale, OrderDifference } from '@sofra/contracts';
import { amendedReply, cancelAnswerReply, clashReply, orderWaitingReply, promiseMovedReply, type Reply, spokenLocale } from '@sofra/domain';
import { type StatusFacts, statusReply } from '@sofra/domain/wording';
import type { Branch } from '../branches/branch';
import type { Transaction } from '../database/transaction';
import { OutboxService } from '../outbox/outbox.service';
import type { Notice } from './order-decisions';
import type { OrderRecord } from './order-record';

/** Tells customers on WhatsApp what the kitchen did with their order. */
@Injectable()
export class StatusNotices {
  constructor(private readonly outbox: OutboxService) {}

  /** Part of the change's transaction, which holds the conversation; silent where the branch switched the message off. Whether it said anything. */
  tell(tx: Transaction, branch: Branch, order: OrderRecord, notice: Notice, locale: Locale | null, now: Date): boolean {
    const { id: orderId, conversationId, organizationId } = order;
    if (!conversationId || isSilenced(branch, order, notice)) return false;
    const reply = replyFor(notice, order, branch, spokenLocale(locale, branch), now.getTime());
    if (reply) this.outbox.enqueue(tx, { organizationId, branchId: branch.id, conversationId, orderId, replies: [reply] });
    return reply !== null;
  }

  /** The same for what staff changed of the order; it changes what is paid, so nobody can switch it off. */
  tellAmended(tx: Transaction, branch: Branch, order: OrderRecord, differences: readonly OrderDifference[], locale: Locale | null): void {
    const { id: orderId, conversationId, organizationId, number, total, currency } = order;
    if (!conversationId) return;
    const reply = amendedReply({ number, differences, total, currency }, spokenLocale(locale, branch));
    this.outbox.enqueue(tx, { organizationId, branchId: branch.id, conversationId, orderId, replies: [reply] });
  }
}

// A new time is told where the first one is.
function isSilenced({ silencedStatuses }: Branch, { status }: OrderRecord, notice: Notice): boolean {
  return (notice === 'status' && silencedStatuses.has(status)) || (notice === 'promise-moved' && silencedStatuses.has('preparing'));
}

function replyFor(notice: Notice, order: OrderRecord, branch: Branch, locale: Locale, now: number): Reply | null {
  const { number } = order;
  switch (notice) {
    case 'status':
      return statusReply(factsOf(order, branch), locale, ownWording(branch, order, locale));
    case 'promise-moved':
      return order.promisedAt === null ? null : promiseMovedReply({ number, promisedAt: Date.parse(order.promisedAt), timeZone: branch.timeZone }, locale);
    case 'clash':
    case 'clash-over':
      return order.dueAt === null ? null : clashReply({ orderId: order.id, number, dueAt: Date.parse(order.dueAt), isOver: notice === 'clash-over', now, timeZone: branch.timeZone }, locale);
    case 'waiting':
      return orderWaitingReply({ number, phone: branch.phone }, locale);
    case 'cancel-accepted':
    case 'cancel-declined':
      return cancelAnswerReply({ number, isAccepted: notice === 'cancel-accepted', phone: branch.phone }, locale);
  }
}

function ownWording({ statusWordings }: Branch, { status }: OrderRecord, locale: Locale): string | null {
  return statusWordings.find((wording) => wording.status === status && wording.locale === locale)?.text ?? null;
}

function factsOf({ id: orderId, number, status, fulfilment, promisedAt, reason, total, currency }: OrderRecord, { name, timeZone, phone }: Branch): StatusFacts {
  return { orderId, number, status, fulfilment, reason, total, currency, branch: name, timeZone, phone, promisedAt: promisedAt === null ? null : Date.parse(promisedAt) };
}
