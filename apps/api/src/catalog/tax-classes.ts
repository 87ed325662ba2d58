import type { Statement, Transaction } from '../database/transaction';

const TAX_CLASSES: Statement = {
  name: 'catalog-tax-classes',
  text: `SELECT key, name FROM tax_classes WHERE organization_id = $1 AND archived_at IS NULL
    UNION SELECT r.tax_class, r.tax_class FROM tax_rates r
      WHERE r.organization_id = $1 AND NOT EXISTS (SELECT FROM tax_classes t WHERE t.organization_id = $1 AND t.key = r.tax_class)`,
};

/** What a product may be given; one that only has rates is called by its key. */
export async function readTaxClasses(tx: Transaction, organizationId: string): Promise<{ key: string; name: string }[]> {
  return (await tx.read<{ key: string; name: string }>(TAX_CLASSES, [organizationId])).rows;
}
