import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Paired screens, the codes that pair them, and the heartbeats of every screen; only a digest of a screen's token is kept. */
export class CreateScreens1795384940003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE screens (
        id uuid CONSTRAINT pk_screens PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_screens_organization REFERENCES organizations (id),
        branch_id uuid NOT NULL CONSTRAINT fk_screens_branch REFERENCES branches (id),
        name text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_screens_kind CHECK (kind IN ('kitchen', 'station', 'expo', 'courier', 'watch')),
        station text,
        token_digest bytea NOT NULL CONSTRAINT uq_screens_token UNIQUE,
        paired_by uuid,
        paired_at timestamptz NOT NULL DEFAULT now(),
        revoked_at timestamptz
      )`);
    await db.query('CREATE INDEX ix_screens_branch ON screens (branch_id) WHERE revoked_at IS NULL');
    await db.query(`
      CREATE TABLE pairing_codes (
        code text CONSTRAINT pk_pairing_codes PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_pairing_codes_organization REFERENCES organizations (id) ON DELETE CASCADE,
        branch_id uuid NOT NULL CONSTRAINT fk_pairing_codes_branch REFERENCES branches (id) ON DELETE CASCADE,
        name text NOT NULL,
        kind text NOT NULL,
        station text,
        made_by uuid NOT NULL,
        expires_at timestamptz NOT NULL
      )`);
    await db.query(`
      CREATE TABLE screen_heartbeats (
        branch_id uuid NOT NULL CONSTRAINT fk_screen_heartbeats_branch REFERENCES branches (id) ON DELETE CASCADE,
        screen_id text NOT NULL,
        paired_screen_id uuid CONSTRAINT fk_screen_heartbeats_paired_screen REFERENCES screens (id) ON DELETE CASCADE,
        name text NOT NULL,
        mode text NOT NULL,
        station text,
        last_seen_at timestamptz NOT NULL,
        audio boolean,
        wake_lock boolean,
        clock_offset_ms integer,
        battery double precision,
        charging boolean,
        visible boolean,
        CONSTRAINT pk_screen_heartbeats PRIMARY KEY (branch_id, screen_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE screen_heartbeats, pairing_codes, screens');
  }
}
