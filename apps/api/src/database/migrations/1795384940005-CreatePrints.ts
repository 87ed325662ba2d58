import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every sheet that was printed: the first copy of each is the original. */
export class CreatePrints1795384940005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE prints (
        claim_id uuid CONSTRAINT pk_prints PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT fk_prints_order REFERENCES orders (id) ON DELETE CASCADE,
        revision integer NOT NULL,
        station text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_prints_kind CHECK (kind IN ('ticket', 'label')),
        copy integer NOT NULL,
        screen_id text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_prints_copy UNIQUE (order_id, revision, station, kind, copy)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE prints');
  }
}
