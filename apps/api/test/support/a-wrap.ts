import { newId } from '../../src/common/ids';
import type { Database } from '../../src/database/database';
import type { Shop } from './a-shop';

/** Adds a dish with a choice of bread, which must be made, and two extras: 180.00 TRY. */
export async function aWrap({ pool }: Database, { organizationId, lahmacunId }: Shop): Promise<string> {
  const wrapId = newId();
  const { rows: [{ category_id: categoryId }] } = await pool.query('SELECT category_id FROM products WHERE id = $1', [lahmacunId]);
  await pool.query('INSERT INTO products (id, organization_id, category_id, price) VALUES ($1, $2, $3, 18000)', [wrapId, organizationId, categoryId]);
  await pool.query(`INSERT INTO product_translations (product_id, locale, name) VALUES ($1, 'tr', 'Dürüm')`, [wrapId]);
  await aGroupOf({ pool }, organizationId, wrapId, { name: 'Ekmek', min: 1, max: 1, options: [['Lavaş', 0], ['Tombik', 1_000]] });
  await aGroupOf({ pool }, organizationId, wrapId, { name: 'Ekstra', min: 0, max: 2, options: [['Kaşar', 1_500], ['Turşu', 500]] });
  await pool.query('UPDATE menu_versions SET version = version + 1 WHERE organization_id = $1', [organizationId]);
  return wrapId;
}

interface NewGroup {
  name: string;
  min: number;
  max: number;
  options: [string, number][];
}

/** A further question of a dish. */
export async function aGroupOf({ pool }: Pick<Database, 'pool'>, organizationId: string, productId: string, { name, min, max, options }: NewGroup): Promise<void> {
  const groupId = newId();
  await pool.query('INSERT INTO modifier_groups (id, organization_id, min_choices, max_choices) VALUES ($1, $2, $3, $4)', [groupId, organizationId, min, max]);
  await pool.query(`INSERT INTO modifier_group_translations (modifier_group_id, locale, name) VALUES ($1, 'tr', $2)`, [groupId, name]);
  await pool.query('INSERT INTO product_modifier_groups (product_id, group_id, position) VALUES ($1, $2, (SELECT count(*) FROM product_modifier_groups WHERE product_id = $1))', [productId, groupId]);
  for (const [position, [title, price]] of options.entries()) {
    const id = newId();
    await pool.query('INSERT INTO modifiers (id, group_id, price_delta, position) VALUES ($1, $2, $3, $4)', [id, groupId, price, position]);
    await pool.query(`INSERT INTO modifier_translations (modifier_id, locale, name) VALUES ($1, 'tr', $2)`, [id, title]);
  }
}
