import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dishes with several questions on one screen: the form of a branch, and what goes instead of it. */
export class CreateBranchForms1795800010001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE branch_forms (
        branch_id uuid CONSTRAINT pk_branch_forms PRIMARY KEY CONSTRAINT fk_branch_forms_branch REFERENCES branches (id) ON DELETE CASCADE,
        is_on boolean NOT NULL DEFAULT false,
        flow_id text,
        former_flow_id text,
        checked_version bigint,
        published_at timestamptz,
        error text,
        try_at timestamptz,
        refused_until timestamptz
      )`);
    await db.query(`
      CREATE TABLE branch_form_slots (
        branch_id uuid NOT NULL CONSTRAINT fk_branch_form_slots_branch REFERENCES branch_forms (branch_id) ON DELETE CASCADE,
        position smallint NOT NULL,
        slot text NOT NULL CONSTRAINT ck_branch_form_slots_slot CHECK (slot IN ('one', 'several', 'either')),
        CONSTRAINT pk_branch_form_slots PRIMARY KEY (branch_id, position)
      )`);
    await db.query('ALTER TABLE outbound_messages ADD COLUMN as_fallback boolean NOT NULL DEFAULT false');
    await db.query('ALTER TABLE conversations ADD COLUMN form_off_until timestamptz');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE conversations DROP COLUMN form_off_until');
    await db.query('ALTER TABLE outbound_messages DROP COLUMN as_fallback');
    await db.query('DROP TABLE branch_form_slots');
    await db.query('DROP TABLE branch_forms');
  }
}
