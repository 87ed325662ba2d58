import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which items a change of an order was about, for whoever reads its story later; changes before this one do not say. */
export class CreateOrderEventItems1795900350001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE order_event_items (
        order_id uuid NOT NULL CONSTRAINT fk_order_event_items_order REFERENCES orders (id) ON DELETE CASCADE,
        version integer NOT NULL,
        position smallint NOT NULL,
        status text NOT NULL CONSTRAINT ck_order_event_items_status CHECK (status IN ('open', 'done')),
        CONSTRAINT pk_order_event_items PRIMARY KEY (order_id, version, position)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE order_event_items');
  }
}
