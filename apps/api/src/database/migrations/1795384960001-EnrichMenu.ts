import type { MigrationInterface, QueryRunner } from 'typeorm';

const ALLERGENS = `('gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soy', 'milk', 'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs')`;
const DIETS = `('vegetarian', 'vegan', 'halal', 'gluten-free', 'lactose-free', 'sugar-free', 'spicy')`;

/** What an owner says of food besides name and price: further names, allergens, diets, when it is served, its picture. */
export class EnrichMenu1795384960001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const [owner, parent] of [['product', 'products'], ['modifier', 'modifiers']] as const) {
      const key = (table: string) => `${owner}_id uuid NOT NULL CONSTRAINT fk_${table}_${owner} REFERENCES ${parent} (id) ON DELETE CASCADE`;
      await db.query(`CREATE TABLE ${owner}_synonyms (${key(`${owner}_synonyms`)}, synonym text NOT NULL, CONSTRAINT pk_${owner}_synonyms PRIMARY KEY (${owner}_id, synonym))`);
      await db.query(`
        CREATE TABLE ${owner}_allergens (
          ${key(`${owner}_allergens`)},
          allergen text NOT NULL CONSTRAINT ck_${owner}_allergens_allergen CHECK (allergen IN ${ALLERGENS}),
          CONSTRAINT pk_${owner}_allergens PRIMARY KEY (${owner}_id, allergen)
        )`);
      await db.query(`
        CREATE TABLE ${owner}_diets (
          ${key(`${owner}_diets`)},
          diet text NOT NULL CONSTRAINT ck_${owner}_diets_diet CHECK (diet IN ${DIETS}),
          CONSTRAINT pk_${owner}_diets PRIMARY KEY (${owner}_id, diet)
        )`);
    }
    await db.query(`
      CREATE TABLE menu_schedules (
        id uuid CONSTRAINT pk_menu_schedules PRIMARY KEY,
        category_id uuid CONSTRAINT fk_menu_schedules_category REFERENCES categories (id) ON DELETE CASCADE,
        product_id uuid CONSTRAINT fk_menu_schedules_product REFERENCES products (id) ON DELETE CASCADE,
        weekday smallint NOT NULL CONSTRAINT ck_menu_schedules_weekday CHECK (weekday BETWEEN 1 AND 7),
        from_minute smallint NOT NULL CONSTRAINT ck_menu_schedules_from CHECK (from_minute BETWEEN 0 AND 1439),
        until_minute smallint NOT NULL CONSTRAINT ck_menu_schedules_until CHECK (until_minute BETWEEN 0 AND 1440),
        CONSTRAINT ck_menu_schedules_owner CHECK (num_nonnulls(category_id, product_id) = 1)
      )`);
    await db.query('CREATE INDEX ix_menu_schedules_category ON menu_schedules (category_id)');
    await db.query('CREATE INDEX ix_menu_schedules_product ON menu_schedules (product_id)');
    await db.query(`
      CREATE TABLE menu_images (
        id uuid CONSTRAINT pk_menu_images PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_menu_images_organization REFERENCES organizations (id) ON DELETE CASCADE,
        width integer NOT NULL,
        height integer NOT NULL,
        bytes bytea NOT NULL,
        thumbnail bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query('CREATE INDEX ix_menu_images_organization ON menu_images (organization_id)');
    await db.query(`
      ALTER TABLE products DROP COLUMN image_url,
        ADD COLUMN image_id uuid CONSTRAINT fk_products_image REFERENCES menu_images (id),
        ADD COLUMN version integer NOT NULL DEFAULT 1`);
    await db.query('CREATE INDEX ix_products_image ON products (image_id) WHERE image_id IS NOT NULL');
    await db.query('ALTER TABLE categories ADD COLUMN external_id text, ADD COLUMN version integer NOT NULL DEFAULT 1, ADD CONSTRAINT uq_categories_external_id UNIQUE (organization_id, external_id)');
    await db.query('ALTER TABLE modifier_groups ADD COLUMN external_id text, ADD COLUMN version integer NOT NULL DEFAULT 1, ADD CONSTRAINT uq_modifier_groups_external_id UNIQUE (organization_id, external_id)');
    await db.query('ALTER TABLE modifiers ADD COLUMN external_id text, ADD CONSTRAINT uq_modifiers_external_id UNIQUE (group_id, external_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE modifiers DROP COLUMN external_id');
    await db.query('ALTER TABLE modifier_groups DROP COLUMN external_id, DROP COLUMN version');
    await db.query('ALTER TABLE categories DROP COLUMN external_id, DROP COLUMN version');
    await db.query('ALTER TABLE products DROP COLUMN image_id, DROP COLUMN version, ADD COLUMN image_url text');
    await db.query('DROP TABLE menu_images, menu_schedules, product_synonyms, product_allergens, product_diets, modifier_synonyms, modifier_allergens, modifier_diets');
  }
}
