import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders for later: when the kitchen must begin, and whether a closure has come in between. */
export class ScheduleOrders1795800080001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE orders ADD COLUMN starts_at timestamptz, ADD COLUMN clashed_at timestamptz,
      ADD CONSTRAINT ck_orders_schedule CHECK (status <> 'scheduled' OR (due_at IS NOT NULL AND starts_at IS NOT NULL))`);
    await db.query(`CREATE INDEX ix_orders_starting ON orders (starts_at) WHERE status = 'scheduled'`);
    await db.query('CREATE INDEX ix_orders_due_numbers ON orders (branch_id, business_day, number) WHERE due_at IS NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_orders_due_numbers');
    await db.query('DROP INDEX ix_orders_starting');
    await db.query('ALTER TABLE orders DROP CONSTRAINT ck_orders_schedule, DROP COLUMN clashed_at, DROP COLUMN starts_at');
  }
}
