import type { Statement, Transaction } from '../database/transaction';

/** Exactly one of `productId` and `modifierId` is set; `until` null puts it back on sale. */
export interface SoldOutChange {
  productId: string | null;
  modifierId: string | null;
  until: Date | null;
  /** Whom boards name. */
  by?: string;
}

const PRODUCT: Statement = {
  name: 'product-sold-out',
  text: 'UPDATE products SET sold_out_until = $3, sold_out_by = $4 WHERE id = $2 AND organization_id = $1 AND archived_at IS NULL',
};

const MODIFIER: Statement = {
  name: 'modifier-sold-out',
  text: `UPDATE modifiers m SET sold_out_until = $3, sold_out_by = $4 FROM modifier_groups g
    WHERE m.id = $2 AND g.id = m.group_id AND g.organization_id = $1 AND m.archived_at IS NULL`,
};

/** Whether there was such a thing to mark. */
export async function putSoldOut(tx: Transaction, organizationId: string, change: SoldOutChange): Promise<boolean> {
  const [statement, id] = change.productId ? [PRODUCT, change.productId] : [MODIFIER, change.modifierId];
  const { rowCount } = await tx.read(statement, [organizationId, id, change.until, change.until && (change.by ?? null)]);
  return rowCount === 1;
}
