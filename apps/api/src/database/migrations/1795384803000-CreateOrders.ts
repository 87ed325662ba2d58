import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATUSES = `'scheduled', 'placed', 'preparing', 'ready', 'out-for-delivery', 'delivered', 'undelivered', 'collected', 'rejected', 'cancelled'`;
const OPEN = `'scheduled', 'placed', 'preparing', 'ready', 'out-for-delivery'`;

/** Orders as they were when placed, what happened to them, what the board was told, and the coupons they used. */
export class CreateOrders1795384803000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE coupons (
        id uuid CONSTRAINT pk_coupons PRIMARY KEY,
        organization_id uuid NOT NULL CONSTRAINT fk_coupons_organization REFERENCES organizations (id),
        code text NOT NULL,
        kind text NOT NULL CONSTRAINT ck_coupons_kind CHECK (kind IN ('percent', 'fixed', 'free-product', 'free-delivery')),
        value integer NOT NULL DEFAULT 0 CONSTRAINT ck_coupons_value CHECK (value >= 0),
        cap integer CONSTRAINT ck_coupons_cap CHECK (cap >= 0),
        product_id uuid CONSTRAINT fk_coupons_product REFERENCES products (id),
        minimum_basket integer NOT NULL DEFAULT 0,
        starts_at timestamptz,
        ends_at timestamptz,
        total_limit integer,
        customer_limit integer,
        per_customer_limit integer,
        is_first_order_only boolean NOT NULL DEFAULT false,
        is_active boolean NOT NULL DEFAULT true,
        used integer NOT NULL DEFAULT 0,
        customers integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        archived_at timestamptz,
        CONSTRAINT ck_coupons_used CHECK (used >= 0 AND customers >= 0),
        CONSTRAINT ck_coupons_limits CHECK ((total_limit IS NULL OR used <= total_limit) AND (customer_limit IS NULL OR customers <= customer_limit))
      )`);
    await db.query('CREATE UNIQUE INDEX uq_coupons_code ON coupons (organization_id, code) WHERE archived_at IS NULL');
    await db.query(`
      CREATE TABLE coupon_customers (
        coupon_id uuid NOT NULL CONSTRAINT fk_coupon_customers_coupon REFERENCES coupons (id),
        customer_id uuid NOT NULL CONSTRAINT fk_coupon_customers_customer REFERENCES customers (id),
        uses integer NOT NULL DEFAULT 0 CONSTRAINT ck_coupon_customers_uses CHECK (uses >= 0),
        CONSTRAINT pk_coupon_customers PRIMARY KEY (coupon_id, customer_id)
      )`);
    await db.query(`
      CREATE TABLE orders (
        id uuid CONSTRAINT pk_orders PRIMARY KEY,
        organization_id uuid NOT NULL,
        branch_id uuid NOT NULL CONSTRAINT fk_orders_branch REFERENCES branches (id),
        basket_id uuid CONSTRAINT uq_orders_basket UNIQUE,
        number integer NOT NULL,
        business_day date NOT NULL,
        channel text NOT NULL CONSTRAINT ck_orders_channel CHECK (channel IN ('whatsapp', 'phone', 'counter')),
        customer_id uuid CONSTRAINT fk_orders_customer REFERENCES customers (id),
        conversation_id uuid CONSTRAINT fk_orders_conversation REFERENCES conversations (id),
        customer_name text NOT NULL DEFAULT '',
        customer_phone text,
        table_label text,
        created_by uuid,
        fulfilment text NOT NULL CONSTRAINT ck_orders_fulfilment CHECK (fulfilment IN ('delivery', 'pickup', 'table')),
        address_text text,
        latitude double precision,
        longitude double precision,
        note text,
        subtotal integer NOT NULL,
        discount integer NOT NULL DEFAULT 0,
        coupon_code text,
        total integer NOT NULL,
        currency text NOT NULL,
        status text NOT NULL CONSTRAINT ck_orders_status CHECK (status IN (${STATUSES})),
        previous_status text CONSTRAINT ck_orders_previous_status CHECK (previous_status IN (${STATUSES})),
        version integer NOT NULL DEFAULT 1,
        placed_at timestamptz NOT NULL DEFAULT now(),
        status_at timestamptz NOT NULL DEFAULT now(),
        promised_at timestamptz,
        due_at timestamptz,
        cancel_requested_at timestamptz,
        cancelled_by text CONSTRAINT ck_orders_cancelled_by CHECK (cancelled_by IN ('customer', 'kitchen')),
        cancel_acknowledged_at timestamptz,
        reason text,
        CONSTRAINT uq_orders_number UNIQUE (branch_id, business_day, number),
        CONSTRAINT ck_orders_money CHECK (subtotal >= 0 AND discount >= 0 AND discount <= subtotal AND total >= 0)
      ) WITH (fillfactor = 80)`);
    await db.query(`CREATE INDEX ix_orders_open ON orders (branch_id, number) WHERE status IN (${OPEN})`);
    await db.query(
      `CREATE INDEX ix_orders_unacknowledged ON orders (branch_id) WHERE cancelled_by = 'customer' AND cancel_acknowledged_at IS NULL`,
    );
    await db.query('CREATE INDEX ix_orders_recent ON orders (branch_id, status_at)');
    await db.query('CREATE INDEX ix_orders_placed ON orders (organization_id, placed_at, id)');
    await db.query('CREATE INDEX ix_orders_customer ON orders (customer_id, placed_at)');
    await db.query('CREATE INDEX ix_orders_conversation ON orders (conversation_id)');
    await db.query(`
      CREATE TABLE order_items (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_order_items PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT fk_order_items_order REFERENCES orders (id) ON DELETE CASCADE,
        position smallint NOT NULL,
        product_id uuid CONSTRAINT fk_order_items_product REFERENCES products (id),
        name text NOT NULL,
        quantity integer NOT NULL CONSTRAINT ck_order_items_quantity CHECK (quantity > 0),
        unit_price integer NOT NULL,
        total integer NOT NULL,
        discount_share integer NOT NULL DEFAULT 0,
        tax_class text NOT NULL,
        tax_basis_points integer NOT NULL,
        tax integer NOT NULL,
        station text,
        note text,
        status text NOT NULL DEFAULT 'open' CONSTRAINT ck_order_items_status CHECK (status IN ('open', 'done')),
        CONSTRAINT uq_order_items_position UNIQUE (order_id, position)
      )`);
    await db.query('CREATE INDEX ix_order_items_product ON order_items (product_id)');
    await db.query(`
      CREATE TABLE order_item_modifiers (
        order_id uuid NOT NULL,
        item_position smallint NOT NULL,
        position smallint NOT NULL,
        modifier_id uuid CONSTRAINT fk_order_item_modifiers_modifier REFERENCES modifiers (id),
        name text NOT NULL,
        price integer NOT NULL,
        quantity smallint NOT NULL DEFAULT 1 CONSTRAINT ck_order_item_modifiers_quantity CHECK (quantity > 0),
        is_removal boolean NOT NULL DEFAULT false,
        CONSTRAINT pk_order_item_modifiers PRIMARY KEY (order_id, item_position, position),
        CONSTRAINT fk_order_item_modifiers_item FOREIGN KEY (order_id, item_position) REFERENCES order_items (order_id, position) ON DELETE CASCADE
      )`);
    await db.query('CREATE INDEX ix_order_item_modifiers_modifier ON order_item_modifiers (modifier_id)');
    await db.query(`
      CREATE TABLE order_charges (
        order_id uuid NOT NULL CONSTRAINT fk_order_charges_order REFERENCES orders (id) ON DELETE CASCADE,
        kind text NOT NULL CONSTRAINT ck_order_charges_kind CHECK (kind IN ('delivery', 'packaging', 'service', 'tip', 'rounding')),
        amount integer NOT NULL,
        CONSTRAINT pk_order_charges PRIMARY KEY (order_id, kind)
      )`);
    await db.query(`
      CREATE TABLE order_payments (
        order_id uuid NOT NULL CONSTRAINT fk_order_payments_order REFERENCES orders (id) ON DELETE CASCADE,
        position smallint NOT NULL DEFAULT 1,
        method text NOT NULL CONSTRAINT ck_order_payments_method CHECK (method IN ('cash', 'card', 'meal-card')),
        amount integer NOT NULL,
        status text NOT NULL DEFAULT 'due' CONSTRAINT ck_order_payments_status CHECK (status IN ('due', 'paid', 'refunded', 'void')),
        CONSTRAINT pk_order_payments PRIMARY KEY (order_id, position)
      )`);
    await db.query(`
      CREATE TABLE order_events (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_order_events PRIMARY KEY,
        order_id uuid NOT NULL CONSTRAINT fk_order_events_order REFERENCES orders (id) ON DELETE CASCADE,
        version integer NOT NULL,
        type text NOT NULL,
        from_status text,
        to_status text,
        actor text NOT NULL CONSTRAINT ck_order_events_actor CHECK (actor IN ('customer', 'staff', 'screen', 'system')),
        actor_id text,
        reason text,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_order_events_version UNIQUE (order_id, version)
      )`);
    await db.query(`
      CREATE TABLE coupon_redemptions (
        order_id uuid CONSTRAINT pk_coupon_redemptions PRIMARY KEY
          CONSTRAINT fk_coupon_redemptions_order REFERENCES orders (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
        coupon_id uuid NOT NULL CONSTRAINT fk_coupon_redemptions_coupon REFERENCES coupons (id),
        customer_id uuid CONSTRAINT fk_coupon_redemptions_customer REFERENCES customers (id),
        discount integer NOT NULL,
        redeemed_at timestamptz NOT NULL DEFAULT now(),
        returned_at timestamptz
      )`);
    await db.query('CREATE INDEX ix_coupon_redemptions_coupon ON coupon_redemptions (coupon_id)');
    await db.query(`
      CREATE TABLE board_events (
        branch_id uuid NOT NULL,
        seq bigint NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        order_id uuid,
        payload jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_board_events PRIMARY KEY (branch_id, seq)
      )`);
    await db.query('CREATE INDEX ix_board_events_order ON board_events (order_id) WHERE order_id IS NOT NULL');
    await db.query(`
      CREATE TABLE board_commands (
        branch_id uuid NOT NULL,
        command_id uuid NOT NULL,
        screen_id text NOT NULL,
        order_id uuid,
        order_version integer,
        result jsonb,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_board_commands PRIMARY KEY (branch_id, command_id)
      )`);
    await db.query('CREATE INDEX ix_board_commands_screen ON board_commands (screen_id, order_id, at)');
    await db.query(`
      CREATE TABLE order_sightings (
        order_id uuid NOT NULL CONSTRAINT fk_order_sightings_order REFERENCES orders (id) ON DELETE CASCADE,
        screen_id text NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_order_sightings PRIMARY KEY (order_id, screen_id)
      )`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE order_sightings, board_commands, board_events, coupon_redemptions, order_events, order_payments, order_charges, order_item_modifiers, order_items, orders, coupon_customers, coupons',
    );
  }
}
