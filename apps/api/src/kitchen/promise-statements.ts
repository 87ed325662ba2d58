import { OPEN_STATUSES_SQL } from '../board/branch-counter';
import type { Statement } from '../database/transaction';

/** What order `$2` of branch `$1` could be promised on, its dishes apart; the list of statuses is the partial index's own. */
export const PROMISE_FACTS: Statement = {
  name: 'promise-facts',
  text: `SELECT (SELECT count(*)::integer FROM orders x WHERE x.branch_id = b.id AND x.status IN ${OPEN_STATUSES_SQL} AND x.status = 'preparing' AND x.id <> o.id) AS load,
      b.preparation_minutes AS "usualMinutes", b.busy_minutes AS "busyMinutes", b.busy_until AS "busyUntil",
      CASE WHEN o.fulfilment = 'delivery' THEN coalesce(o.way_minutes, b.delivery_minutes) ELSE 0 END AS "deliveryMinutes"
    FROM orders o JOIN branches b ON b.id = o.branch_id WHERE o.id = $2 AND o.branch_id = $1`,
};

const measured = (condition: string) => `(
  SELECT json_build_object('minutes', coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY recent.seconds) / 60, 0), 'count', count(*)) FROM (
    SELECT p.seconds FROM prep_times p
    WHERE p.branch_id = $1 AND ${condition} AND p.at > $3::timestamptz - interval '28 days' ORDER BY p.id DESC LIMIT 30
  ) recent)`;

/** The dishes of order `$2`: what was measured lately at loads from `$4` to `$5`, at others, and of what else its station makes; how far it is believed, the domain decides. */
export const DISH_TIMES: Statement = {
  name: 'promise-dish-times',
  text: `SELECT ${measured('p.product_id = i.product_id AND p.load BETWEEN $4 AND $5')} AS "atLoad",
      ${measured('p.product_id = i.product_id AND p.load NOT BETWEEN $4 AND $5')} AS "atOtherLoads", ${measured('p.station = i.station AND p.product_id <> i.product_id')} AS "ofStation"
    FROM (SELECT DISTINCT product_id, station FROM order_items WHERE order_id = $2 AND status = 'open') i`,
};

export const FORGET_PREP_TIMES: Statement = {
  name: 'prep-times-forget',
  text: `DELETE FROM prep_times WHERE at < $1::timestamptz - interval '90 days'`,
};
