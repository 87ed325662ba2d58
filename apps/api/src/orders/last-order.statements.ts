import type { PastLine } from '@sofra/domain';

/** What was in the latest order; no line when there is none. */
export interface LastOrderRow {
  orderId: string | null;
  lines: PastLine[];
}

/** For ordering it again: the order `named` of `customer`, whatever became of it; when that is null, the latest that was not turned down, cancelled or brought back. */
export const lastOrderSql = (customer: string, named: string): string => `
  SELECT min(i.order_id::text) AS "orderId", coalesce(json_agg(json_build_object('productId', i.product_id, 'name', i.name, 'quantity', i.quantity, 'note', i.note,
    'modifiers', (
      SELECT coalesce(json_agg(json_build_object('modifierId', m.modifier_id, 'quantity', m.quantity) ORDER BY m.position), '[]')
      FROM (
        SELECT modifier_id, sum(quantity)::integer AS quantity, min(position) AS position FROM order_item_modifiers
        WHERE order_id = i.order_id AND item_position = i.position GROUP BY modifier_id
      ) m)
    ) ORDER BY i.position), '[]') AS lines
  FROM order_items i
  WHERE i.order_id = (
    SELECT o.id FROM orders o
    WHERE o.customer_id = ${customer}
      AND CASE WHEN ${named}::uuid IS NULL THEN o.status NOT IN ('rejected', 'cancelled', 'undelivered') ELSE o.id = ${named}::uuid END
    ORDER BY o.placed_at DESC LIMIT 1)`;

/** The row in the conversation's terms. */
export function toLastOrder(row: LastOrderRow | undefined): { orderId: string; lines: PastLine[] } | null {
  return row?.orderId ? { orderId: row.orderId, lines: row.lines } : null;
}
