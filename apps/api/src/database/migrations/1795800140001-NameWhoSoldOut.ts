import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who took a dish or an option off sale, as a board names them: the member of staff or the screen. */
export class NameWhoSoldOut1795800140001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE products ADD COLUMN sold_out_by text');
    await db.query('ALTER TABLE modifiers ADD COLUMN sold_out_by text');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE modifiers DROP COLUMN sold_out_by');
    await db.query('ALTER TABLE products DROP COLUMN sold_out_by');
  }
}
