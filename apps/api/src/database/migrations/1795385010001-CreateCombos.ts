import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Combos: products made of slots, each filled with one of several products; and which items of an order came of one. */
export class CreateCombos1795385010001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE combos (
        product_id uuid CONSTRAINT pk_combos PRIMARY KEY CONSTRAINT fk_combos_product REFERENCES products (id) ON DELETE CASCADE
      )`);
    await db.query(`
      CREATE TABLE combo_slots (
        id uuid CONSTRAINT pk_combo_slots PRIMARY KEY,
        combo_id uuid NOT NULL CONSTRAINT fk_combo_slots_combo REFERENCES combos (product_id) ON DELETE CASCADE,
        position smallint NOT NULL DEFAULT 0
      )`);
    await db.query('CREATE INDEX ix_combo_slots_combo ON combo_slots (combo_id, position)');
    await db.query(`
      CREATE TABLE combo_slot_translations (
        combo_slot_id uuid NOT NULL CONSTRAINT fk_combo_slot_translations_combo_slot REFERENCES combo_slots (id) ON DELETE CASCADE,
        locale text NOT NULL CONSTRAINT ck_combo_slot_translations_locale CHECK (locale IN ('tr', 'en')),
        name text NOT NULL,
        description text NOT NULL DEFAULT '',
        CONSTRAINT pk_combo_slot_translations PRIMARY KEY (combo_slot_id, locale)
      )`);
    await db.query(`
      CREATE TABLE combo_slot_products (
        slot_id uuid NOT NULL CONSTRAINT fk_combo_slot_products_slot REFERENCES combo_slots (id) ON DELETE CASCADE,
        product_id uuid NOT NULL CONSTRAINT fk_combo_slot_products_product REFERENCES products (id) ON DELETE CASCADE,
        position smallint NOT NULL DEFAULT 0,
        extra integer NOT NULL DEFAULT 0 CONSTRAINT ck_combo_slot_products_extra CHECK (extra >= 0),
        CONSTRAINT pk_combo_slot_products PRIMARY KEY (slot_id, product_id)
      )`);
    await db.query('CREATE INDEX ix_combo_slot_products_product ON combo_slot_products (product_id)');
    await db.query(`
      ALTER TABLE order_items
        ADD COLUMN combo_position smallint,
        ADD COLUMN combo_name text,
        ADD COLUMN combo_product_id uuid CONSTRAINT fk_order_items_combo_product REFERENCES products (id),
        ADD COLUMN combo_slot_id uuid,
        ADD CONSTRAINT ck_order_items_combo CHECK ((combo_position IS NULL) = (combo_name IS NULL))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE order_items DROP COLUMN combo_position, DROP COLUMN combo_name, DROP COLUMN combo_product_id, DROP COLUMN combo_slot_id');
    await db.query('DROP TABLE combo_slot_products, combo_slot_translations, combo_slots, combos');
  }
}
