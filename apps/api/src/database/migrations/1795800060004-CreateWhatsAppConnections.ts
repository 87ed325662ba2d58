import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers with a token and secret of their own, and what is known of the webhooks that come in. */
export class CreateWhatsAppConnections1795800060004 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE whatsapp_connections (
        branch_id uuid CONSTRAINT pk_whatsapp_connections PRIMARY KEY CONSTRAINT fk_whatsapp_connections_branch REFERENCES branches (id) ON DELETE CASCADE,
        access_token text NOT NULL,
        app_secret text NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      ALTER TABLE branches ADD COLUMN webhook_seen_at timestamptz;
      CREATE TABLE wrong_signatures (
        day date CONSTRAINT pk_wrong_signatures PRIMARY KEY,
        count integer NOT NULL,
        last_at timestamptz NOT NULL
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE wrong_signatures; ALTER TABLE branches DROP COLUMN webhook_seen_at; DROP TABLE whatsapp_connections');
  }
}
