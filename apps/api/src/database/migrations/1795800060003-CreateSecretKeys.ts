import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which keys this database has been written with; the secrets themselves are sealed by the API's start, which has the key. */
export class CreateSecretKeys1795800060003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE secret_keys (
        id text CONSTRAINT pk_secret_keys PRIMARY KEY,
        proof text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE secret_keys');
  }
}
