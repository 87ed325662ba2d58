import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parseWebhook } from '@sofra/whatsapp';
import type { AccountEvent, InboundMessage, PoisonousMessage } from '@sofra/whatsapp';
import { BranchesService } from '../branches/branches.service';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import type { Arrival } from './arrival';
import { ConversationMetrics } from './conversation-metrics';

// The recorder and the holder of the conversation both look after a pending message; the ticker is for the case that
// both have died.
const TICKER_TAKES_OVER_MS = 2_000;

/** A kept message as it stands in the table. */
interface KeptRow {
  id: number;
  raw: string;
  receivedAt: Date;
}

/** Messages that did not go through a turn yet, or never will. */
@Injectable()
export class InboundLog {
  constructor(
    private readonly database: Database,
    private readonly branches: BranchesService,
    private readonly clock: Clock,
    private readonly metrics: ConversationMetrics,
  ) {}

  /** The conversation is busy on another node: kept until it is free. Returns the conversation, if there is one already. */
  async keepPending(arrival: Arrival): Promise<string | null> {
    const { rows } = await this.database.query<{ conversationId: string | null }>(KEEP_PENDING, [...keptValues(arrival), this.in(TICKER_TAKES_OVER_MS)]);
    return rows[0]?.conversationId ?? null;
  }

  /** A message for a number that is nobody's here. */
  async keepUnrouted(message: InboundMessage): Promise<void> {
    const { number, wamid, body, raw, at } = message;
    await this.keep('unrouted', number.phoneNumberId, wamid, body.kind, raw, at);
  }

  /** A message that wants no turn, such as one written in a group. */
  async keepIgnored({ number, wamid, body, raw, at }: InboundMessage): Promise<void> {
    await this.keep('ignored', number.phoneNumberId, wamid, body.kind, raw, at);
  }

  /** Something about the account: kept to be read. */
  async keepAccountEvent({ field, phoneNumberId, raw }: AccountEvent): Promise<void> {
    await this.keep('ignored', phoneNumberId ?? '', digestOf(raw), `account:${field}`, raw, this.clock.now());
  }

  /** A message that could not be read: no retry can help. */
  async keepPoisonous({ reason, number, wamid, raw }: PoisonousMessage): Promise<void> {
    await this.keep('failed', number?.phoneNumberId ?? '', wamid ?? digestOf(raw), 'unreadable', raw, this.clock.now(), reason);
  }

  /** Kept messages whose time has come, oldest first. */
  async due(now: Date, limit: number): Promise<Arrival[]> {
    const { rows } = await this.database.query<KeptRow>(DUE, [now, limit]);
    return this.arrivals(rows);
  }

  /** One kept message; undefined when it is gone or nothing can be done with it. */
  async kept(id: number): Promise<Arrival | undefined> {
    const { rows } = await this.database.query<KeptRow>(KEPT, [id]);
    return (await this.arrivals(rows))[0];
  }

  /** The oldest message that waits for this conversation. */
  async oldestPending(conversationId: string): Promise<Arrival | undefined> {
    const { rows } = await this.database.query<KeptRow>(OLDEST_PENDING, [conversationId]);
    return (await this.arrivals(rows))[0];
  }

  /** Which of these conversations have messages waiting. */
  async withPending(conversationIds: readonly string[]): Promise<string[]> {
    const { rows } = await this.database.query<{ id: string }>(WITH_PENDING, [conversationIds]);
    return rows.map(({ id }) => id);
  }

  private in(ms: number): Date {
    return new Date(this.clock.now().getTime() + ms);
  }

  private async keep(status: 'unrouted' | 'ignored' | 'failed', phoneNumberId: string, wamid: string, kind: string, raw: unknown, at: Date, error: string | null = null): Promise<void> {
    const { rowCount } = await this.database.query(KEEP, [phoneNumberId, wamid, kind, JSON.stringify(raw), at, this.clock.now(), status, error]);
    this.metrics.count(rowCount === 0 ? 'duplicate' : status);
  }

  private async arrivals(rows: readonly KeptRow[]): Promise<Arrival[]> {
    const arrivals = await Promise.all(rows.map((row) => this.arrival(row)));
    return arrivals.filter((arrival) => arrival !== undefined);
  }

  private async arrival({ id, raw, receivedAt }: KeptRow): Promise<Arrival | undefined> {
    const [message] = parseWebhook(JSON.parse(raw)).messages;
    const branch = message && (await this.branches.byPhoneNumberId(message.number.phoneNumberId));
    if (message && branch) return { message, branch, keptId: id, receivedAt };
    // Unreadable, or its number has been given up: only a person can do something about it.
    await this.database.query(GIVE_UP, [id]);
    return undefined;
  }
}

/** Parameters that a kept message and its sender's conversation are found by. */
export function keptValues({ message, branch, receivedAt }: Arrival): unknown[] {
  const { userId = null, waId = null } = message.customer;
  const { number, wamid, body, raw, at } = message;
  return [branch.organizationId, userId, waId, branch.id, number.phoneNumberId, wamid, body.kind, JSON.stringify(raw), at, receivedAt];
}

/** Conversation of the sender, without a lock: null for somebody who has none yet. */
export const SENDER_CONVERSATION = `(SELECT c.id FROM conversations c JOIN customers k ON k.id = c.customer_id
  WHERE c.branch_id = $4 AND k.organization_id = $1 AND (k.bsuid = $2 OR k.wa_id = $3)
  ORDER BY (k.bsuid = $2) DESC NULLS LAST LIMIT 1)`;

/** A message that is kept and wants no turn, with its conversation; no row when it was kept before. Parameters: `keptValues`. */
export const RECORD_IGNORED = {
  name: 'inbound-record-ignored',
  text: `
    INSERT INTO inbound_messages
      (organization_id, branch_id, phone_number_id, wamid, kind, raw, sent_at, received_at, status, conversation_id)
    VALUES ($1, $4, $5, $6, $7, $8, $9, $10, 'ignored', ${SENDER_CONVERSATION})
    ON CONFLICT (phone_number_id, wamid) DO NOTHING
    RETURNING id`,
};

const digestOf = (raw: unknown) => `sha256:${createHash('sha256').update(JSON.stringify(raw) ?? '').digest('hex')}`;

const KEEP = {
  name: 'inbound-keep',
  text: `
    INSERT INTO inbound_messages (phone_number_id, wamid, kind, raw, sent_at, received_at, status, error)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (phone_number_id, wamid) DO NOTHING`,
};

const KEEP_PENDING = {
  name: 'inbound-keep-pending',
  text: `
    INSERT INTO inbound_messages
      (organization_id, branch_id, phone_number_id, wamid, kind, raw, sent_at, received_at, status, conversation_id, next_attempt_at)
    VALUES ($1, $4, $5, $6, $7, $8, $9, $10, 'pending', ${SENDER_CONVERSATION}, $11)
    ON CONFLICT (phone_number_id, wamid) DO NOTHING
    RETURNING conversation_id AS "conversationId"`,
};

const KEPT_COLUMNS = 'id, raw, received_at AS "receivedAt"';

const DUE = {
  name: 'inbound-due',
  text: `
    SELECT ${KEPT_COLUMNS} FROM inbound_messages
    WHERE status IN ('pending', 'failed') AND next_attempt_at <= $1
    ORDER BY sent_at, id LIMIT $2`,
};

const KEPT = { name: 'inbound-kept', text: `SELECT ${KEPT_COLUMNS} FROM inbound_messages WHERE id = $1` };

const GIVE_UP = {
  name: 'inbound-give-up',
  text: `UPDATE inbound_messages SET status = 'failed', next_attempt_at = NULL WHERE id = $1`,
};

const OLDEST_PENDING = {
  name: 'inbound-oldest-pending',
  text: `
    SELECT ${KEPT_COLUMNS} FROM inbound_messages
    WHERE conversation_id = $1 AND status = 'pending' ORDER BY sent_at, id LIMIT 1`,
};

const WITH_PENDING = {
  name: 'inbound-with-pending',
  text: `SELECT DISTINCT conversation_id AS id FROM inbound_messages WHERE conversation_id = ANY ($1::uuid[]) AND status = 'pending'`,
};
