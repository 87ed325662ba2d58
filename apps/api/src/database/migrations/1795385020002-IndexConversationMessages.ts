import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The messages of one conversation are looked up: what led to an order, what was said last. */
export class IndexConversationMessages1795385020002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX ix_outbound_messages_conversation ON outbound_messages (conversation_id, id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_outbound_messages_conversation');
  }
}
