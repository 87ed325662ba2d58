import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two people who edit one coupon: the second is told. */
export class VersionCoupons1795385080001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE coupons ADD COLUMN version integer NOT NULL DEFAULT 1');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE coupons DROP COLUMN version');
  }
}
