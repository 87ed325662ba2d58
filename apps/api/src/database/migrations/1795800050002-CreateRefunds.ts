import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money given back, and answers that are kept so that a request sent twice has one effect. */
export class CreateRefunds1795800050002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE refunds (
        id uuid CONSTRAINT pk_refunds PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT fk_refunds_order REFERENCES orders (id) ON DELETE CASCADE,
        amount integer NOT NULL CONSTRAINT ck_refunds_amount CHECK (amount > 0),
        reason text NOT NULL,
        staff_id uuid,
        at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query('CREATE INDEX ix_refunds_order ON refunds (order_id)');
    await db.query(`
      CREATE TABLE idempotency_keys (
        staff_id uuid NOT NULL,
        key text NOT NULL,
        request text NOT NULL,
        answer jsonb,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_idempotency_keys PRIMARY KEY (staff_id, key)
      )`);
    await db.query('CREATE INDEX ix_idempotency_keys_at ON idempotency_keys (at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE idempotency_keys, refunds');
  }
}
