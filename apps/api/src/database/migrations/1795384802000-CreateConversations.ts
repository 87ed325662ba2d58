import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers, their conversations, and every message in and out. Logs carry no foreign key to branches: inserts are the hot path. */
export class CreateConversations1795384802000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE customers (
        id uuid CONSTRAINT pk_customers PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_customers_organization REFERENCES organizations (id),
        bsuid text,
        parent_bsuid text,
        wa_id text,
        username text,
        name text NOT NULL DEFAULT '',
        locale text CONSTRAINT ck_customers_locale CHECK (locale IN ('tr', 'en')),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_customers_bsuid UNIQUE (organization_id, bsuid),
        CONSTRAINT uq_customers_wa_id UNIQUE (organization_id, wa_id)
      )`);
    await db.query(`
      CREATE TABLE customer_consents (
        customer_id uuid NOT NULL CONSTRAINT fk_customer_consents_customer REFERENCES customers (id) ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT ck_customer_consents_kind CHECK (kind IN ('marketing')),
        granted_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT pk_customer_consents PRIMARY KEY (customer_id, kind)
      )`);
    await db.query(`
      CREATE TABLE customer_addresses (
        id uuid CONSTRAINT pk_customer_addresses PRIMARY KEY,
        customer_id uuid NOT NULL CONSTRAINT fk_customer_addresses_customer REFERENCES customers (id) ON DELETE CASCADE,
        text text NOT NULL DEFAULT '',
        latitude double precision,
        longitude double precision,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_used_at timestamptz NOT NULL DEFAULT now(),
        archived_at timestamptz
      )`);
    await db.query('CREATE INDEX ix_customer_addresses_customer ON customer_addresses (customer_id, last_used_at)');
    await db.query('CREATE SEQUENCE instance_ids AS integer');
    await db.query(`
      CREATE TABLE conversations (
        id uuid CONSTRAINT pk_conversations PRIMARY KEY,
        organization_id uuid NOT NULL,
        branch_id uuid NOT NULL CONSTRAINT fk_conversations_branch REFERENCES branches (id),
        customer_id uuid NOT NULL CONSTRAINT fk_conversations_customer REFERENCES customers (id),
        state jsonb,
        last_inbound_at timestamptz,
        last_inbound_wamid text,
        staff_called_at timestamptz,
        lane_owner integer,
        lane_until timestamptz,
        lane_token bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_conversations_customer UNIQUE (branch_id, customer_id)
      ) WITH (fillfactor = 70)`);
    await db.query('CREATE INDEX ix_conversations_customer ON conversations (customer_id)');
    await db.query('CREATE INDEX ix_conversations_lane ON conversations (lane_owner) WHERE lane_owner IS NOT NULL');
    await db.query(`
      CREATE TABLE inbound_messages (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_inbound_messages PRIMARY KEY,
        organization_id uuid,
        branch_id uuid,
        conversation_id uuid,
        phone_number_id text NOT NULL,
        wamid text NOT NULL,
        kind text NOT NULL,
        raw text NOT NULL,
        status text NOT NULL CONSTRAINT ck_inbound_messages_status CHECK (status IN ('processed', 'pending', 'failed', 'unrouted', 'ignored')),
        sent_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        attempts smallint NOT NULL DEFAULT 0,
        next_attempt_at timestamptz,
        error text,
        CONSTRAINT uq_inbound_messages_wamid UNIQUE (phone_number_id, wamid)
      )`);
    await db.query(`CREATE INDEX ix_inbound_messages_due ON inbound_messages (next_attempt_at) WHERE status IN ('pending', 'failed')`);
    await db.query(`CREATE INDEX ix_inbound_messages_pending ON inbound_messages (conversation_id, sent_at, id) WHERE status = 'pending'`);
    await db.query('CREATE INDEX ix_inbound_messages_conversation ON inbound_messages (conversation_id, id)');
    await db.query(`
      CREATE TABLE outbound_messages (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_outbound_messages PRIMARY KEY,
        organization_id uuid NOT NULL,
        branch_id uuid NOT NULL,
        conversation_id uuid NOT NULL CONSTRAINT fk_outbound_messages_conversation REFERENCES conversations (id),
        order_id uuid,
        purpose text NOT NULL CONSTRAINT ck_outbound_messages_purpose CHECK (purpose IN ('prompt', 'confirmation', 'status', 'notice')),
        content jsonb NOT NULL,
        state text NOT NULL DEFAULT 'queued' CONSTRAINT ck_outbound_messages_state
          CHECK (state IN ('queued', 'sending', 'ambiguous', 'done', 'dropped', 'superseded', 'expired')),
        delivery text NOT NULL DEFAULT 'queued' CONSTRAINT ck_outbound_messages_delivery
          CHECK (delivery IN ('queued', 'accepted', 'sent', 'failed', 'delivered', 'read', 'played')),
        rank smallint NOT NULL DEFAULT 0,
        attempt smallint NOT NULL DEFAULT 0,
        claimed_by integer,
        not_before timestamptz,
        ambiguous_at timestamptz,
        expires_at timestamptz,
        wamid text,
        error_code integer,
        error text,
        is_billable boolean,
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        delivered_at timestamptz,
        read_at timestamptz
      ) WITH (fillfactor = 70)`);
    await db.query(`CREATE INDEX ix_outbound_messages_open ON outbound_messages (conversation_id, id) WHERE state IN ('queued', 'sending', 'ambiguous')`);
    await db.query('CREATE INDEX ix_outbound_messages_wamid ON outbound_messages (wamid) WHERE wamid IS NOT NULL');
    await db.query('CREATE INDEX ix_outbound_messages_order ON outbound_messages (order_id) WHERE order_id IS NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE outbound_messages, inbound_messages, conversations, customer_addresses, customer_consents, customers');
    await db.query('DROP SEQUENCE instance_ids');
  }
}
