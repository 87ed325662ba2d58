import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed what, with the values before and after. */
export class CreateAuditLog1795384950001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE audit_log (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_audit_log PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_audit_log_organization REFERENCES organizations (id),
        staff_id uuid CONSTRAINT fk_audit_log_staff REFERENCES staff (id),
        action text NOT NULL,
        subject_kind text NOT NULL,
        subject_id text,
        subject_name text,
        before jsonb,
        after jsonb,
        at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query('CREATE INDEX ix_audit_log_organization ON audit_log (organization_id, id)');
    await db.query('CREATE INDEX ix_audit_log_subject ON audit_log (organization_id, subject_kind, subject_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE audit_log');
  }
}
