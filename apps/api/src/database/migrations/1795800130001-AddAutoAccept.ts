import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Branches that accept orders by themselves, and which orders were accepted so. */
export class AddAutoAccept1795800130001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE branches ADD COLUMN auto_accept_since timestamptz');
    await db.query('ALTER TABLE orders ADD COLUMN is_auto_accepted boolean NOT NULL DEFAULT false');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE orders DROP COLUMN is_auto_accepted');
    await db.query('ALTER TABLE branches DROP COLUMN auto_accept_since');
  }
}
