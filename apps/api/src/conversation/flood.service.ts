import { Injectable } from '@nestjs/common';
import { floodReply } from '@sofra/domain';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { OutboxService } from '../outbox/outbox.service';
import { queueKey } from './arrival';
import type { Arrival } from './arrival';
import { ConversationMetrics } from './conversation-metrics';
import { isHandedOver } from './handover/handed-over';
import { keptValues, RECORD_IGNORED } from './inbound-log';
import { HELD_BACK_MS, MessagePace } from './message-pace';
import { TurnOpener } from './open-turn';

// Somebody who floods again and again is not told again and again: each message is billed.
const WARNED_FOR_MS = 10 * 60_000;

/** Messages of somebody who writes faster than any person orders: recorded, answered with one warning, and let be for a while. */
@Injectable()
export class FloodService {
  private readonly pace = new MessagePace();

  constructor(
    private readonly database: Database,
    private readonly opener: TurnOpener,
    private readonly outbox: OutboxService,
    private readonly metrics: ConversationMetrics,
  ) {}

  /** Whether the message is one too many; then it is recorded as ignored and wants no turn. */
  async holdsBack(arrival: Arrival): Promise<boolean> {
    const { message, keptId } = arrival;
    // A kept message was counted when it came; what the platform says about a number nobody has written.
    if (keptId !== null || message.body.kind === 'identity-changed' || message.body.kind === 'identity-unsure') return false;
    const pace = this.pace.hear(queueKey(arrival), message.wamid, message.at.getTime());
    if (pace === 'fine') return false;
    const isNew = pace === 'flood' ? await this.warn(arrival) : await this.ignore(arrival);
    this.metrics.count(isNew ? 'ignored' : 'duplicate');
    return true;
  }

  private async ignore(arrival: Arrival): Promise<boolean> {
    const { rowCount } = await this.database.query(RECORD_IGNORED, keptValues(arrival));
    return rowCount === 1;
  }

  /** One warning however many nodes notice; all of them hold the sender back from now on. */
  private warn(arrival: Arrival): Promise<boolean> {
    const { branch, message } = arrival;
    return this.database.transaction(async (tx) => {
      const { rows } = await tx.read<{ id: number }>(RECORD_IGNORED, keptValues(arrival));
      if (!rows[0]) return false;
      const turn = await this.opener.reopen(tx, arrival, rows[0].id);
      const { customer, conversation } = turn;
      const isWarned = isHandedOver(turn, message.at) || (await holdBack(tx, conversation.id, message.at));
      const replies = isWarned ? [] : [floodReply(customer.locale ?? branch.defaultLocale)];
      this.outbox.enqueue(tx, { organizationId: branch.organizationId, branchId: branch.id, conversationId: conversation.id, replies });
      return true;
    });
  }
}

/** Whether this sender was warned not long ago. */
async function holdBack(tx: Transaction, conversationId: string, at: Date): Promise<boolean> {
  const until = new Date(at.getTime() + HELD_BACK_MS);
  const { rows } = await tx.read<{ before: Date | null }>(HOLD_BACK, [conversationId, until]);
  const before = rows[0]?.before ?? null;
  return before !== null && at.getTime() < before.getTime() + WARNED_FOR_MS;
}

const HOLD_BACK = {
  name: 'flood-hold-back',
  text: `
    WITH known AS (SELECT held_back_until FROM conversations WHERE id = $1)
    UPDATE conversations SET held_back_until = greatest(held_back_until, $2::timestamptz) WHERE id = $1
    RETURNING (SELECT held_back_until FROM known) AS before`,
};
