import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Busy mode, who is told when nobody cooks, when a ticket is late, and the ladder an uncared-for order climbs. */
export class AddKitchenSettings1795384940002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE branches
        ADD COLUMN busy_minutes integer CONSTRAINT ck_branches_busy CHECK (busy_minutes IN (10, 20, 30)),
        ADD COLUMN busy_until timestamptz,
        ADD COLUMN delivery_minutes integer NOT NULL DEFAULT 15 CONSTRAINT ck_branches_delivery_minutes CHECK (delivery_minutes >= 0),
        ADD COLUMN manager_phone text,
        ADD COLUMN is_escalating boolean NOT NULL DEFAULT true`);
    await db.query(`
      CREATE TABLE branch_lateness (
        branch_id uuid NOT NULL CONSTRAINT fk_branch_lateness_branch REFERENCES branches (id) ON DELETE CASCADE,
        fulfilment text NOT NULL CONSTRAINT ck_branch_lateness_fulfilment CHECK (fulfilment IN ('delivery', 'pickup', 'table')),
        warn_minutes integer NOT NULL,
        late_minutes integer NOT NULL,
        CONSTRAINT pk_branch_lateness PRIMARY KEY (branch_id, fulfilment),
        CONSTRAINT ck_branch_lateness_order CHECK (warn_minutes > 0 AND late_minutes >= warn_minutes)
      )`);
    await db.query(`
      CREATE TABLE escalation_steps (
        branch_id uuid NOT NULL CONSTRAINT fk_escalation_steps_branch REFERENCES branches (id) ON DELETE CASCADE,
        step smallint NOT NULL,
        condition text NOT NULL CONSTRAINT ck_escalation_steps_condition CHECK (condition IN ('unseen', 'untouched')),
        after_seconds integer NOT NULL CONSTRAINT ck_escalation_steps_after CHECK (after_seconds > 0),
        kind text NOT NULL CONSTRAINT ck_escalation_steps_kind CHECK (kind IN ('flash', 'louder', 'manager-whatsapp', 'tell-customer', 'auto-reject')),
        CONSTRAINT pk_escalation_steps PRIMARY KEY (branch_id, step)
      )`);
    await db.query(`
      CREATE TABLE order_escalations (
        order_id uuid NOT NULL CONSTRAINT fk_order_escalations_order REFERENCES orders (id) ON DELETE CASCADE,
        step smallint NOT NULL,
        kind text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_order_escalations PRIMARY KEY (order_id, step)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE order_escalations, escalation_steps, branch_lateness');
    await db.query(
      'ALTER TABLE branches DROP COLUMN busy_minutes, DROP COLUMN busy_until, DROP COLUMN delivery_minutes, DROP COLUMN manager_phone, DROP COLUMN is_escalating',
    );
  }
}
