import type { Statement } from '../database/transaction';

/** The organization's menu version (`version`), for the first round trip of a turn; `$1` is the organization. */
export const MENU_VERSION: Statement = {
  name: 'menu-version',
  text: 'SELECT version FROM menu_versions WHERE organization_id = $1',
};

/** Makes the chat read the menu anew; `of` answers the organizations whose menu changed. */
export const bumpMenuVersion = (of: string) =>
  `INSERT INTO menu_versions (organization_id) ${of}
    ON CONFLICT (organization_id) DO UPDATE SET version = menu_versions.version + 1, changed_at = now()`;

/** Run by whoever changes the menu, in the same transaction. */
export const BUMP_MENU_VERSION: Statement = { name: 'bump-menu-version', text: bumpMenuVersion('VALUES ($1)') };

export const ONE_SNAPSHOT: Statement = {
  name: 'one-snapshot',
  text: 'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY',
};

const texts = (table: string, owner: string) => `
  (SELECT jsonb_object_agg(locale, name) FROM ${table} t WHERE t.${owner}_id = x.id) AS name,
  (SELECT jsonb_object_agg(locale, description) FROM ${table} t WHERE t.${owner}_id = x.id AND description <> '') AS description`;

const tags = (owner: string) => `
  ARRAY(SELECT synonym FROM ${owner}_synonyms t WHERE t.${owner}_id = x.id ORDER BY synonym) AS synonyms,
  ARRAY(SELECT allergen FROM ${owner}_allergens t WHERE t.${owner}_id = x.id ORDER BY allergen) AS allergens,
  ARRAY(SELECT diet FROM ${owner}_diets t WHERE t.${owner}_id = x.id ORDER BY diet) AS diets`;

export const MENU_CATEGORIES: Statement = {
  name: 'menu-categories',
  text: `SELECT x.id, x.position, ${texts('category_translations', 'category')}
    FROM categories x WHERE x.organization_id = $1 AND x.archived_at IS NULL ORDER BY x.position, x.id`,
};

/** Whether a branch has a product left, which only those run out of that it counts. By the aliases of `products` and the branch's `stock`. */
export const isLeft = (product: string, stock: string) => `(NOT ${product}.is_stock_counted OR coalesce(${stock}.remaining, 0) > 0)`;

/** Whether a branch sells a product as far as it was switched; `override` is the alias of its `branch_products`. */
export const isSwitchedOn = (product: string, override: string) => `coalesce(${override}.is_available, ${product}.is_available)`;

/** `$2` is the branch: its price and availability win over the organization's, and what it counts and has none left of is not sold. */
export const MENU_PRODUCTS: Statement = {
  name: 'menu-products',
  text: `SELECT x.id, x.external_id AS "externalId", x.category_id AS "categoryId", coalesce(b.price, x.price) AS price,
      ${isSwitchedOn('x', 'b')} AND ${isLeft('x', 'k')} AS "isOn", x.sold_out_until AS "soldOutUntil",
      x.is_alcohol AS "isAlcohol", x.tax_class AS "taxClass", x.station, x.is_stock_counted AS "isStockCounted", x.image_id AS "imageId",
      ${texts('product_translations', 'product')}, ${tags('product')}
    FROM products x
    JOIN categories c ON c.id = x.category_id AND c.archived_at IS NULL
    LEFT JOIN branch_products b ON b.product_id = x.id AND b.branch_id = $2
    LEFT JOIN stock k ON k.product_id = x.id AND k.branch_id = $2
    WHERE x.organization_id = $1 AND x.archived_at IS NULL ORDER BY c.position, c.id, x.position, x.id`,
};

export const MENU_GROUPS: Statement = {
  name: 'menu-groups',
  text: `SELECT x.id, x.min_choices AS min, x.max_choices AS max, x.free_choices AS free, ${texts('modifier_group_translations', 'modifier_group')}
    FROM modifier_groups x WHERE x.organization_id = $1 AND x.archived_at IS NULL ORDER BY x.id`,
};

export const MENU_MODIFIERS: Statement = {
  name: 'menu-modifiers',
  text: `SELECT x.id, x.group_id AS "groupId", x.price_delta AS "priceDelta", x.is_available AS "isOn",
      x.sold_out_until AS "soldOutUntil", x.is_removal AS "isRemoval", ${texts('modifier_translations', 'modifier')}, ${tags('modifier')}
    FROM modifiers x JOIN modifier_groups g ON g.id = x.group_id
    WHERE g.organization_id = $1 AND g.archived_at IS NULL AND x.archived_at IS NULL ORDER BY x.group_id, x.position, x.id`,
};

export const MENU_GROUPS_OF_PRODUCTS: Statement = {
  name: 'menu-groups-of-products',
  text: `SELECT u.product_id AS "productId", u.group_id AS "groupId",
      u.min_choices AS min, u.max_choices AS max, u.free_choices AS free
    FROM product_modifier_groups u JOIN products p ON p.id = u.product_id
    WHERE p.organization_id = $1 AND p.archived_at IS NULL ORDER BY u.product_id, u.position, u.group_id`,
};

export const MENU_COMBOS: Statement = {
  name: 'menu-combos',
  text: `SELECT c.product_id AS "productId" FROM combos c JOIN products p ON p.id = c.product_id
    WHERE p.organization_id = $1 AND p.archived_at IS NULL`,
};

export const MENU_COMBO_SLOTS: Statement = {
  name: 'menu-combo-slots',
  text: `SELECT x.id, x.combo_id AS "comboId", (SELECT jsonb_object_agg(locale, name) FROM combo_slot_translations t WHERE t.combo_slot_id = x.id) AS name
    FROM combo_slots x JOIN products p ON p.id = x.combo_id
    WHERE p.organization_id = $1 AND p.archived_at IS NULL ORDER BY x.combo_id, x.position, x.id`,
};

export const MENU_COMBO_SLOT_PRODUCTS: Statement = {
  name: 'menu-combo-slot-products',
  text: `SELECT u.slot_id AS "slotId", u.product_id AS "productId", u.extra
    FROM combo_slot_products u JOIN products p ON p.id = u.product_id
    WHERE p.organization_id = $1 AND p.archived_at IS NULL ORDER BY u.slot_id, u.position, u.product_id`,
};

export const MENU_SCHEDULES: Statement = {
  name: 'menu-schedules',
  text: `SELECT s.category_id AS "categoryId", s.product_id AS "productId", s.weekday, s.from_minute AS "from", s.until_minute AS until
    FROM menu_schedules s LEFT JOIN categories c ON c.id = s.category_id LEFT JOIN products p ON p.id = s.product_id
    WHERE coalesce(c.organization_id, p.organization_id) = $1`,
};
