import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff must look at is rare: small partial indexes find it among millions of messages. */
export class AddAttentionIndexes1795384805000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE INDEX ix_inbound_messages_unrouted ON inbound_messages (received_at) WHERE status = 'unrouted'`);
    await db.query(`CREATE INDEX ix_outbound_messages_dropped ON outbound_messages (organization_id, created_at) WHERE state = 'dropped'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX ix_outbound_messages_dropped, ix_inbound_messages_unrouted');
  }
}
