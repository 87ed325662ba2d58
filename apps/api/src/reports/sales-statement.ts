import type { Statement } from '../database/transaction';
import { NET, OPEN, PROMISES, SOLD } from './counted';

const SUMS = 'count(*)::integer AS orders, coalesce(sum(o.net), 0)::float8 AS revenue';
const OF_BRANCH = 'o.branch_id = $1 AND o.business_day';

const rows = (select: string, orderBy: string) => `(SELECT coalesce(json_agg(r ORDER BY ${orderBy}), '[]') FROM (${select}) r)`;

/** What branch `$1` sold on business days `$2` to `$3`, in the zone `$4`; `before` counts from day `$5` on. */
export const SALES: Statement = {
  name: 'reports-sales',
  text: `WITH period AS MATERIALIZED (SELECT o.* FROM orders o WHERE ${OF_BRANCH} BETWEEN $2 AND $3),
      sold AS MATERIALIZED (SELECT o.*, ${NET} AS net FROM period o WHERE ${SOLD})
    SELECT (SELECT json_build_object('orders', count(*), 'revenue', coalesce(sum(o.net), 0), 'discount', coalesce(sum(o.discount), 0),
        'open', json_build_object('orders', count(*) FILTER (WHERE ${OPEN}), 'revenue', coalesce(sum(o.net) FILTER (WHERE ${OPEN}), 0))) FROM sold o) AS sold,
      (SELECT json_build_object('orders', count(*), 'revenue', coalesce(sum(${NET}), 0)) FROM orders o
        WHERE ${OF_BRANCH} >= $5 AND o.business_day < $2 AND ${SOLD}) AS before,
      ${rows(`SELECT o.reason, count(*)::integer AS orders FROM period o WHERE NOT (${SOLD}) GROUP BY o.reason`, 'r.orders DESC, r.reason')} AS lost,
      (SELECT round(extract(epoch FROM avg(o.ready_at - o.accepted_at)))::float8 FROM period o) AS "averagePrepSeconds",
      (SELECT ${PROMISES} FROM period o) AS promise,
      ${rows(
        `SELECT to_char(d, 'YYYY-MM-DD') AS "businessDay", count(o.id)::integer AS orders, coalesce(sum(o.net), 0)::float8 AS revenue
         FROM generate_series($2::date, $3::date, interval '1 day') d LEFT JOIN sold o ON o.business_day = d::date GROUP BY d`,
        'r."businessDay"',
      )} AS days,
      ${rows(`SELECT extract(hour FROM o.placed_at AT TIME ZONE $4)::integer AS hour, ${SUMS} FROM sold o GROUP BY 1`, 'r.hour')} AS hours,
      ${rows(`SELECT o.channel, ${SUMS} FROM sold o GROUP BY o.channel`, 'r.revenue DESC, r.channel')} AS channels,
      ${rows(`SELECT o.fulfilment, ${SUMS} FROM sold o GROUP BY o.fulfilment`, 'r.revenue DESC, r.fulfilment')} AS fulfilments,
      ${rows(
        `SELECT p.method, count(DISTINCT o.id)::integer AS orders, sum(p.amount)::float8 AS revenue
         FROM sold o JOIN order_payments p ON p.order_id = o.id GROUP BY p.method`,
        'r.revenue DESC, r.method',
      )} AS payments,
      ${rows(
        `SELECT i.product_id AS "productId", min(i.name) AS name, sum(i.quantity)::integer AS quantity, sum(i.total - i.discount_share)::float8 AS revenue
         FROM sold o JOIN order_items i ON i.order_id = o.id
         GROUP BY i.product_id, CASE WHEN i.product_id IS NULL THEN i.name END ORDER BY sum(i.quantity) DESC, min(i.name) LIMIT 50`,
        'r.quantity DESC, r.name',
      )} AS products,
      ${rows(
        `SELECT t.rate AS "basisPoints", sum(t.amount)::float8 AS revenue, sum(t.tax)::float8 AS tax
         FROM sold o CROSS JOIN LATERAL (
           SELECT i.tax_basis_points AS rate, i.total - i.discount_share AS amount, i.tax FROM order_items i WHERE i.order_id = o.id
           UNION ALL SELECT c.tax_basis_points, c.amount, c.tax FROM order_charges c WHERE c.order_id = o.id AND c.tax_basis_points IS NOT NULL
         ) t GROUP BY t.rate`,
        'r."basisPoints" DESC',
      )} AS taxes`,
};
