import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Managers and cooks of one branch see that branch only; owners see all. */
export class LimitStaffToBranch1795800060002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE staff ADD COLUMN branch_id uuid CONSTRAINT fk_staff_branch REFERENCES branches (id),
        ADD CONSTRAINT ck_staff_branch CHECK (role <> 'owner' OR branch_id IS NULL)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE staff DROP COLUMN branch_id');
  }
}
