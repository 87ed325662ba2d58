import { Injectable } from '@nestjs/common';
import { classify } from '@sofra/whatsapp';
import type { InboundStatus } from '@sofra/whatsapp';
import { Database } from '../database/database';
import { gatherStatuses } from './gather-statuses';
import type { GatheredStatus } from './gather-statuses';
import { Lanes } from './lanes';
import { SendingStops } from './sending-stops.service';

interface Moved {
  branchId: string;
  conversationId: string;
  errorCode: number | null;
  error: string | null;
}

/**
 * What the platform says became of our messages. A status for a message that is not ours, or that says less than is
 * known already, changes nothing: nothing is lost by that, because ours carry the id of their row.
 */
@Injectable()
export class StatusesService {
  constructor(
    private readonly database: Database,
    private readonly lanes: Lanes,
    private readonly stops: SendingStops,
  ) {}

  /** Applies all statuses of a webhook in one statement; ranks only grow. */
  async apply(statuses: readonly InboundStatus[]): Promise<void> {
    const gathered = gatherStatuses(statuses);
    if (gathered.length === 0) return;
    const { rows } = await this.database.transaction((tx) => tx.read<Moved>(APPLY_STATUSES, parameters(gathered)));
    this.lanes.wake(rows.map(({ conversationId }) => conversationId));
    for (const row of rows) this.stopIfBarred(row);
  }

  // Some causes that bar a whole number are only told in the status of a message.
  private stopIfBarred({ branchId, errorCode, error }: Moved): void {
    if (errorCode === null) return;
    const detail = error ?? `error ${errorCode}`;
    const { kind } = classify(400, { error: { code: errorCode, message: detail } });
    if (kind === 'alert') this.stops.stop(branchId, { code: errorCode, detail });
  }
}

function parameters(gathered: readonly GatheredStatus[]): unknown[] {
  const pick = (value: (status: GatheredStatus) => unknown) => gathered.map(value);
  return [
    pick(({ rowId }) => rowId ?? null),
    pick(({ attempt }) => attempt ?? null),
    pick(({ wamid }) => wamid),
    pick(({ delivery }) => delivery),
    pick(({ rank }) => rank),
    pick(({ errorCode }) => errorCode ?? null),
    pick(({ error }) => error ?? null),
    pick(({ isBillable }) => isBillable ?? null),
    pick(({ sentAt }) => sentAt ?? null),
    pick(({ deliveredAt }) => deliveredAt ?? null),
    pick(({ readAt }) => readAt ?? null),
  ];
}

// Rows are locked by id first: two webhooks about the same messages in another order would wait for each other.
// A try that failed says nothing about the later one that is on its way. A message of which nobody knew whether it
// was sent is done: the platform has it.
const APPLY_STATUSES = {
  name: 'outbox-apply-statuses',
  text: `
    WITH status AS (
      SELECT s.*, coalesce(s.row_id, (SELECT m.id FROM outbound_messages m WHERE m.wamid = s.wamid ORDER BY m.id DESC LIMIT 1)) AS target
      FROM unnest($1::bigint[], $2::smallint[], $3::text[], $4::text[], $5::smallint[], $6::integer[], $7::text[], $8::boolean[],
        $9::timestamptz[], $10::timestamptz[], $11::timestamptz[])
        AS s (row_id, attempt, wamid, delivery, rank, error_code, error, is_billable, sent_at, delivered_at, read_at)
    ), held AS MATERIALIZED (
      SELECT id FROM outbound_messages WHERE id IN (SELECT target FROM status) ORDER BY id FOR NO KEY UPDATE
    )
    UPDATE outbound_messages o
    SET delivery = s.delivery, rank = s.rank, wamid = coalesce(o.wamid, s.wamid),
      state = CASE WHEN o.state IN ('sending', 'ambiguous') THEN 'done' ELSE o.state END,
      error_code = CASE WHEN s.delivery = 'failed' THEN s.error_code ELSE o.error_code END,
      error = CASE WHEN s.delivery = 'failed' THEN s.error ELSE o.error END,
      is_billable = coalesce(s.is_billable, o.is_billable),
      sent_at = coalesce(o.sent_at, s.sent_at), delivered_at = coalesce(o.delivered_at, s.delivered_at), read_at = coalesce(o.read_at, s.read_at)
    FROM status s JOIN held ON held.id = s.target
    WHERE o.id = s.target AND o.rank < s.rank AND NOT (s.delivery = 'failed' AND coalesce(s.attempt < o.attempt, false))
    RETURNING o.branch_id AS "branchId", o.conversation_id AS "conversationId",
      CASE WHEN s.delivery = 'failed' THEN s.error_code END AS "errorCode", s.error`,
};
