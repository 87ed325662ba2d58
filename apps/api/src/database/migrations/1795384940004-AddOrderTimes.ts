import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Promises and when things really happened, changes after placing, rush, courier, and how long dishes took. */
export class AddOrderTimes1795384940004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE orders
        ADD COLUMN accepted_at timestamptz,
        ADD COLUMN ready_at timestamptz,
        ADD COLUMN first_promised_at timestamptz,
        ADD COLUMN told_promised_at timestamptz,
        ADD COLUMN is_rush boolean NOT NULL DEFAULT false,
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN amended_version integer NOT NULL DEFAULT 1,
        ADD COLUMN courier_screen_id uuid CONSTRAINT fk_orders_courier_screen REFERENCES screens (id)`);
    await db.query(`
      CREATE TABLE order_amendments (
        order_id uuid NOT NULL CONSTRAINT fk_order_amendments_order REFERENCES orders (id) ON DELETE CASCADE,
        version integer NOT NULL,
        at timestamptz NOT NULL,
        actor text NOT NULL CONSTRAINT ck_order_amendments_actor CHECK (actor IN ('customer', 'staff', 'screen', 'system')),
        actor_id text,
        differences jsonb NOT NULL,
        acknowledged_at timestamptz,
        CONSTRAINT pk_order_amendments PRIMARY KEY (order_id, version)
      )`);
    await db.query(`
      CREATE TABLE prep_times (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_prep_times PRIMARY KEY,
        branch_id uuid NOT NULL,
        product_id uuid NOT NULL,
        station text,
        seconds integer NOT NULL CONSTRAINT ck_prep_times_seconds CHECK (seconds >= 0),
        load integer NOT NULL,
        at timestamptz NOT NULL
      )`);
    await db.query('CREATE INDEX ix_prep_times_product ON prep_times (branch_id, product_id, id)');
    await db.query('CREATE INDEX ix_prep_times_station ON prep_times (branch_id, station, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE prep_times, order_amendments');
    await db.query(
      'ALTER TABLE orders DROP COLUMN accepted_at, DROP COLUMN ready_at, DROP COLUMN first_promised_at, DROP COLUMN told_promised_at, DROP COLUMN is_rush, DROP COLUMN revision, DROP COLUMN amended_version, DROP COLUMN courier_screen_id',
    );
  }
}
