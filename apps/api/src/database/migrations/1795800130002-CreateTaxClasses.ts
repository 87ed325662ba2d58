import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names of tax classes, and which of them are chosen no more; those that stood as mere keys get a name. */
export class CreateTaxClasses1795800130002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`CREATE TABLE tax_classes (
      organization_id uuid NOT NULL CONSTRAINT fk_tax_classes_organization REFERENCES organizations (id) ON DELETE CASCADE,
      key text NOT NULL,
      name text NOT NULL,
      archived_at timestamptz,
      CONSTRAINT pk_tax_classes PRIMARY KEY (organization_id, key),
      CONSTRAINT uq_tax_classes_name UNIQUE (organization_id, name)
    )`);
    await db.query(`INSERT INTO tax_classes (organization_id, key, name)
      SELECT r.organization_id, r.tax_class, CASE
        WHEN r.tax_class = 'food' THEN CASE o.default_locale WHEN 'tr' THEN 'Yiyecek ve içecek' ELSE 'Food and drink' END
        WHEN r.tax_class = 'alcohol' THEN CASE o.default_locale WHEN 'tr' THEN 'Alkollü içki' ELSE 'Alcohol' END
        ELSE r.tax_class END
      FROM (SELECT DISTINCT organization_id, tax_class FROM tax_rates) r JOIN organizations o ON o.id = r.organization_id`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE tax_classes');
  }
}
