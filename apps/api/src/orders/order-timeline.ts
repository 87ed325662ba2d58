import { Injectable } from '@nestjs/common';
import type { TimelineEntryDto } from '@sofra/contracts';
import { Database } from '../database/database';

type Moments = 'at' | 'sentAt' | 'deliveredAt' | 'readAt' | 'promisedAt';
type Row = Omit<TimelineEntryDto, Moments> & Record<Exclude<Moments, 'at'>, Date | null> & { at: Date };

// A chat that goes on for weeks does not belong to one order: what was written from an hour before its basket was
// begun (its id is a UUIDv7) until it was over. Before an order that staff took nothing was written about it. What a
// change makes us write is put down in one transaction with it, under the moment in which that began: it stands behind its change.
const TIMELINE = {
  name: 'orders-timeline',
  text: `
    WITH the AS (
      SELECT id, conversation_id, placed_at,
        CASE WHEN channel = 'whatsapp' THEN least(placed_at, to_timestamp(('x' || left(replace(basket_id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)) - interval '1 hour'
          ELSE placed_at END AS since, status_at AS until
      FROM orders WHERE id = $1 AND organization_id = $2
    ), people AS (
      SELECT id::text AS id, coalesce(nullif(name, ''), email) AS name FROM staff WHERE organization_id = $2
      UNION ALL SELECT id::text, name FROM screens WHERE organization_id = $2
    ), happened AS (
      SELECT e.at, 'change' AS kind, e.type AS what, e.to_status AS "to", e.actor, e.actor_id, e.reason,
        NULL::text AS delivery, NULL::timestamptz AS sent_at, NULL::timestamptz AS delivered_at, NULL::timestamptz AS read_at,
        (SELECT json_agg(json_build_object('id', i.position::text, 'status', i.status) ORDER BY i.position) FROM order_event_items i WHERE i.order_id = e.order_id AND i.version = e.version) AS items, e.promised_at
      FROM the JOIN order_events e ON e.order_id = the.id
      UNION ALL
      SELECT s.seen_at, 'seen', '', NULL, 'screen', s.screen_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM the JOIN order_sightings s ON s.order_id = the.id
      UNION ALL
      SELECT p.at, 'printed', p.kind, NULL, 'screen', p.screen_id, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM the JOIN prints p ON p.order_id = the.id
      UNION ALL
      SELECT r.at, 'refunded', r.amount::text, NULL, 'staff', r.staff_id::text, r.reason, NULL, NULL, NULL, NULL, NULL, NULL FROM the JOIN refunds r ON r.order_id = the.id
      UNION ALL
      SELECT x.at, 'escalated', x.kind, NULL, 'system', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM the JOIN order_escalations x ON x.order_id = the.id
      UNION ALL
      SELECT coalesce(cause.at, m.created_at), 'message-out', m.purpose, CASE WHEN m.purpose = 'status' THEN cause.to_status END, 'system', NULL, m.error, CASE WHEN m.state = 'done' THEN m.delivery ELSE m.state END, m.sent_at, m.delivered_at, m.read_at, NULL, NULL
      FROM the JOIN outbound_messages m ON m.order_id = the.id
      LEFT JOIN LATERAL (SELECT e.at, e.to_status FROM order_events e
        WHERE e.order_id = the.id AND e.at BETWEEN m.created_at AND m.created_at + interval '2 seconds' ORDER BY e.at LIMIT 1) cause ON true
      UNION ALL
      SELECT i.received_at, 'message-in', i.kind, NULL, 'customer', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
      FROM the JOIN inbound_messages i ON i.conversation_id = the.conversation_id AND i.received_at BETWEEN the.since AND the.until
    )
    SELECT h.at, h.kind, h.what, h."to", h.actor, people.name AS by, h.reason, h.delivery,
      h.sent_at AS "sentAt", h.delivered_at AS "deliveredAt", h.read_at AS "readAt", coalesce(h.items, '[]') AS items, h.promised_at AS "promisedAt"
    FROM happened h LEFT JOIN people ON people.id = h.actor_id
    ORDER BY h.at, h.kind LIMIT 500`,
};

/** All that happened to an order, in one line of time. */
@Injectable()
export class OrderTimeline {
  constructor(private readonly database: Database) {}

  /** Empty when there is no such order: a real one has at least been placed. */
  async of(organizationId: string, orderId: string): Promise<TimelineEntryDto[]> {
    const { rows } = await this.database.query<Row>(TIMELINE, [orderId, organizationId]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString(), sentAt: iso(row.sentAt), deliveredAt: iso(row.deliveredAt), readAt: iso(row.readAt), promisedAt: iso(row.promisedAt) }));
  }
}

const iso = (moment: Date | null) => moment?.toISOString() ?? null;
