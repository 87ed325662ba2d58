import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conversations know until when a customer who floods is not listened to. */
export class AddHeldBack1795385020001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE conversations ADD COLUMN held_back_until timestamptz');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE conversations DROP COLUMN held_back_until');
  }
}
