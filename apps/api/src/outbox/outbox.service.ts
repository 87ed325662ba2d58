import { Injectable } from '@nestjs/common';
import type { Reply } from '@sofra/domain';
import type { Transaction } from '../database/transaction';

/** Replies of one conversation, in the order people should read them. */
export interface Replies {
  organizationId: string;
  branchId: string;
  conversationId: string;
  orderId?: string;
  replies: readonly Reply[];
}

@Injectable()
export class OutboxService {
  /** Puts replies into the conversation's lane; the caller holds the conversation's row. They go out once `tx` is durable. */
  enqueue(tx: Transaction, { organizationId, branchId, conversationId, orderId, replies }: Replies): void {
    if (replies.length === 0) return;
    tx.write(INSERT, [
      organizationId,
      branchId,
      conversationId,
      orderId ?? null,
      replies.map((reply) => reply.purpose),
      replies.map((reply) => JSON.stringify(reply.content)),
    ]);
  }
}

const INSERT = {
  name: 'outbox-insert',
  text: `INSERT INTO outbound_messages (organization_id, branch_id, conversation_id, order_id, purpose, content)
    SELECT $1, $2, $3, $4, r.purpose, r.content
    FROM unnest($5::text[], $6::jsonb[]) WITH ORDINALITY AS r (purpose, content, place) ORDER BY r.place`,
};
