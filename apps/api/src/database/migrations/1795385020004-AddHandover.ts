import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conversations know until when a person talks instead of the bot. */
export class AddHandover1795385020004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE conversations ADD COLUMN handed_over_until timestamptz');
    await db.query('CREATE INDEX ix_conversations_people ON conversations (organization_id) WHERE staff_called_at IS NOT NULL OR handed_over_until IS NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_conversations_people');
    await db.query('ALTER TABLE conversations DROP COLUMN handed_over_until');
  }
}
