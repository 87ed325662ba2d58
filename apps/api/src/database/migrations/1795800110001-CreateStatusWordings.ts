import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A branch's own words for the messages about a status, once per language. */
export class CreateStatusWordings1795800110001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE branch_status_wordings (
        branch_id uuid NOT NULL CONSTRAINT fk_branch_status_wordings_branch REFERENCES branches (id) ON DELETE CASCADE,
        status text NOT NULL,
        locale text NOT NULL CONSTRAINT ck_branch_status_wordings_locale CHECK (locale IN ('tr', 'en')),
        text text NOT NULL,
        CONSTRAINT pk_branch_status_wordings PRIMARY KEY (branch_id, status, locale)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE branch_status_wordings');
  }
}
