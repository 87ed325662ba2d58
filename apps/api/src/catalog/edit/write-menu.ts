import type { CategoryEdit, ModifierGroupEdit, ProductEdit } from '@sofra/contracts';
import { newId } from '../../common/ids';
import type { Statement, Transaction } from '../../database/transaction';
import { writeSchedule, writeTags, writeTexts } from './write-parts';

/** A thing to write whole: new, or over what stands there. */
export interface Written<T> {
  organizationId: string;
  id: string;
  edit: T;
}

const PUT_CATEGORY: Statement = {
  name: 'catalog-put-category',
  text: `INSERT INTO categories (id, organization_id, external_id, position)
      VALUES ($2, $1, $3, (SELECT coalesce(max(position) + 1, 0) FROM categories WHERE organization_id = $1))
    ON CONFLICT (id) DO UPDATE SET external_id = $3, version = categories.version + 1`,
};

export function writeCategory(tx: Transaction, { organizationId, id, edit }: Written<CategoryEdit>): void {
  tx.write(PUT_CATEGORY, [organizationId, id, edit.externalId]);
  writeTexts(tx, 'category', id, edit.name, edit.description);
  writeSchedule(tx, 'category', id, edit.schedule);
}

// A product that moves to another category goes to its end.
const PUT_PRODUCT: Statement = {
  name: 'catalog-put-product',
  text: `INSERT INTO products AS p (id, organization_id, category_id, external_id, price, is_available, station, tax_class, is_alcohol, is_stock_counted, image_id, position)
      VALUES ($2, $1, $3, $4, $5, $6, $7, $8, $9, $10, $11, (SELECT coalesce(max(position) + 1, 0) FROM products WHERE category_id = $3))
    ON CONFLICT (id) DO UPDATE SET category_id = $3, external_id = $4, price = $5, is_available = $6, station = $7, tax_class = $8, is_alcohol = $9, is_stock_counted = $10,
      image_id = $11, position = CASE WHEN p.category_id = $3 THEN p.position ELSE excluded.position END, version = p.version + 1`,
};

const DROP_USES: Statement = { name: 'catalog-drop-uses', text: 'DELETE FROM product_modifier_groups WHERE product_id = $1' };

const ADD_USES: Statement = {
  name: 'catalog-add-uses',
  text: `INSERT INTO product_modifier_groups (product_id, group_id, min_choices, max_choices, free_choices, position)
    SELECT $1, g, min, max, free, place FROM unnest($2::uuid[], $3::integer[], $4::integer[], $5::integer[]) WITH ORDINALITY AS u (g, min, max, free, place)`,
};

const DROP_OVERRIDES: Statement = { name: 'catalog-drop-overrides', text: 'DELETE FROM branch_products WHERE product_id = $1' };

const ADD_OVERRIDES: Statement = {
  name: 'catalog-add-overrides',
  text: `INSERT INTO branch_products (product_id, branch_id, price, is_available) SELECT $1, * FROM unnest($2::uuid[], $3::integer[], $4::boolean[])`,
};

export function writeProduct(tx: Transaction, { organizationId, id, edit }: Written<ProductEdit>): void {
  const { categoryId, externalId, price, isAvailable, station, taxClass, isAlcohol, isStockCounted, imageId } = edit;
  tx.write(PUT_PRODUCT, [organizationId, id, categoryId, externalId, price, isAvailable, station, taxClass, isAlcohol, isStockCounted, imageId]);
  writeTexts(tx, 'product', id, edit.name, edit.description);
  writeTags(tx, 'product', id, edit);
  writeSchedule(tx, 'product', id, edit.schedule);
  tx.write(DROP_USES, [id]);
  const uses = edit.modifierGroups;
  if (uses.length > 0) tx.write(ADD_USES, [id, uses.map(({ groupId }) => groupId), uses.map(({ min }) => min), uses.map(({ max }) => max), uses.map(({ free }) => free)]);
  tx.write(DROP_OVERRIDES, [id]);
  const differing = edit.branches.filter((branch) => branch.price !== null || branch.isAvailable !== null);
  if (differing.length > 0) tx.write(ADD_OVERRIDES, [id, differing.map(({ branchId }) => branchId), differing.map((each) => each.price), differing.map((each) => each.isAvailable)]);
}

const PUT_GROUP: Statement = {
  name: 'catalog-put-group',
  text: `INSERT INTO modifier_groups AS g (id, organization_id, external_id, min_choices, max_choices, free_choices) VALUES ($2, $1, $3, $4, $5, $6)
    ON CONFLICT (id) DO UPDATE SET external_id = $3, min_choices = $4, max_choices = $5, free_choices = $6, version = g.version + 1`,
};

// Their codes go first, so that two modifiers may swap theirs.
const ARCHIVE_MODIFIERS: Statement = {
  name: 'catalog-archive-modifiers',
  text: `UPDATE modifiers SET external_id = NULL, archived_at = CASE WHEN id = ANY ($2::uuid[]) THEN archived_at ELSE coalesce(archived_at, now()) END WHERE group_id = $1`,
};

const PUT_MODIFIER: Statement = {
  name: 'catalog-put-modifier',
  text: `INSERT INTO modifiers (id, group_id, external_id, price_delta, is_available, is_removal, position) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (id) DO UPDATE SET external_id = $3, price_delta = $4, is_available = $5, is_removal = $6, position = $7, archived_at = NULL`,
};

export function writeModifierGroup(tx: Transaction, { organizationId, id, edit }: Written<ModifierGroupEdit>): void {
  tx.write(PUT_GROUP, [organizationId, id, edit.externalId, edit.min, edit.max, edit.free]);
  writeTexts(tx, 'modifier_group', id, edit.name, {});
  const modifiers = edit.modifiers.map((modifier) => ({ ...modifier, id: modifier.id ?? newId() }));
  tx.write(ARCHIVE_MODIFIERS, [id, modifiers.map((modifier) => modifier.id)]);
  for (const [position, modifier] of modifiers.entries()) {
    tx.write(PUT_MODIFIER, [modifier.id, id, modifier.externalId, modifier.priceDelta, modifier.isAvailable, modifier.isRemoval, position]);
    writeTexts(tx, 'modifier', modifier.id, modifier.name, {});
    writeTags(tx, 'modifier', modifier.id, modifier);
  }
}
