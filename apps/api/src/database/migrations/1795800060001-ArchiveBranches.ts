import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A branch that closed for good keeps its orders and leaves every list. */
export class ArchiveBranches1795800060001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE branches ADD COLUMN archived_at timestamptz');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE branches DROP COLUMN archived_at');
  }
}
