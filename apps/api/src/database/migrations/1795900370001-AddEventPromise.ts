import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a promised time was changed to; of changes before this nobody knows. */
export class AddEventPromise1795900370001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE order_events ADD promised_at timestamptz');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE order_events DROP promised_at');
  }
}
