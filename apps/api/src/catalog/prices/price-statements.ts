import type { Statement } from '../../database/transaction';

/** Prices of organization `$1` in categories `$2`, of products `$3`, of modifiers in groups `$4`; branches' own ones too. */
export const STANDING_PRICES: Statement = {
  name: 'prices-standing',
  text: `WITH chosen AS (
      SELECT p.id, p.price FROM products p JOIN categories c ON c.id = p.category_id
      WHERE p.organization_id = $1 AND p.archived_at IS NULL AND c.archived_at IS NULL AND (p.category_id = ANY ($2::uuid[]) OR p.id = ANY ($3::uuid[]))
    )
    SELECT id AS "productId", NULL::uuid AS "modifierId", NULL::uuid AS "branchId", price FROM chosen
    UNION ALL
    SELECT b.product_id, NULL, b.branch_id, b.price FROM branch_products b JOIN chosen ON chosen.id = b.product_id WHERE b.price IS NOT NULL
    UNION ALL
    SELECT NULL, m.id, NULL, m.price_delta FROM modifiers m JOIN modifier_groups g ON g.id = m.group_id
    WHERE g.organization_id = $1 AND g.archived_at IS NULL AND m.archived_at IS NULL AND g.id = ANY ($4::uuid[])`,
};

export const INSERT_CHANGE: Statement = {
  name: 'prices-insert-change',
  text: `INSERT INTO price_changes (id, organization_id, created_by, percent, amount, round_to, rounding, state, created_at, apply_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, 'scheduled', $8, $9)`,
};

export const INSERT_LINES: Statement = {
  name: 'prices-insert-lines',
  text: `INSERT INTO price_change_lines (price_change_id, line, product_id, modifier_id, branch_id, old_price, new_price)
    SELECT $1, line, product, modifier, branch, old, new
    FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::integer[], $6::integer[]) WITH ORDINALITY AS l (product, modifier, branch, old, new, line)`,
};

export const LOCK_CHANGE: Statement = {
  name: 'prices-lock-change',
  text: 'SELECT state FROM price_changes WHERE id = $1 AND organization_id = $2 FOR NO KEY UPDATE',
};

/** Whose time has come; each is then taken on its own. */
export const DUE_CHANGES: Statement = {
  name: 'prices-due-changes',
  text: `SELECT id, organization_id AS "organizationId", created_by AS "staffId" FROM price_changes WHERE state = 'scheduled' AND apply_at <= $1 ORDER BY apply_at, id LIMIT 20`,
};

export const MARK_APPLIED: Statement = { name: 'prices-mark-applied', text: "UPDATE price_changes SET state = 'applied', applied_at = $2 WHERE id = $1" };
export const MARK_ENDED: Statement = { name: 'prices-mark-ended', text: 'UPDATE price_changes SET state = $2, ended_at = $3 WHERE id = $1' };

const CHANGES = `SELECT c.id, c.state, c.percent::float8 AS percent, c.amount, c.round_to AS "roundTo", c.rounding, s.email AS by,
      c.created_at AS "createdAt", c.apply_at AS "applyAt", c.applied_at AS "appliedAt", c.ended_at AS "endedAt",
      count(l.line)::integer AS count, (count(l.line) FILTER (WHERE NOT l.is_applied))::integer AS pending
    FROM price_changes c JOIN staff s ON s.id = c.created_by LEFT JOIN price_change_lines l ON l.price_change_id = c.id`;

export const ONE_CHANGE: Statement = { name: 'prices-one-change', text: `${CHANGES} WHERE c.organization_id = $1 AND c.id = $2 GROUP BY c.id, s.id` };

/** The newest of an organization; what waits stands first. */
export const RECENT_CHANGES: Statement = {
  name: 'prices-recent-changes',
  text: `${CHANGES} WHERE c.organization_id = $1 GROUP BY c.id, s.id ORDER BY c.state = 'scheduled' DESC, c.created_at DESC, c.id LIMIT 50`,
};

// A price that is not what the change began from was set by a person meanwhile: theirs stays.
const move = (name: string, { table, price, where, touch = '' }: { table: string; price: string; where: string; touch?: string }) => {
  const statement = (way: string, [from, to]: [string, string], isApplied: boolean): Statement => ({
    name: `prices-${way}-${name}`,
    text: `WITH moved AS (
        UPDATE ${table} t SET ${price} = l.${to}${touch} FROM price_change_lines l
        WHERE l.price_change_id = $1 AND ${where} AND t.${price} = l.${from} AND l.is_applied = ${!isApplied}
        RETURNING l.line
      )
      UPDATE price_change_lines SET is_applied = ${isApplied} WHERE price_change_id = $1 AND line IN (SELECT line FROM moved)`,
  });
  return { apply: statement('apply', ['old_price', 'new_price'], true), undo: statement('undo', ['new_price', 'old_price'], false) };
};

export const MOVES = [
  move('products', { table: 'products', price: 'price', where: 't.id = l.product_id AND l.branch_id IS NULL', touch: ', version = t.version + 1' }),
  move('branches', { table: 'branch_products', price: 'price', where: 't.product_id = l.product_id AND t.branch_id = l.branch_id' }),
  move('modifiers', { table: 'modifiers', price: 'price_delta', where: 't.id = l.modifier_id' }),
];

// Who has such a group open in an editor must hear that its prices are other ones now.
export const TOUCH_GROUPS: Statement = {
  name: 'prices-touch-groups',
  text: `UPDATE modifier_groups SET version = version + 1
    WHERE id IN (SELECT m.group_id FROM modifiers m JOIN price_change_lines l ON l.modifier_id = m.id WHERE l.price_change_id = $1)`,
};
