import type { Statement } from '../database/transaction';
import { NET, PROMISES, SOLD } from './counted';

const OF_DAY = 'o.branch_id = $1 AND o.business_day = $2';

/** The numbers of branch `$1` on business day `$2`, as of one moment. */
export const TODAY: Statement = {
  name: 'reports-today',
  text: `SELECT count(*)::integer AS orders,
        coalesce(sum(${NET}) FILTER (WHERE ${SOLD}), 0)::float8 AS revenue,
      extract(epoch FROM avg(o.ready_at - o.accepted_at))::float8 AS "averagePrepSeconds",
      ${PROMISES} AS promise,
      (SELECT coalesce(json_agg(s ORDER BY s.orders DESC, s.status), '[]') FROM (
        SELECT o.status, count(*)::integer AS orders, sum(o.total) AS revenue FROM orders o WHERE ${OF_DAY} GROUP BY o.status) s) AS "byStatus",
      (SELECT coalesce(json_agg(p ORDER BY p.quantity DESC, p.name), '[]') FROM (
        SELECT i.product_id AS "productId", min(i.name) AS name, sum(i.quantity)::integer AS quantity, sum(i.total - i.discount_share) AS revenue
        FROM orders o JOIN order_items i ON i.order_id = o.id WHERE ${OF_DAY} AND ${SOLD}
        GROUP BY i.product_id, CASE WHEN i.product_id IS NULL THEN i.name END ORDER BY quantity DESC LIMIT 50) p) AS products,
      (SELECT coalesce(json_agg(json_build_object('station', i.station, 'items', i.items, 'open', i.open, 'averagePrepSeconds', (
          SELECT round(avg(t.seconds)) FROM prep_times t
          WHERE t.branch_id = $1 AND t.station IS NOT DISTINCT FROM i.station AND t.at >= (SELECT min(o.placed_at) FROM orders o WHERE ${OF_DAY})
        )) ORDER BY i.station NULLS LAST), '[]') FROM (
        SELECT i.station, sum(i.quantity)::integer AS items,
          coalesce(sum(i.quantity) FILTER (WHERE i.status = 'open' AND o.status IN ('placed', 'preparing')), 0)::integer AS open
        FROM orders o JOIN order_items i ON i.order_id = o.id WHERE ${OF_DAY} AND ${SOLD} GROUP BY i.station) i) AS stations
    FROM orders o WHERE ${OF_DAY}`,
};
