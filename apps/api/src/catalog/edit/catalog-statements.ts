import type { Statement } from '../../database/transaction';

// `$1` organization, `$2` ids or null for all, `$3` whether what is archived counts.
const WANTED = 'x.organization_id = $1 AND ($2::uuid[] IS NULL OR x.id = ANY ($2)) AND ($3 OR x.archived_at IS NULL)';

const texts = (table: string, owner: string) => `
  coalesce((SELECT jsonb_object_agg(locale, name) FROM ${table} t WHERE t.${owner}_id = x.id), '{}') AS name,
  coalesce((SELECT jsonb_object_agg(locale, description) FROM ${table} t WHERE t.${owner}_id = x.id AND description <> ''), '{}') AS description`;

const tags = (owner: string) => `
  ARRAY(SELECT synonym FROM ${owner}_synonyms t WHERE t.${owner}_id = x.id ORDER BY synonym) AS synonyms,
  ARRAY(SELECT allergen FROM ${owner}_allergens t WHERE t.${owner}_id = x.id ORDER BY allergen) AS allergens,
  ARRAY(SELECT diet FROM ${owner}_diets t WHERE t.${owner}_id = x.id ORDER BY diet) AS diets`;

const schedule = (owner: string) => `
  coalesce((SELECT jsonb_agg(jsonb_build_object('weekday', weekday, 'from', from_minute, 'until', until_minute) ORDER BY weekday, from_minute)
    FROM menu_schedules s WHERE s.${owner}_id = x.id), '[]') AS schedule`;

/** Tax classes and stations of organization `$1`; a station that only products name is one too. */
export const CHOICES: Statement = {
  name: 'catalog-choices',
  text: `SELECT ARRAY(SELECT tax_class FROM tax_rates WHERE organization_id = $1 UNION SELECT tax_class FROM products WHERE organization_id = $1 ORDER BY 1) AS "taxClasses",
      coalesce((SELECT jsonb_agg(jsonb_build_object('key', t.key, 'name', t.name, 'isArchived', t.archived_at IS NOT NULL) ORDER BY lower(t.name), t.key)
        FROM tax_classes t WHERE t.organization_id = $1), '[]') AS taxes,
      coalesce((SELECT jsonb_agg(jsonb_build_object('key', s.key, 'name',
          coalesce((SELECT jsonb_object_agg(locale, name) FROM station_translations t WHERE t.organization_id = $1 AND t.station_key = s.key), '{}')) ORDER BY s.position, s.key)
        FROM (
          SELECT key, position FROM stations WHERE organization_id = $1
          UNION ALL
          SELECT DISTINCT p.station, 32767::smallint FROM products p WHERE p.organization_id = $1 AND p.station IS NOT NULL
            AND NOT EXISTS (SELECT FROM stations k WHERE k.organization_id = $1 AND k.key = p.station)
        ) s), '[]') AS stations`,
};

const ENTRY = 'x.id, x.external_id AS "externalId", x.version, x.archived_at IS NOT NULL AS "isArchived"';

export const CATEGORIES: Statement = {
  name: 'catalog-categories',
  text: `SELECT ${ENTRY}, x.position, ${texts('category_translations', 'category')}, ${schedule('category')}
    FROM categories x WHERE ${WANTED} ORDER BY x.position, x.id`,
};

// What is not on the menu fills no slot while it is not; it stays in the table for the day it comes back.
const slots = `
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id,
      'name', coalesce((SELECT jsonb_object_agg(locale, name) FROM combo_slot_translations t WHERE t.combo_slot_id = l.id), '{}'),
      'choices', coalesce((SELECT jsonb_agg(jsonb_build_object('productId', h.product_id, 'extra', h.extra) ORDER BY h.position, h.product_id)
        FROM combo_slot_products h JOIN products y ON y.id = h.product_id AND y.archived_at IS NULL JOIN categories d ON d.id = y.category_id AND d.archived_at IS NULL
        WHERE h.slot_id = l.id), '[]')) ORDER BY l.position, l.id)
    FROM combo_slots l WHERE l.combo_id = x.id), '[]') AS slots`;

const PRODUCT = `SELECT ${ENTRY}, x.position, x.category_id AS "categoryId", x.price, x.is_available AS "isAvailable", x.sold_out_until AS "soldOutUntil",
      x.station, x.tax_class AS "taxClass", x.is_alcohol AS "isAlcohol", x.is_stock_counted AS "isStockCounted", x.image_id AS "imageId",
      ${texts('product_translations', 'product')}, ${tags('product')}, ${schedule('product')}, ${slots},
      coalesce((SELECT jsonb_agg(jsonb_build_object('groupId', u.group_id, 'min', u.min_choices, 'max', u.max_choices, 'free', u.free_choices) ORDER BY u.position, u.group_id)
        FROM product_modifier_groups u JOIN modifier_groups g ON g.id = u.group_id AND g.archived_at IS NULL WHERE u.product_id = x.id), '[]') AS "modifierGroups",
      coalesce((SELECT jsonb_agg(jsonb_build_object('branchId', b.branch_id, 'price', b.price, 'isAvailable', b.is_available) ORDER BY b.branch_id)
        FROM branch_products b WHERE b.product_id = x.id), '[]') AS branches,
      coalesce((SELECT jsonb_agg(jsonb_build_object('branchId', s.branch_id, 'remaining', s.remaining) ORDER BY s.branch_id)
        FROM stock s WHERE s.product_id = x.id), '[]') AS stock
    FROM products x JOIN categories c ON c.id = x.category_id`;

export const PRODUCTS: Statement = { name: 'catalog-products', text: `${PRODUCT} WHERE ${WANTED} ORDER BY c.position, c.id, x.position, x.id` };

/** `$2` the last product of the page before, `$3` category or null, `$4` most rows. */
export const PRODUCTS_PAGE: Statement = {
  name: 'catalog-products-page',
  text: `${PRODUCT} WHERE x.organization_id = $1 AND x.archived_at IS NULL AND ($3::uuid IS NULL OR x.category_id = $3)
      AND ($2::uuid IS NULL OR (c.position, c.id, x.position, x.id) > (SELECT d.position, d.id, y.position, y.id FROM products y JOIN categories d ON d.id = y.category_id WHERE y.id = $2))
    ORDER BY c.position, c.id, x.position, x.id LIMIT $4`,
};

export const MODIFIER_GROUPS: Statement = {
  name: 'catalog-modifier-groups',
  text: `SELECT ${ENTRY}, x.min_choices AS min, x.max_choices AS max, x.free_choices AS free, ${texts('modifier_group_translations', 'modifier_group')},
      (SELECT count(*)::integer FROM product_modifier_groups u JOIN products p ON p.id = u.product_id AND p.archived_at IS NULL WHERE u.group_id = x.id) AS "usedBy"
    FROM modifier_groups x WHERE ${WANTED} ORDER BY x.id`,
};

/** Modifiers of groups `$2`. */
export const MODIFIERS: Statement = {
  name: 'catalog-modifiers',
  text: `SELECT x.id, x.group_id AS "groupId", x.external_id AS "externalId", x.price_delta AS "priceDelta", x.is_available AS "isAvailable",
      x.sold_out_until AS "soldOutUntil", x.is_removal AS "isRemoval", ${texts('modifier_translations', 'modifier')}, ${tags('modifier')}
    FROM modifiers x JOIN modifier_groups g ON g.id = x.group_id
    WHERE g.organization_id = $1 AND ($2::uuid[] IS NULL OR g.id = ANY ($2)) AND x.archived_at IS NULL ORDER BY x.group_id, x.position, x.id`,
};

const lock = (table: string): Statement => ({
  name: `catalog-lock-${table}`,
  text: `SELECT version FROM ${table} WHERE id = $2 AND organization_id = $1 FOR NO KEY UPDATE`,
});

export const LOCK = { categories: lock('categories'), products: lock('products'), modifier_groups: lock('modifier_groups') } as const;

const archive = (table: string): Statement => ({
  name: `catalog-archive-${table}`,
  text: `UPDATE ${table} SET archived_at = CASE WHEN $3 THEN coalesce(archived_at, now()) END, version = version + 1 WHERE id = $2 AND organization_id = $1`,
});

export const ARCHIVE = { categories: archive('categories'), products: archive('products'), modifier_groups: archive('modifier_groups') } as const;
