import type { Outcome } from '@sofra/domain';
import type { Transaction } from '../database/transaction';

/** Takes counted stock, all or nothing: the caller rolls back to its savepoint when products are refused. */
export async function claimStock(tx: Transaction, branchId: string, items: readonly { productId: string; quantity: number }[]): Promise<Outcome | undefined> {
  const { rows } = await tx.read<{ id: string }>(CLAIM, [branchId, items.map(({ productId }) => productId), items.map(({ quantity }) => quantity)]);
  const taken = new Set(rows.map(({ id }) => id));
  const refused = items.map(({ productId }) => productId).filter((id) => !taken.has(id));
  return refused.length === 0 ? undefined : { kind: 'stock-refused', productIds: refused };
}

// Locked by product id, so that two baskets with the same products never wait for each other in a circle.
const CLAIM = {
  name: 'effect-claim-stock',
  text: `
    WITH wanted AS (
      SELECT product_id, sum(quantity)::integer AS quantity FROM unnest($2::uuid[], $3::integer[]) AS w (product_id, quantity) GROUP BY product_id
    ), locked AS (
      SELECT s.product_id FROM stock s WHERE s.branch_id = $1 AND s.product_id IN (SELECT product_id FROM wanted)
      ORDER BY s.product_id FOR NO KEY UPDATE
    )
    UPDATE stock s SET remaining = s.remaining - w.quantity
    FROM wanted w JOIN locked USING (product_id)
    WHERE s.branch_id = $1 AND s.product_id = w.product_id AND s.remaining >= w.quantity
    RETURNING s.product_id AS id`,
};
