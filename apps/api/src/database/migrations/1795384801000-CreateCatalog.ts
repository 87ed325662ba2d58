import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The menu: categories, products, modifier groups shared N:M, tax rates, counted stock. */
export class CreateCatalog1795384801000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE menu_versions (
        organization_id uuid CONSTRAINT pk_menu_versions PRIMARY KEY
          CONSTRAINT fk_menu_versions_organization REFERENCES organizations (id) ON DELETE CASCADE,
        version bigint NOT NULL DEFAULT 1,
        changed_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query(`
      CREATE TABLE tax_rates (
        organization_id uuid NOT NULL CONSTRAINT fk_tax_rates_organization REFERENCES organizations (id) ON DELETE CASCADE,
        tax_class text NOT NULL,
        fulfilment text NOT NULL CONSTRAINT ck_tax_rates_fulfilment CHECK (fulfilment IN ('delivery', 'pickup', 'table')),
        basis_points integer NOT NULL CONSTRAINT ck_tax_rates_basis_points CHECK (basis_points BETWEEN 0 AND 10000),
        CONSTRAINT pk_tax_rates PRIMARY KEY (organization_id, tax_class, fulfilment)
      )`);
    await db.query(`
      CREATE TABLE categories (
        id uuid CONSTRAINT pk_categories PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_categories_organization REFERENCES organizations (id),
        position integer NOT NULL DEFAULT 0,
        archived_at timestamptz
      )`);
    await db.query('CREATE INDEX ix_categories_organization ON categories (organization_id, position)');
    await db.query(`
      CREATE TABLE products (
        id uuid CONSTRAINT pk_products PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_products_organization REFERENCES organizations (id),
        category_id uuid NOT NULL CONSTRAINT fk_products_category REFERENCES categories (id),
        external_id text,
        price integer NOT NULL CONSTRAINT ck_products_price CHECK (price >= 0),
        image_url text,
        is_available boolean NOT NULL DEFAULT true,
        sold_out_until timestamptz,
        station text,
        tax_class text NOT NULL DEFAULT 'food',
        is_alcohol boolean NOT NULL DEFAULT false,
        is_stock_counted boolean NOT NULL DEFAULT false,
        position integer NOT NULL DEFAULT 0,
        archived_at timestamptz,
        CONSTRAINT uq_products_external_id UNIQUE (organization_id, external_id)
      )`);
    await db.query('CREATE INDEX ix_products_category ON products (category_id, position)');
    await db.query(`
      CREATE TABLE modifier_groups (
        id uuid CONSTRAINT pk_modifier_groups PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_modifier_groups_organization REFERENCES organizations (id),
        min_choices smallint NOT NULL DEFAULT 0,
        max_choices smallint NOT NULL DEFAULT 1,
        free_choices smallint NOT NULL DEFAULT 0,
        archived_at timestamptz,
        CONSTRAINT ck_modifier_groups_choices CHECK (0 <= min_choices AND min_choices <= max_choices AND max_choices >= 1 AND free_choices >= 0)
      )`);
    await db.query('CREATE INDEX ix_modifier_groups_organization ON modifier_groups (organization_id)');
    await db.query(`
      CREATE TABLE modifiers (
        id uuid CONSTRAINT pk_modifiers PRIMARY KEY,
        group_id uuid NOT NULL CONSTRAINT fk_modifiers_group REFERENCES modifier_groups (id),
        price_delta integer NOT NULL DEFAULT 0,
        is_available boolean NOT NULL DEFAULT true,
        sold_out_until timestamptz,
        is_removal boolean NOT NULL DEFAULT false,
        position integer NOT NULL DEFAULT 0,
        archived_at timestamptz
      )`);
    await db.query('CREATE INDEX ix_modifiers_group ON modifiers (group_id, position)');
    await db.query(`
      CREATE TABLE product_modifier_groups (
        product_id uuid NOT NULL CONSTRAINT fk_product_modifier_groups_product REFERENCES products (id) ON DELETE CASCADE,
        group_id uuid NOT NULL CONSTRAINT fk_product_modifier_groups_group REFERENCES modifier_groups (id),
        position integer NOT NULL DEFAULT 0,
        min_choices smallint,
        max_choices smallint,
        free_choices smallint,
        CONSTRAINT pk_product_modifier_groups PRIMARY KEY (product_id, group_id)
      )`);
    await db.query('CREATE INDEX ix_product_modifier_groups_group ON product_modifier_groups (group_id)');
    for (const [table, owner] of [
      ['category_translations', 'category'],
      ['product_translations', 'product'],
      ['modifier_group_translations', 'modifier_group'],
      ['modifier_translations', 'modifier'],
    ] as const) {
      const parent = owner === 'category' ? 'categories' : `${owner}s`;
      await db.query(`
        CREATE TABLE ${table} (
          ${owner}_id uuid NOT NULL CONSTRAINT fk_${table}_${owner} REFERENCES ${parent} (id) ON DELETE CASCADE,
          locale text NOT NULL CONSTRAINT ck_${table}_locale CHECK (locale IN ('tr', 'en')),
          name text NOT NULL,
          description text NOT NULL DEFAULT '',
          CONSTRAINT pk_${table} PRIMARY KEY (${owner}_id, locale)
        )`);
    }
    await db.query(`
      CREATE TABLE branch_products (
        branch_id uuid NOT NULL CONSTRAINT fk_branch_products_branch REFERENCES branches (id) ON DELETE CASCADE,
        product_id uuid NOT NULL CONSTRAINT fk_branch_products_product REFERENCES products (id) ON DELETE CASCADE,
        price integer CONSTRAINT ck_branch_products_price CHECK (price >= 0),
        is_available boolean,
        CONSTRAINT pk_branch_products PRIMARY KEY (branch_id, product_id)
      )`);
    await db.query(`
      CREATE TABLE stock (
        branch_id uuid NOT NULL CONSTRAINT fk_stock_branch REFERENCES branches (id) ON DELETE CASCADE,
        product_id uuid NOT NULL CONSTRAINT fk_stock_product REFERENCES products (id) ON DELETE CASCADE,
        remaining integer NOT NULL CONSTRAINT ck_stock_remaining CHECK (remaining >= 0),
        CONSTRAINT pk_stock PRIMARY KEY (branch_id, product_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE stock, branch_products, modifier_translations, modifier_group_translations, product_translations, category_translations, product_modifier_groups, modifiers, modifier_groups, products, categories, tax_rates, menu_versions',
    );
  }
}
