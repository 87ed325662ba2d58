import { OPEN_STATUSES_SQL } from '../board/branch-counter';

/** Which branch and conversation an order belongs to: neither ever changes, so no lock is needed. */
export const FIND_ORDER = {
  name: 'orders-find',
  text: 'SELECT branch_id AS "branchId", conversation_id AS "conversationId" FROM orders WHERE id = $1',
};

export const LOCK_CONVERSATION = {
  name: 'orders-lock-conversation',
  text: `SELECT cu.locale FROM conversations co JOIN customers cu ON cu.id = co.customer_id
    WHERE co.id = $1 FOR NO KEY UPDATE OF co`,
};

/** Only locks: what stands in other tables is read by the next statement, whose snapshot is newer than the lock. */
export const LOCK_ORDER = { name: 'orders-lock', text: 'SELECT FROM orders WHERE id = $1 FOR NO KEY UPDATE' };

export const UPDATE_ORDER = {
  name: 'orders-update',
  text: `UPDATE orders SET status = $3, previous_status = $4, status_at = $5, promised_at = $6, cancel_requested_at = $7,
      cancelled_by = $8, cancel_acknowledged_at = $9, reason = $10, accepted_at = $11, ready_at = $12,
      first_promised_at = $13, told_promised_at = $14, is_rush = $15, courier_screen_id = $16, clashed_at = $17,
      is_auto_accepted = $18, version = version + 1
    WHERE id = $1 AND version = $2`,
};

/** Whoever invited customer `$1` may have earned something; looked at a minute later, when a wrong tap has been undone. */
export const ARRIVED = {
  name: 'orders-arrived',
  text: `UPDATE referrals SET due_at = $2::timestamptz + interval '1 minute' WHERE friend_id = $1 AND rewarded_at IS NULL`,
};

/** What items `$2` became, and that version `$4` of the order made them so. */
export const UPDATE_ITEMS = {
  name: 'orders-update-items',
  text: `WITH told AS (INSERT INTO order_event_items (order_id, position, status, version) SELECT $1, unnest($2::int2[]), $3, $4)
    UPDATE order_items SET status = $3 WHERE order_id = $1 AND position = ANY ($2)`,
};

/** How long items `$3` of order `$1` took since `$5`, and how many others branch `$2` was making; an evening forgotten on the board teaches nothing. */
export const INSERT_PREP_TIMES = {
  name: 'orders-insert-prep-times',
  text: `INSERT INTO prep_times (branch_id, product_id, station, seconds, load, at)
    SELECT $2, i.product_id, i.station, extract(epoch FROM $4::timestamptz - $5::timestamptz)::integer,
      (SELECT count(*) FROM orders o WHERE o.branch_id = $2 AND o.status IN ${OPEN_STATUSES_SQL} AND o.status = 'preparing' AND o.id <> $1), $4
    FROM order_items i
    WHERE i.order_id = $1 AND i.position = ANY ($3) AND i.product_id IS NOT NULL
      AND $4::timestamptz - $5::timestamptz BETWEEN interval '0' AND interval '2 hours'`,
};

export const ACKNOWLEDGE_AMENDMENTS = {
  name: 'orders-acknowledge-amendments',
  text: 'UPDATE order_amendments SET acknowledged_at = $2 WHERE order_id = $1 AND acknowledged_at IS NULL',
};

export const UPDATE_PAYMENT = {
  name: 'orders-update-payment',
  text: `UPDATE order_payments SET status = $2 WHERE order_id = $1 AND status IN ('due', 'paid')`,
};
