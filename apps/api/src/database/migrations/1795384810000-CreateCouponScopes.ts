import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a coupon counts in the week, and for which products and categories only. */
export class CreateCouponScopes1795384810000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coupon_windows (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_coupon_windows PRIMARY KEY,
        coupon_id uuid NOT NULL CONSTRAINT fk_coupon_windows_coupon REFERENCES coupons (id) ON DELETE CASCADE,
        weekday smallint NOT NULL CONSTRAINT ck_coupon_windows_weekday CHECK (weekday BETWEEN 1 AND 7),
        starts_at time NOT NULL,
        ends_at time NOT NULL
      )`);
    await db.query('CREATE INDEX ix_coupon_windows_coupon ON coupon_windows (coupon_id)');
    await db.query(`
      CREATE TABLE coupon_products (
        coupon_id uuid NOT NULL CONSTRAINT fk_coupon_products_coupon REFERENCES coupons (id) ON DELETE CASCADE,
        product_id uuid NOT NULL CONSTRAINT fk_coupon_products_product REFERENCES products (id) ON DELETE CASCADE,
        CONSTRAINT pk_coupon_products PRIMARY KEY (coupon_id, product_id)
      )`);
    await db.query('CREATE INDEX ix_coupon_products_product ON coupon_products (product_id)');
    await db.query(`
      CREATE TABLE coupon_categories (
        coupon_id uuid NOT NULL CONSTRAINT fk_coupon_categories_coupon REFERENCES coupons (id) ON DELETE CASCADE,
        category_id uuid NOT NULL CONSTRAINT fk_coupon_categories_category REFERENCES categories (id) ON DELETE CASCADE,
        CONSTRAINT pk_coupon_categories PRIMARY KEY (coupon_id, category_id)
      )`);
    await db.query('CREATE INDEX ix_coupon_categories_category ON coupon_categories (category_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE coupon_categories, coupon_products, coupon_windows');
  }
}
