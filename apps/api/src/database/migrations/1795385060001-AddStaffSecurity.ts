import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names of staff, links to set a password with, second factors with their recovery codes. */
export class AddStaffSecurity1795385060001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE staff
        ADD COLUMN name text NOT NULL DEFAULT '',
        ADD COLUMN totp_secret text,
        ADD COLUMN totp_confirmed_at timestamptz,
        ADD COLUMN totp_last_step bigint`);
    await db.query(`
      CREATE TABLE password_links (
        token_digest bytea CONSTRAINT pk_password_links PRIMARY KEY,
        staff_id uuid NOT NULL CONSTRAINT uq_password_links_staff UNIQUE CONSTRAINT fk_password_links_staff REFERENCES staff (id) ON DELETE CASCADE,
        expires_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE recovery_codes (
        staff_id uuid NOT NULL CONSTRAINT fk_recovery_codes_staff REFERENCES staff (id) ON DELETE CASCADE,
        code_digest bytea NOT NULL,
        CONSTRAINT pk_recovery_codes PRIMARY KEY (staff_id, code_digest)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE recovery_codes, password_links');
    await db.query('ALTER TABLE staff DROP COLUMN name, DROP COLUMN totp_secret, DROP COLUMN totp_confirmed_at, DROP COLUMN totp_last_step');
  }
}
