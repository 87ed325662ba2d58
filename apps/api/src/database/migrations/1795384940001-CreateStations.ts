import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where dishes are made: the organization's list, and which of them a branch has closed. */
export class CreateStations1795384940001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE stations (
        organization_id uuid NOT NULL CONSTRAINT fk_stations_organization REFERENCES organizations (id) ON DELETE CASCADE,
        key text NOT NULL CONSTRAINT ck_stations_key CHECK (key ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
        position smallint NOT NULL DEFAULT 0,
        prints text NOT NULL DEFAULT 'none' CONSTRAINT ck_stations_prints CHECK (prints IN ('none', 'ticket', 'label', 'both')),
        CONSTRAINT pk_stations PRIMARY KEY (organization_id, key)
      )`);
    await db.query(`
      CREATE TABLE station_translations (
        organization_id uuid NOT NULL,
        station_key text NOT NULL,
        locale text NOT NULL CONSTRAINT ck_station_translations_locale CHECK (locale IN ('tr', 'en')),
        name text NOT NULL,
        CONSTRAINT pk_station_translations PRIMARY KEY (organization_id, station_key, locale),
        CONSTRAINT fk_station_translations_station FOREIGN KEY (organization_id, station_key) REFERENCES stations (organization_id, key) ON DELETE CASCADE
      )`);
    await db.query(`
      CREATE TABLE branch_stations (
        branch_id uuid NOT NULL CONSTRAINT fk_branch_stations_branch REFERENCES branches (id) ON DELETE CASCADE,
        station_key text NOT NULL,
        is_closed boolean NOT NULL DEFAULT false,
        reroutes_to text,
        CONSTRAINT pk_branch_stations PRIMARY KEY (branch_id, station_key),
        CONSTRAINT ck_branch_stations_reroute CHECK (reroutes_to <> station_key)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE branch_stations, station_translations, stations');
  }
}
