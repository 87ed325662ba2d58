import { Injectable, Logger } from '@nestjs/common';
import { failedReply, spokenLocale } from '@sofra/domain';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { OutboxService } from '../outbox/outbox.service';
import type { Arrival } from './arrival';
import { ConversationMetrics } from './conversation-metrics';
import { isHandedOver } from './handover/handed-over';
import { keptValues, SENDER_CONVERSATION } from './inbound-log';
import { TurnOpener } from './open-turn';
import { opensWindow } from './to-input';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** When a failed message is tried again, after its first, second and further failures; then only by hand. */
const BACK_OFF_MS = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 6 * HOUR];
const LONGEST_ERROR = 2_000;

interface Noted {
  id: number;
  attempts: number;
}

/** Messages whose turn has thrown: recorded with the error, apologised for once, tried again. */
@Injectable()
export class FailuresService {
  private readonly log = new Logger(FailuresService.name);

  constructor(
    private readonly database: Database,
    private readonly opener: TurnOpener,
    private readonly outbox: OutboxService,
    private readonly clock: Clock,
    private readonly metrics: ConversationMetrics,
  ) {}

  /** In a transaction of its own, after the turn's connection is free again; throws only when nothing can be recorded. */
  async record(arrival: Arrival, error: unknown): Promise<void> {
    const text = describe(error);
    this.metrics.count('failed');
    this.log.error(`message ${arrival.message.wamid} failed: ${text}`);
    try {
      await this.database.transaction((tx) => this.noteAndApologise(tx, arrival, text));
    } catch (failure) {
      // Who wrote it may be the very thing that cannot be found out: then the message is at least kept.
      this.log.warn(`no apology for ${arrival.message.wamid}: ${describe(failure)}`);
      await this.database.transaction((tx) => this.note(tx, arrival, text));
    }
  }

  /** Makes a failed message due now; an operator's second try. */
  async replay(inboundId: number): Promise<boolean> {
    const { rowCount } = await this.database.query(REPLAY, [inboundId, this.clock.now()]);
    return rowCount === 1;
  }

  /** Somebody has seen it and nothing is to be done: it is kept, but tried and shown no more. */
  async dismiss(inboundId: number): Promise<boolean> {
    const { rowCount } = await this.database.query(DISMISS, [inboundId]);
    return rowCount === 1;
  }

  private async noteAndApologise(tx: Transaction, arrival: Arrival, text: string): Promise<void> {
    const noted = await this.note(tx, arrival, text);
    if (noted?.attempts !== 1) return;
    const { branch, message } = arrival;
    const turn = await this.opener.reopen(tx, arrival, noted.id);
    if (opensWindow(message.body)) tx.write(OPEN_WINDOW, [turn.conversation.id, message.at]);
    // A person is there to see it.
    const replies = isHandedOver(turn, this.clock.now()) ? [] : [failedReply(spokenLocale(turn.customer.locale, branch))];
    const { organizationId } = branch;
    this.outbox.enqueue(tx, { organizationId, branchId: branch.id, conversationId: turn.conversation.id, replies });
  }

  /** Undefined when the message is done after all: its commit went through although nobody heard of it. */
  private async note(tx: Transaction, arrival: Arrival, text: string): Promise<Noted | undefined> {
    const { rows } = await tx.read<Noted>(NOTE, [...keptValues(arrival), text]);
    const [noted] = rows;
    if (noted) tx.write(SCHEDULE, [noted.id, this.nextAttempt(noted.attempts)]);
    return noted;
  }

  private nextAttempt(attempts: number): Date | null {
    const wait = BACK_OFF_MS[attempts - 1];
    return wait === undefined ? null : new Date(this.clock.now().getTime() + wait);
  }
}

function describe(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.slice(0, LONGEST_ERROR);
}

const NOTE = {
  name: 'failure-note',
  text: `
    INSERT INTO inbound_messages AS i
      (organization_id, branch_id, phone_number_id, wamid, kind, raw, sent_at, received_at, status, conversation_id, attempts, error)
    VALUES ($1, $4, $5, $6, $7, $8, $9, $10, 'failed', ${SENDER_CONVERSATION}, 1, $11)
    ON CONFLICT (phone_number_id, wamid) DO UPDATE
    SET status = 'failed', attempts = i.attempts + 1, error = excluded.error
    WHERE i.status IN ('pending', 'failed')
    RETURNING i.id, i.attempts`,
};

const SCHEDULE = { name: 'failure-schedule', text: 'UPDATE inbound_messages SET next_attempt_at = $2 WHERE id = $1' };

const REPLAY = {
  name: 'failure-replay',
  text: `UPDATE inbound_messages SET next_attempt_at = $2 WHERE id = $1 AND status = 'failed'`,
};

const DISMISS = {
  name: 'failure-dismiss',
  text: `UPDATE inbound_messages SET status = 'ignored', next_attempt_at = NULL WHERE id = $1 AND status = 'failed'`,
};

const OPEN_WINDOW = {
  name: 'failure-open-window',
  text: 'UPDATE conversations SET last_inbound_at = greatest(last_inbound_at, $2::timestamptz) WHERE id = $1',
};
