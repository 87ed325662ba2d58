import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff and their signed-in sessions; only a digest of a session's token is kept. */
export class CreateStaff1795384804000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE staff (
        id uuid CONSTRAINT pk_staff PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_staff_organization REFERENCES organizations (id),
        email text NOT NULL CONSTRAINT uq_staff_email UNIQUE CONSTRAINT ck_staff_email CHECK (email = lower(email)),
        password_hash text NOT NULL,
        role text NOT NULL CONSTRAINT ck_staff_role CHECK (role IN ('owner', 'manager', 'kitchen')),
        created_at timestamptz NOT NULL DEFAULT now(),
        disabled_at timestamptz
      )`);
    await db.query('CREATE INDEX ix_staff_organization ON staff (organization_id)');
    await db.query(`
      CREATE TABLE sessions (
        token_digest bytea CONSTRAINT pk_sessions PRIMARY KEY,
        staff_id uuid NOT NULL CONSTRAINT fk_sessions_staff REFERENCES staff (id) ON DELETE CASCADE,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        user_agent text
      )`);
    await db.query('CREATE INDEX ix_sessions_staff ON sessions (staff_id)');
    await db.query('CREATE INDEX ix_sessions_expires ON sessions (expires_at)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE sessions, staff');
  }
}
