import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tenants, their branches, what a branch offers and when it is open. */
export class CreateOrganizations1795384800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE organizations (
        id uuid CONSTRAINT pk_organizations PRIMARY KEY,
        name text NOT NULL,
        default_locale text NOT NULL DEFAULT 'tr' CONSTRAINT ck_organizations_locale CHECK (default_locale IN ('tr', 'en')),
        prices_include_tax boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query(`
      CREATE TABLE branches (
        id uuid CONSTRAINT pk_branches PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_branches_organization REFERENCES organizations (id),
        name text NOT NULL,
        phone text,
        phone_number_id text CONSTRAINT uq_branches_phone_number_id UNIQUE,
        time_zone text NOT NULL DEFAULT 'Europe/Istanbul',
        currency text NOT NULL DEFAULT 'TRY',
        day_starts_at time NOT NULL DEFAULT '04:00',
        latitude double precision,
        longitude double precision,
        minimum_basket integer NOT NULL DEFAULT 0 CONSTRAINT ck_branches_minimum_basket CHECK (minimum_basket >= 0),
        delivery_fee integer NOT NULL DEFAULT 0 CONSTRAINT ck_branches_delivery_fee CHECK (delivery_fee >= 0),
        cancel_window_minutes integer NOT NULL DEFAULT 5 CONSTRAINT ck_branches_cancel_window CHECK (cancel_window_minutes >= 0),
        preparation_minutes integer NOT NULL DEFAULT 30 CONSTRAINT ck_branches_preparation CHECK (preparation_minutes > 0),
        paused_until timestamptz,
        sending_stopped_at timestamptz,
        sending_stopped_code integer,
        sending_stopped_detail text,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await db.query('CREATE INDEX ix_branches_organization ON branches (organization_id)');
    await db.query(`
      CREATE TABLE branch_locales (
        branch_id uuid NOT NULL CONSTRAINT fk_branch_locales_branch REFERENCES branches (id) ON DELETE CASCADE,
        locale text NOT NULL CONSTRAINT ck_branch_locales_locale CHECK (locale IN ('tr', 'en')),
        position smallint NOT NULL,
        CONSTRAINT pk_branch_locales PRIMARY KEY (branch_id, locale)
      )`);
    await db.query(`
      CREATE TABLE branch_fulfilments (
        branch_id uuid NOT NULL CONSTRAINT fk_branch_fulfilments_branch REFERENCES branches (id) ON DELETE CASCADE,
        fulfilment text NOT NULL CONSTRAINT ck_branch_fulfilments_fulfilment CHECK (fulfilment IN ('delivery', 'pickup', 'table')),
        position smallint NOT NULL,
        CONSTRAINT pk_branch_fulfilments PRIMARY KEY (branch_id, fulfilment)
      )`);
    await db.query(`
      CREATE TABLE branch_payment_methods (
        branch_id uuid NOT NULL CONSTRAINT fk_branch_payment_methods_branch REFERENCES branches (id) ON DELETE CASCADE,
        method text NOT NULL CONSTRAINT ck_branch_payment_methods_method CHECK (method IN ('cash', 'card', 'meal-card')),
        position smallint NOT NULL,
        CONSTRAINT pk_branch_payment_methods PRIMARY KEY (branch_id, method)
      )`);
    await db.query(`
      CREATE TABLE branch_status_messages (
        branch_id uuid NOT NULL CONSTRAINT fk_branch_status_messages_branch REFERENCES branches (id) ON DELETE CASCADE,
        status text NOT NULL,
        is_on boolean NOT NULL DEFAULT true,
        CONSTRAINT pk_branch_status_messages PRIMARY KEY (branch_id, status)
      )`);
    await db.query(`
      CREATE TABLE opening_hours (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_opening_hours PRIMARY KEY,
        branch_id uuid NOT NULL CONSTRAINT fk_opening_hours_branch REFERENCES branches (id) ON DELETE CASCADE,
        weekday smallint NOT NULL CONSTRAINT ck_opening_hours_weekday CHECK (weekday BETWEEN 1 AND 7),
        opens_at time NOT NULL,
        closes_at time NOT NULL
      )`);
    await db.query('CREATE INDEX ix_opening_hours_branch ON opening_hours (branch_id)');
    await db.query(`
      CREATE TABLE closures (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_closures PRIMARY KEY,
        branch_id uuid NOT NULL CONSTRAINT fk_closures_branch REFERENCES branches (id) ON DELETE CASCADE,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        reason text,
        CONSTRAINT ck_closures_order CHECK (starts_at < ends_at)
      )`);
    await db.query('CREATE INDEX ix_closures_branch ON closures (branch_id, ends_at)');
    await db.query(`
      CREATE TABLE branch_counters (
        branch_id uuid NOT NULL CONSTRAINT fk_branch_counters_branch REFERENCES branches (id) ON DELETE CASCADE,
        seq bigint NOT NULL DEFAULT 0,
        business_day date,
        last_number integer NOT NULL DEFAULT 0,
        CONSTRAINT pk_branch_counters PRIMARY KEY (branch_id)
      ) WITH (fillfactor = 50)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE branch_counters, closures, opening_hours, branch_status_messages, branch_payment_methods, branch_fulfilments, branch_locales, branches, organizations',
    );
  }
}
