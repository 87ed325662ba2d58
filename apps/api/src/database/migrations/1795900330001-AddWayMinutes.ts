import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An order remembers how far its zone is, so that what is promised on accepting is what was said before paying. */
export class AddWayMinutes1795900330001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE orders ADD way_minutes integer');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE orders DROP way_minutes');
  }
}
