import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Many prices changed at once, now or at a time, with what they were so that it can be taken back. */
export class CreatePriceChanges1795385070001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE price_changes (
        id uuid CONSTRAINT pk_price_changes PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_price_changes_organization REFERENCES organizations (id) ON DELETE CASCADE,
        created_by uuid NOT NULL CONSTRAINT fk_price_changes_created_by REFERENCES staff (id),
        percent numeric(6, 2),
        amount integer,
        round_to integer NOT NULL,
        rounding text NOT NULL,
        state text NOT NULL CONSTRAINT ck_price_changes_state CHECK (state IN ('scheduled', 'applied', 'undone', 'cancelled')),
        created_at timestamptz NOT NULL DEFAULT now(),
        apply_at timestamptz NOT NULL,
        applied_at timestamptz,
        ended_at timestamptz,
        CONSTRAINT ck_price_changes_rule CHECK (num_nonnulls(percent, amount) = 1),
        CONSTRAINT ck_price_changes_rounding CHECK (rounding IN ('nearest', 'up', 'down') AND round_to > 0)
      )`);
    await db.query('CREATE INDEX ix_price_changes_organization ON price_changes (organization_id, created_at)');
    await db.query("CREATE INDEX ix_price_changes_due ON price_changes (apply_at) WHERE state = 'scheduled'");
    await db.query(`
      CREATE TABLE price_change_lines (
        price_change_id uuid NOT NULL CONSTRAINT fk_price_change_lines_price_change REFERENCES price_changes (id) ON DELETE CASCADE,
        line integer NOT NULL,
        product_id uuid CONSTRAINT fk_price_change_lines_product REFERENCES products (id) ON DELETE CASCADE,
        modifier_id uuid CONSTRAINT fk_price_change_lines_modifier REFERENCES modifiers (id) ON DELETE CASCADE,
        branch_id uuid CONSTRAINT fk_price_change_lines_branch REFERENCES branches (id) ON DELETE CASCADE,
        old_price integer NOT NULL,
        new_price integer NOT NULL,
        is_applied boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_price_change_lines PRIMARY KEY (price_change_id, line),
        CONSTRAINT ck_price_change_lines_thing CHECK (num_nonnulls(product_id, modifier_id) = 1)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE price_change_lines, price_changes');
  }
}
