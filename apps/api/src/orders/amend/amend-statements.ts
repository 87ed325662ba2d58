import type { Statement } from '../../database/transaction';

/** The first position that no item of order `$1` has or ever had. */
export const FIRST_POSITION: Statement = {
  name: 'amend-first-position',
  text: `SELECT 1 + greatest(
      (SELECT coalesce(max(position), 0) FROM order_items WHERE order_id = $1),
      (SELECT coalesce(max((d->>'itemId')::integer), 0) FROM order_amendments a, jsonb_array_elements(a.differences) d WHERE a.order_id = $1 AND d ? 'itemId')
    )::integer AS position`,
};

export const UPDATE_AMENDED: Statement = {
  name: 'amend-update-order',
  text: `UPDATE orders SET subtotal = $2, discount = $3, total = $4, note = $5, address_text = $6, latitude = $7, longitude = $8,
      version = $9, amended_version = $9, revision = $10 WHERE id = $1`,
};

/** Items that are no more in `$2`, with their modifiers. */
export const DELETE_ITEMS: Statement = {
  name: 'amend-delete-items',
  text: 'DELETE FROM order_items WHERE order_id = $1 AND position <> ALL ($2::smallint[])',
};

export const UPDATE_ITEM: Statement = {
  name: 'amend-update-item',
  text: `UPDATE order_items o SET quantity = i.quantity, total = i.total, discount_share = i."discountShare", tax = i.tax, note = i.note, status = i.status
    FROM json_to_recordset($2::json) AS i (position smallint, quantity integer, total integer, "discountShare" integer, tax integer, note text, status text)
    WHERE o.order_id = $1 AND o.position = i.position`,
};

export const DELETE_CHARGES: Statement = { name: 'amend-delete-charges', text: 'DELETE FROM order_charges WHERE order_id = $1' };

/** What is still owed; what was paid already is not touched. */
export const UPDATE_DUE: Statement = {
  name: 'amend-update-due',
  text: `UPDATE order_payments SET amount = $2 WHERE order_id = $1 AND status = 'due'`,
};

export const UPDATE_TERMS: Statement = {
  name: 'amend-update-terms',
  text: 'UPDATE order_terms SET terms = array_to_tsvector($2) WHERE order_id = $1',
};

export const INSERT_AMENDMENT: Statement = {
  name: 'amend-insert-amendment',
  text: 'INSERT INTO order_amendments (order_id, version, at, actor, actor_id, differences) VALUES ($1, $2, $3, $4, $5, $6)',
};
