import type { Statement } from '../../database/transaction';

/** Orders for later that the kitchen must begin by `$1`, the longest due first. */
export const STARTING: Statement = {
  name: 'scheduled-starting',
  text: `SELECT id, branch_id AS "branchId", starts_at AS "startsAt" FROM orders WHERE status = 'scheduled' AND starts_at <= $1 ORDER BY starts_at, id LIMIT 100`,
};

/** Orders that wait for their time, the next one first: when each starts, and whether it is known to clash. */
export const WAITING: Statement = {
  name: 'scheduled-waiting',
  text: `SELECT id, branch_id AS "branchId", starts_at AS "startsAt", clashed_at IS NOT NULL AS "isClashing"
    FROM orders WHERE status = 'scheduled' ORDER BY starts_at, id LIMIT 1000`,
};
