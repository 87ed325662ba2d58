import { OPEN_STATUSES_SQL } from '../board/branch-counter';
import type { Statement } from '../database/transaction';

// The open orders first, by themselves and by their partial index's own words: else every order there ever was is looked at, each second.
const UNATTENDED = `(status = 'placed' OR status = 'preparing' AND is_auto_accepted)`;
const PLACED = `SELECT id, branch_id, status_at, is_auto_accepted FROM orders WHERE status IN ${OPEN_STATUSES_SQL} AND ${UNATTENDED}`;

// Nobody need touch what was accepted by itself: there every step asks whether a screen has shown it, and its customer has been told a time.
const climbs = (condition: string, kind: string) => `(${condition} = 'untouched' AND NOT o.is_auto_accepted OR NOT EXISTS (SELECT FROM order_sightings g WHERE g.order_id = o.id))
      AND NOT (o.is_auto_accepted AND ${kind} = 'tell-customer')`;

/**
 * Steps that are due at `$1` and were not climbed yet; `$2` is the usual ladder as JSON, for branches without their own. Nothing is
 * turned away for a time before `$3`, in which nobody could have taken it.
 */
export const DUE_STEPS: Statement = {
  name: 'escalation-due-steps',
  text: `WITH placed AS MATERIALIZED (${PLACED})
    SELECT o.id AS "orderId", o.branch_id AS "branchId", s.step, s.condition, s.kind
    FROM placed o JOIN branches b ON b.id = o.branch_id AND b.is_escalating
    CROSS JOIN LATERAL (
      SELECT e.step, e.condition, e.after_seconds, e.kind FROM escalation_steps e WHERE e.branch_id = b.id
      UNION ALL
      SELECT u.step, u.condition, u."afterSeconds", u.kind
      FROM json_to_recordset($2::json) AS u (step smallint, condition text, "afterSeconds" integer, kind text)
      WHERE NOT EXISTS (SELECT FROM escalation_steps e WHERE e.branch_id = b.id)
    ) s
    WHERE CASE s.kind WHEN 'auto-reject' THEN greatest(o.status_at, $3::timestamptz) ELSE o.status_at END + make_interval(secs => s.after_seconds) <= $1
      AND ${climbs('s.condition', 's.kind')}
      AND NOT EXISTS (SELECT FROM order_escalations x WHERE x.order_id = o.id AND x.step = s.step)
    ORDER BY o.status_at, o.id, s.step LIMIT 200`,
};

/** No row: somebody took the order, a screen showed it, or the step was climbed elsewhere. Run under the order's lock. */
export const CLIMB: Statement = {
  name: 'escalation-climb',
  text: `INSERT INTO order_escalations (order_id, step, kind, at)
    SELECT o.id, $2, $3, $4 FROM orders o
    WHERE o.id = $1 AND ${UNATTENDED} AND ${climbs('$5', '$3')}
    ON CONFLICT DO NOTHING RETURNING step`,
};

/** The manager of branch `$1` as somebody to write to: a customer of the organization, since only those have conversations. */
export const MANAGER: Statement = {
  name: 'escalation-manager',
  text: `WITH manager AS (
      SELECT b.organization_id, regexp_replace(b.manager_phone, '\\D', '', 'g') AS wa_id FROM branches b WHERE b.id = $1 AND b.manager_phone IS NOT NULL
    ), added AS (
      INSERT INTO customers (id, organization_id, wa_id) SELECT $2, organization_id, wa_id FROM manager
      ON CONFLICT DO NOTHING RETURNING id, locale
    )
    SELECT id, locale FROM added
    UNION ALL SELECT c.id, c.locale FROM customers c JOIN manager m ON m.organization_id = c.organization_id AND m.wa_id = c.wa_id`,
};

export const ADD_CONVERSATION: Statement = {
  name: 'escalation-add-conversation',
  text: `INSERT INTO conversations (id, organization_id, branch_id, customer_id) SELECT $1, organization_id, $2, $3 FROM branches WHERE id = $2
    ON CONFLICT (branch_id, customer_id) DO NOTHING`,
};

export const LOCK_CONVERSATION_OF: Statement = {
  name: 'escalation-lock-conversation-of',
  text: 'SELECT id FROM conversations WHERE branch_id = $1 AND customer_id = $2 FOR NO KEY UPDATE',
};
