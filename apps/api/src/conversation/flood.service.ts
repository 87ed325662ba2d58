import { Injectable } from '@nestjs/common';
import type { Locale } from '@sofra/contracts';
import { floodReply, isStopWord, stoppedReply, spokenLocale } from '@sofra/domain';
import type { Reply } from '@sofra/domain';
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

/** Messages of somebody who writes faster than any person orders: recorded, answered with one warning, and let be for a while; STOP is obeyed all the same. */
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
    const isNew = pace === 'flood' || isStop(arrival) ? await this.answer(arrival, pace === 'flood') : await this.ignore(arrival);
    this.metrics.count(isNew ? 'ignored' : 'duplicate');
    return true;
  }

  private async ignore(arrival: Arrival): Promise<boolean> {
    const { rowCount } = await this.database.query(RECORD_IGNORED, keptValues(arrival));
    return rowCount === 1;
  }

  /** What is heard even so: that somebody writes too fast, and that they want no more offers. */
  private answer(arrival: Arrival, isFlood: boolean): Promise<boolean> {
    const { branch, message } = arrival;
    return this.database.transaction(async (tx) => {
      const { rows } = await tx.read<{ id: number }>(RECORD_IGNORED, keptValues(arrival));
      if (!rows[0]) return false;
      const turn = await this.opener.reopen(tx, arrival, rows[0].id);
      const stopped = isStop(arrival) && (await optOut(tx, turn.customer.id, message.at));
      const warns = isFlood && (await holdBack(tx, turn.conversation.id, message.at));
      const replies = isHandedOver(turn, message.at) ? [] : repliesFor(spokenLocale(turn.customer.locale, branch), stopped, warns);
      this.outbox.enqueue(tx, { organizationId: branch.organizationId, branchId: branch.id, conversationId: turn.conversation.id, replies });
      return true;
    });
  }
}

/** Both are said once, however many nodes notice and however often the customer repeats it. */
function repliesFor(locale: Locale, stopped: boolean, warns: boolean): Reply[] {
  return [...(stopped ? [stoppedReply(locale)] : []), ...(warns ? [floodReply(locale)] : [])];
}

function isStop({ message: { body } }: Arrival): boolean {
  return body.kind === 'text' && isStopWord(body.text);
}

/** Whether this sender takes offers no longer since now; not when they said so before. */
async function optOut(tx: Transaction, customerId: string, at: Date): Promise<boolean> {
  const { rowCount } = await tx.read(OPT_OUT, [customerId, at]);
  return rowCount === 1;
}

/** Holds the sender back from now on; whether a warning is due: not when there was one not long ago. */
async function holdBack(tx: Transaction, conversationId: string, at: Date): Promise<boolean> {
  const until = new Date(at.getTime() + HELD_BACK_MS);
  const { rows } = await tx.read<{ before: Date | null }>(HOLD_BACK, [conversationId, until]);
  const before = rows[0]?.before ?? null;
  return before === null || at.getTime() >= before.getTime() + WARNED_FOR_MS;
}

const HOLD_BACK = {
  name: 'flood-hold-back',
  text: `
    WITH known AS (SELECT held_back_until FROM conversations WHERE id = $1)
    UPDATE conversations SET held_back_until = greatest(held_back_until, $2::timestamptz) WHERE id = $1
    RETURNING (SELECT held_back_until FROM known) AS before`,
};

const OPT_OUT = {
  name: 'flood-opt-out',
  text: `
    INSERT INTO customer_consents AS c (customer_id, kind, revoked_at) VALUES ($1, 'marketing', $2)
    ON CONFLICT (customer_id, kind) DO UPDATE SET revoked_at = excluded.revoked_at WHERE c.revoked_at IS NULL
    RETURNING customer_id`,
};
