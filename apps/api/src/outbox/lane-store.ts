import { Injectable } from '@nestjs/common';
import { Instance } from '../cluster/instance';
import { Database } from '../database/database';
import { ADDRESSEE_SQL, FREE_LANE_SQL, LEASE_SQL, MAY_SEND_SQL, OPEN_SQL } from './enqueue.sql';
import type { Addressee, LaneClaim, LaneRow } from './lane-row';

/** A row as it stands in the database, with who has claimed it before. */
export interface FoundRow extends LaneRow {
  /** Marked as being sent by this very instance not long ago: its commit may still be on its way to us. */
  isFresh: boolean;
}

/** Lanes as they stand in the database: finding, taking, renewing and giving them up. */
@Injectable()
export class LaneStore {
  constructor(
    private readonly database: Database,
    private readonly instance: Instance,
  ) {}

  /** Claims and reads what is unfinished in a lane of ours; undefined when the lane is ours no longer. */
  async look(claim: LaneClaim, now: Date): Promise<FoundRow[] | undefined> {
    const { rows } = await this.database.query<FoundRow>(LOOK, [claim.conversationId, claim.owner, claim.token, now]);
    if (rows.length === 0) return undefined;
    return rows.filter(({ id }) => id !== null).sort((one, other) => one.id - other.id);
  }

  /** Extends the lease of lanes; returns those that are still ours, each with the number that its branch has by now. */
  async renew(claims: readonly LaneClaim[]): Promise<Map<string, string | null>> {
    const { rows } = await this.database.query<{ id: string; phoneNumberId: string | null }>(RENEW, columns(claims));
    return new Map(rows.map(({ id, phoneNumberId }) => [id, phoneNumberId]));
  }

  /** Which of these conversations got rows from another instance. */
  async withNews(conversationIds: readonly string[]): Promise<string[]> {
    const { rows } = await this.database.query<{ id: string }>(WITH_NEWS, [conversationIds]);
    return rows.map(({ id }) => id);
  }

  /** Takes lanes with unfinished rows that nobody works on: of dead or hanging instances, and left-over ones. */
  async takeOrphans(held: readonly string[], limit: number): Promise<(LaneClaim & Addressee)[]> {
    const owner = this.instance.id;
    if (owner === null) return [];
    const { rows } = await this.database.query<LaneClaim & Addressee>(TAKE_ORPHANS, [owner, held, limit]);
    return rows;
  }

  /** Gives a lane up with rows unfinished; whoever finds them goes on. */
  async abandon(claim: LaneClaim): Promise<void> {
    await this.database.query(ABANDON, [claim.conversationId, claim.owner, claim.token]);
  }
}

/** Lanes as three arrays for `unnest`. */
export function columns(claims: readonly LaneClaim[]): unknown[] {
  return [claims.map((one) => one.conversationId), claims.map((one) => one.owner), claims.map((one) => one.token)];
}

const milliseconds = (column: string, name: string) =>
  `extract(epoch FROM o.${column})::double precision * 1000 AS "${name}"`;

// What an instance that is gone had marked as being sent may have been sent: ambiguous from now on. Our own mark is
// ambiguous only when it is old: a commit that we have not heard of yet hands its row over in a moment.
const LOOK = {
  name: 'outbox-look',
  text: `
    WITH mine AS (SELECT id FROM conversations WHERE id = $1 AND lane_owner = $2 AND lane_token = $3),
    claimed AS (
      UPDATE outbound_messages o
      SET claimed_by = $2,
        state = CASE WHEN o.state = 'sending' AND NOT (o.claimed_by = $2 AND o.created_at > now() - interval '10 seconds')
          THEN 'ambiguous' ELSE o.state END,
        ambiguous_at = CASE WHEN o.state = 'sending' THEN coalesce(o.ambiguous_at, $4::timestamptz) ELSE o.ambiguous_at END
      FROM mine
      WHERE o.conversation_id = mine.id AND o.state IN ${OPEN_SQL}
      RETURNING o.id, o.purpose, o.content, o.template, o.as_template AS "asTemplate", o.as_fallback AS "asFallback", o.callback_key AS "callbackKey", o.state, o.attempt, ${milliseconds('not_before', 'notBefore')},
        ${milliseconds('ambiguous_at', 'ambiguousAt')}, ${milliseconds('expires_at', 'expiresAt')}, o.state = 'sending' AS "isFresh"
    )
    SELECT claimed.* FROM mine LEFT JOIN claimed ON true`,
};

const RENEW = {
  name: 'outbox-renew',
  text: `
    UPDATE conversations c SET lane_until = now() + ${LEASE_SQL}
    FROM unnest($1::uuid[], $2::integer[], $3::bigint[]) AS lane (id, owner, token), branches b
    WHERE c.id = lane.id AND c.lane_owner = lane.owner AND c.lane_token = lane.token AND b.id = c.branch_id
    RETURNING c.id, b.phone_number_id AS "phoneNumberId"`,
};

const WITH_NEWS = {
  name: 'outbox-with-news',
  text: `
    SELECT DISTINCT conversation_id AS id FROM outbound_messages
    WHERE conversation_id = ANY ($1::uuid[]) AND state = 'queued' AND claimed_by IS NULL`,
};

const TAKE_ORPHANS = {
  name: 'outbox-take-orphans',
  text: `
    WITH orphan AS (
      SELECT c.id FROM conversations c JOIN branches b ON b.id = c.branch_id
      WHERE c.id IN (
          SELECT conversation_id FROM outbound_messages WHERE state IN ${OPEN_SQL}
          UNION SELECT id FROM conversations WHERE lane_owner IS NOT NULL AND lane_until < now()
        )
        AND c.id <> ALL ($2::uuid[]) AND ${MAY_SEND_SQL} AND ${FREE_LANE_SQL}
      ORDER BY c.id LIMIT $3
      FOR NO KEY UPDATE OF c SKIP LOCKED
    ), taken AS (
      UPDATE conversations c
      SET lane_owner = $1, lane_token = c.lane_token + 1, lane_until = now() + ${LEASE_SQL}
      FROM orphan WHERE c.id = orphan.id
      RETURNING c.id, c.branch_id, c.customer_id, c.lane_owner, c.lane_token, c.last_inbound_at, c.last_inbound_wamid
    )
    SELECT c.id AS "conversationId", c.branch_id AS "branchId", c.lane_owner AS owner, c.lane_token AS token, ${ADDRESSEE_SQL}
    FROM taken c JOIN customers k ON k.id = c.customer_id JOIN branches b ON b.id = c.branch_id`,
};

const ABANDON = {
  name: 'outbox-abandon',
  text: `
    UPDATE conversations SET lane_owner = NULL, lane_until = NULL
    WHERE id = $1 AND lane_owner = $2 AND lane_token = $3`,
};
