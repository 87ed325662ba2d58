import type { Statement } from '../database/transaction';

/** One change of an organization's tax classes at a time; orders only share this row. */
export const LOCK_ORGANIZATION: Statement = { name: 'taxes-lock-organization', text: 'SELECT FROM organizations WHERE id = $1 FOR NO KEY UPDATE' };

export const TERMS: Statement = {
  name: 'taxes-terms',
  text: 'SELECT prices_include_tax AS "pricesIncludeTax", delivery_tax_class AS "deliveryClass" FROM organizations WHERE id = $1',
};

/** Class `$2` of delivery fees; null: they follow the dishes. */
export const PUT_DELIVERY: Statement = { name: 'taxes-put-delivery', text: 'UPDATE organizations SET delivery_tax_class = $2 WHERE id = $1' };

/** Tax classes of organization `$1`, those in use first; one that only products or rates name is one too, called by its key. */
export const TAX_CLASSES: Statement = {
  name: 'taxes-classes',
  text: `WITH known AS (
      SELECT key, name, archived_at FROM tax_classes WHERE organization_id = $1
      UNION ALL
      SELECT n.key, n.key, NULL FROM (
        SELECT tax_class AS key FROM tax_rates WHERE organization_id = $1 UNION SELECT tax_class FROM products WHERE organization_id = $1
      ) n WHERE NOT EXISTS (SELECT FROM tax_classes t WHERE t.organization_id = $1 AND t.key = n.key)
    )
    SELECT k.key, k.name, k.archived_at IS NOT NULL AS "isArchived",
      (SELECT coalesce(json_object_agg(r.fulfilment, r.basis_points), '{}') FROM tax_rates r WHERE r.organization_id = $1 AND r.tax_class = k.key) AS rates,
      (SELECT count(*)::integer FROM products p WHERE p.organization_id = $1 AND p.tax_class = k.key AND p.archived_at IS NULL) AS products
    FROM known k ORDER BY k.archived_at IS NOT NULL, lower(k.name), k.key`,
};

export const PUT_CLASS: Statement = {
  name: 'taxes-put-class',
  text: `INSERT INTO tax_classes (organization_id, key, name, archived_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (organization_id, key) DO UPDATE SET name = excluded.name, archived_at = excluded.archived_at`,
};

export const PUT_RATES: Statement = {
  name: 'taxes-put-rates',
  text: `INSERT INTO tax_rates (organization_id, tax_class, fulfilment, basis_points) SELECT $1, $2, * FROM unnest($3::text[], $4::integer[])
    ON CONFLICT (organization_id, tax_class, fulfilment) DO UPDATE SET basis_points = excluded.basis_points`,
};

/** All that carry it, archived products too; whoever is editing one of them is told that it changed. */
export const MOVE_PRODUCTS: Statement = {
  name: 'taxes-move-products',
  text: 'UPDATE products SET tax_class = $3, version = version + 1 WHERE organization_id = $1 AND tax_class = $2',
};
