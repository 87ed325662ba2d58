import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The platform's copies of pictures, by number. */
export class CreateMenuImageCopies1795800120002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE menu_image_copies (
        image_id uuid NOT NULL CONSTRAINT fk_menu_image_copies_image REFERENCES menu_images (id) ON DELETE CASCADE,
        phone_number_id text NOT NULL,
        media_id text,
        uploaded_at timestamptz,
        tried_at timestamptz NOT NULL,
        failures integer NOT NULL DEFAULT 0,
        CONSTRAINT pk_menu_image_copies PRIMARY KEY (image_id, phone_number_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE menu_image_copies');
  }
}
