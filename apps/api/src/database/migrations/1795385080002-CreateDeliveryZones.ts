import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a branch delivers and on what terms; none at all: everywhere. */
export class CreateDeliveryZones1795385080002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE delivery_zones (
        id uuid CONSTRAINT pk_delivery_zones PRIMARY KEY,
        branch_id uuid NOT NULL CONSTRAINT fk_delivery_zones_branch REFERENCES branches (id) ON DELETE CASCADE,
        position smallint NOT NULL,
        name text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_delivery_zones_kind CHECK (kind IN ('radius', 'polygon', 'districts')),
        latitude double precision,
        longitude double precision,
        meters integer CONSTRAINT ck_delivery_zones_meters CHECK (meters > 0),
        fee integer NOT NULL CONSTRAINT ck_delivery_zones_fee CHECK (fee >= 0),
        minimum_basket integer NOT NULL CONSTRAINT ck_delivery_zones_minimum CHECK (minimum_basket >= 0),
        minutes integer CONSTRAINT ck_delivery_zones_minutes CHECK (minutes > 0),
        CONSTRAINT ck_delivery_zones_radius CHECK (kind <> 'radius' OR (latitude IS NOT NULL AND longitude IS NOT NULL AND meters IS NOT NULL))
      )`);
    await db.query('CREATE INDEX ix_delivery_zones_branch ON delivery_zones (branch_id)');
    await db.query(`
      CREATE TABLE delivery_zone_corners (
        zone_id uuid NOT NULL CONSTRAINT fk_delivery_zone_corners_zone REFERENCES delivery_zones (id) ON DELETE CASCADE,
        position smallint NOT NULL,
        latitude double precision NOT NULL,
        longitude double precision NOT NULL,
        CONSTRAINT pk_delivery_zone_corners PRIMARY KEY (zone_id, position)
      )`);
    await db.query(`
      CREATE TABLE delivery_zone_districts (
        zone_id uuid NOT NULL CONSTRAINT fk_delivery_zone_districts_zone REFERENCES delivery_zones (id) ON DELETE CASCADE,
        position smallint NOT NULL,
        name text NOT NULL,
        CONSTRAINT pk_delivery_zone_districts PRIMARY KEY (zone_id, position)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE delivery_zone_districts, delivery_zone_corners, delivery_zones');
  }
}
