import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was added to the food is taxed: by a class of its own, or divided among the rates of the dishes. Orders that were placed keep theirs untaxed. */
export class TaxCharges1795900130001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE organizations ADD delivery_tax_class text');
    await db.query(`ALTER TABLE order_charges ADD position smallint NOT NULL DEFAULT 1, ADD tax_class text, ADD tax_basis_points integer, ADD tax integer NOT NULL DEFAULT 0,
      DROP CONSTRAINT pk_order_charges, ADD CONSTRAINT pk_order_charges PRIMARY KEY (order_id, kind, position)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`WITH parts AS (SELECT order_id, kind, sum(amount)::integer AS amount FROM order_charges GROUP BY order_id, kind HAVING count(*) > 1)
      UPDATE order_charges c SET amount = p.amount FROM parts p WHERE c.order_id = p.order_id AND c.kind = p.kind`);
    await db.query('DELETE FROM order_charges c USING order_charges first WHERE c.order_id = first.order_id AND c.kind = first.kind AND first.position < c.position');
    await db.query(`ALTER TABLE order_charges DROP CONSTRAINT pk_order_charges, ADD CONSTRAINT pk_order_charges PRIMARY KEY (order_id, kind),
      DROP position, DROP tax_class, DROP tax_basis_points, DROP tax`);
    await db.query('ALTER TABLE organizations DROP delivery_tax_class');
  }
}
