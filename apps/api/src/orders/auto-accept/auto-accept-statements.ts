import { OPEN_STATUSES_SQL } from '../../board/branch-counter';
import type { Statement } from '../../database/transaction';

/**
 * Orders that wait to be accepted by themselves at `$1`, the oldest first: those that came since the branch's switch was turned on. Never one
 * that somebody took back to New, and nothing while the kitchen has paused: whoever stopped taking orders wants to look at those that come all the same.
 * The open orders first, by their partial index's own words: else every order there ever was is looked at, each second.
 */
export const WAITING_FOR_ACCEPT: Statement = {
  name: 'auto-accept-waiting',
  text: `WITH placed AS MATERIALIZED (SELECT id, branch_id, version, status_at FROM orders WHERE status IN ${OPEN_STATUSES_SQL} AND status = 'placed')
    SELECT o.id, o.branch_id AS "branchId", o.version
    FROM placed o JOIN branches b ON b.id = o.branch_id
    WHERE o.status_at >= b.auto_accept_since AND (b.paused_until IS NULL OR b.paused_until <= $1)
      AND NOT EXISTS (SELECT FROM order_events e WHERE e.order_id = o.id AND e.type = 'recalled')
    ORDER BY o.status_at, o.id LIMIT 100`,
};
