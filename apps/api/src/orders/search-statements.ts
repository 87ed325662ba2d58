import { ORDER_JSON_SQL } from './order-record';

/** What the orders of branch `$1` on business day `$2` are known by; newest first. */
export const ORDERS_OF_DAY = {
  name: 'orders-of-day',
  text: `SELECT o.id, o.number, o.customer_name AS name, o.customer_phone AS phone, o.address_text AS address, o.table_label AS "table",
      ARRAY(SELECT i.name FROM order_items i WHERE i.order_id = o.id ORDER BY i.position) AS items
    FROM orders o WHERE o.branch_id = $1 AND o.business_day = $2 ORDER BY o.placed_at DESC, o.id DESC`,
};

/** Orders `$1` in their order. */
export const ORDERS_BY_ID = {
  name: 'orders-by-ids',
  text: `SELECT ${ORDER_JSON_SQL} AS "order" FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
    JOIN orders o ON o.id = wanted.id ORDER BY wanted.place`,
};
