import type { PastLine } from '@sofra/domain';

/** An item of the latest order; items of one `combo` are one line. */
interface PastItem {
  productId: string | null;
  name: string;
  quantity: number;
  note: string | null;
  modifiers: PastLine['modifiers'];
  combo: { position: number; name: string; productId: string | null; slotId: string | null } | null;
}

/** What was in the latest order; no line when there is none. */
export interface LastOrderRow {
  orderId: string | null;
  lines: PastItem[];
}

/** For ordering it again: the order `named` of `customer`, whatever became of it; when that is null, the latest that was not turned down, cancelled or brought back. */
export const lastOrderSql = (customer: string, named: string): string => `
  SELECT min(i.order_id::text) AS "orderId", coalesce(json_agg(json_build_object('productId', i.product_id, 'name', i.name, 'quantity', i.quantity, 'note', i.note,
    'combo', CASE WHEN i.combo_position IS NOT NULL THEN json_build_object('position', i.combo_position, 'name', i.combo_name,
      'productId', i.combo_product_id, 'slotId', i.combo_slot_id) END,
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
  if (!row?.orderId) return null;
  const together = Map.groupBy(row.lines, (item) => item.combo?.position ?? item);
  return { orderId: row.orderId, lines: [...together.values()].flatMap(([first, ...others]) => (first ? [pastLine(first, others)] : [])) };
}

function pastLine(first: PastItem, others: PastItem[]): PastLine {
  const { combo, ...line } = first;
  if (!combo) return line;
  const parts = [first, ...others].map(({ combo: own, productId, modifiers }) => ({ slotId: own?.slotId ?? null, productId, modifiers }));
  return { productId: combo.productId, name: combo.name, quantity: first.quantity, note: first.note, modifiers: [], parts };
}
