import type { Transaction } from '../database/transaction';
import { bumpMenuVersion } from './menu-statements';

/** Products of which there was too little, with what there is, and those whose last one was taken or whose first one came back. */
export interface StockMove {
  short: { productId: string; left: number }[];
  turned: string[];
}

/**
 * Takes counted products from a branch's stock or, below zero, gives them back; products that are not counted are passed over. When
 * there was too little of one the caller rolls back. Whoever takes the last one, or gives the first one back, changes the menu: every
 * other talk reads it anew, and boards are told with `tellStock`.
 */
export async function moveStock(tx: Transaction, branchId: string, items: readonly { productId: string; quantity: number }[]): Promise<StockMove> {
  const { rows } = await tx.read<{ productId: string; left: number; isShort: boolean }>(MOVE, [branchId, items.map(({ productId }) => productId), items.map(({ quantity }) => quantity)]);
  const short = rows.filter(({ isShort }) => isShort).map(({ productId, left }) => ({ productId, left }));
  return { short, turned: rows.filter(({ isShort }) => !isShort).map(({ productId }) => productId) };
}

// Locked by product id, so that two baskets with the same products never wait for each other in a circle; the menu's version after the
// stock, as an owner's change of it does.
const MOVE = {
  name: 'catalog-move-stock',
  text: `WITH wanted AS (
      SELECT w.product_id, sum(w.quantity)::integer AS quantity FROM unnest($2::uuid[], $3::integer[]) AS w (product_id, quantity)
      JOIN products p ON p.id = w.product_id AND p.is_stock_counted
      GROUP BY w.product_id HAVING sum(w.quantity) <> 0
    ), held AS (
      SELECT s.product_id, s.remaining FROM stock s WHERE s.branch_id = $1 AND s.product_id IN (SELECT product_id FROM wanted)
      ORDER BY s.product_id FOR NO KEY UPDATE
    ), moved AS (
      UPDATE stock s SET remaining = s.remaining - w.quantity FROM wanted w JOIN held USING (product_id)
      WHERE s.branch_id = $1 AND s.product_id = w.product_id AND s.remaining >= w.quantity RETURNING s.product_id, s.remaining, w.quantity
    ), turned AS (
      SELECT product_id FROM moved WHERE remaining = 0 OR remaining + quantity = 0
    ), changed_menu AS (
      ${bumpMenuVersion('SELECT b.organization_id FROM branches b WHERE b.id = $1 AND EXISTS (SELECT FROM turned)')}
    )
    SELECT product_id AS "productId", coalesce(h.remaining, 0) AS left, true AS "isShort" FROM wanted LEFT JOIN held h USING (product_id)
    WHERE quantity > 0 AND product_id NOT IN (SELECT product_id FROM moved)
    UNION ALL SELECT product_id, 0, false FROM turned`,
};
