import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approved wordings for messages outside the service window, what else a message may go as, and what it cost. */
export class AddMessageTemplates1795384920001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE branches ADD COLUMN whatsapp_account_id text');
    await db.query(`
      CREATE TABLE message_templates (
        account_id text NOT NULL,
        name text NOT NULL,
        language text NOT NULL,
        category text NOT NULL,
        status text NOT NULL CONSTRAINT ck_message_templates_status CHECK (status IN ('pending', 'approved', 'rejected', 'paused', 'disabled')),
        body text NOT NULL,
        platform_id text,
        reason text,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_message_templates PRIMARY KEY (account_id, name, language)
      )`);
    await db.query(`
      ALTER TABLE outbound_messages
        ADD COLUMN callback_key integer NOT NULL DEFAULT 0,
        ADD COLUMN template jsonb,
        ADD COLUMN as_template boolean NOT NULL DEFAULT false,
        ADD COLUMN pricing_category text,
        ADD COLUMN pricing_type text`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE outbound_messages DROP COLUMN callback_key, DROP COLUMN template, DROP COLUMN as_template,
        DROP COLUMN pricing_category, DROP COLUMN pricing_type`);
    await db.query('DROP TABLE message_templates');
    await db.query('ALTER TABLE branches DROP COLUMN whatsapp_account_id');
  }
}
