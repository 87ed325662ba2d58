import type { Statement } from '../../database/transaction';

/** Orders for later that the kitchen must begin by `$1`, the longest due first. */
export const STARTING: Statement = {
  name: 'scheduled-starting',
  text: `SELECT id, branch_id AS "branchId" FROM orders WHERE status = 'scheduled' AND starts_at <= $1 ORDER BY starts_at, id LIMIT 100`,
};
