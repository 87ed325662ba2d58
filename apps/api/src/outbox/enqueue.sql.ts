import type { Addressee, LaneRow } from './lane-row';
import { aliveSql } from '../cluster/alive.sql';

/** How long a lane stays with an instance that does not renew it. */
export const LEASE_SQL = `interval '30 seconds'`;

/** Rows of a lane that are not finished; the same words stand in the partial index `ix_outbound_messages_open`. */
export const OPEN_SQL = `('queued', 'sending', 'ambiguous')`;

/** A lane may be taken when nobody has it, or whoever has it is gone or hangs. */
export const FREE_LANE_SQL = `(c.lane_owner IS NULL OR c.lane_until < now() OR NOT ${aliveSql('c.lane_owner')})`;

/** Whether messages of branch `b` may go: it has a number, and the platform has not barred that from sending. Until then they wait in the table. */
export const MAY_SEND_SQL = '(b.phone_number_id IS NOT NULL AND b.sending_stopped_at IS NULL)';

/** What a conversation's row and its customer tell about whom a lane talks to. */
export const ADDRESSEE_SQL = `b.phone_number_id AS "phoneNumberId", k.wa_id AS "waId", k.bsuid AS "userId",
  extract(epoch FROM c.last_inbound_at)::double precision * 1000 AS "lastInboundAt",
  c.last_inbound_wamid AS "lastInboundWamid"`;

/** One of the rows just inserted, with how its lane stands. */
export interface Enqueued extends Addressee, Pick<LaneRow, 'id' | 'state' | 'callbackKey'> {
  /** Null when a live instance elsewhere holds the lane: it will look before it lets go. */
  token: number | null;
  /** Unfinished rows that came before. */
  ahead: number;
  /** How many of those came from other instances: this one has not seen them yet. */
  strangers: number;
  /** Older questions that this answer makes pointless. */
  superseded: number[];
}

/**
 * Inserts replies and takes or extends the lane, all under the conversation's lock that the caller holds. A new prompt
 * supersedes older unsent ones. The first row of a lane with nothing ahead is marked as being sent at once, so that
 * sending it needs no further word with the database; one that is to wait a moment stays queued, so that a newer one can
 * take its place.
 */
export const ENQUEUE = {
  name: 'outbox-enqueue',
  text: `
    WITH lane AS (
      UPDATE conversations c
      SET lane_token = c.lane_token + CASE WHEN c.lane_owner = $5::integer THEN 0 ELSE 1 END,
        lane_owner = $5::integer,
        lane_until = now() + ${LEASE_SQL}
      FROM branches b
      WHERE c.id = $1 AND b.id = c.branch_id AND ${MAY_SEND_SQL}
        AND $5::integer IS NOT NULL AND (c.lane_owner = $5::integer OR ${FREE_LANE_SQL})
      RETURNING c.lane_token
    ), superseded AS (
      UPDATE outbound_messages SET state = 'superseded'
      WHERE conversation_id = $1 AND purpose = 'prompt' AND state IN ('queued', 'ambiguous') AND 'prompt' = ANY ($6::text[])
      RETURNING id
    ), ahead AS (
      SELECT count(*)::integer AS rows, count(*) FILTER (WHERE claimed_by IS DISTINCT FROM $5::integer)::integer AS strangers FROM outbound_messages
      WHERE conversation_id = $1 AND state IN ${OPEN_SQL} AND NOT (purpose = 'prompt' AND state <> 'sending' AND 'prompt' = ANY ($6::text[]))
    ), inserted AS (
      INSERT INTO outbound_messages
        (organization_id, branch_id, conversation_id, order_id, purpose, content, expires_at, template, not_before, callback_key, state, attempt, claimed_by)
      SELECT $2, $3, $1, $4, r.purpose, r.content, r.expires_at, r.template, r.not_before, r.callback_key,
        CASE WHEN r.place = 1 AND ahead.rows = 0 AND lane.lane_token IS NOT NULL AND r.not_before IS NULL THEN 'sending' ELSE 'queued' END,
        CASE WHEN r.place = 1 AND ahead.rows = 0 AND lane.lane_token IS NOT NULL AND r.not_before IS NULL THEN 1 ELSE 0 END,
        CASE WHEN lane.lane_token IS NOT NULL THEN $5::integer END
      FROM unnest($6::text[], $7::jsonb[], $8::timestamptz[], $9::jsonb[], $10::timestamptz[], $11::integer[])
        WITH ORDINALITY AS r (purpose, content, expires_at, template, not_before, callback_key, place)
      CROSS JOIN ahead LEFT JOIN lane ON true
      ORDER BY r.place
      RETURNING id, state, callback_key
    )
    SELECT i.id, i.state, i.callback_key AS "callbackKey", lane.lane_token AS token, ahead.rows AS ahead, ahead.strangers,
      ARRAY(SELECT id::double precision FROM superseded) AS superseded, ${ADDRESSEE_SQL}
    FROM inserted i
      JOIN conversations c ON c.id = $1 JOIN customers k ON k.id = c.customer_id JOIN branches b ON b.id = c.branch_id
      CROSS JOIN ahead LEFT JOIN lane ON true
    ORDER BY i.id`,
};
