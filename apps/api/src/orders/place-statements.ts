import { TAKE_NUMBER_SQL } from '../board/branch-counter';

/** Tax rates of organization `$1` for fulfilment `$2`, whether its prices include them, and the class of its delivery fees. */
export const TAX_RATES = {
  name: 'orders-tax-rates',
  text: `SELECT o.prices_include_tax AS "isIncluded", o.delivery_tax_class AS "deliveryClass",
      (SELECT coalesce(json_object_agg(t.tax_class, t.basis_points), '{}')
       FROM tax_rates t WHERE t.organization_id = o.id AND t.fulfilment = $2) AS "basisPoints"
    FROM organizations o WHERE o.id = $1`,
};

/**
 * Number, sequence and order row in one round trip. `$1` branch, `$2` how many events are coming, `$3` business day, `$4`
 * basket, `$5` the rest of the row, `$6` when the kitchen must begin and `$7` the day it is due, where it is for later, `$8` who
 * took it on the telephone, `$9` the minutes to its door. No row: the basket is an order already. A row with `placed` false: another
 * transaction won the basket meanwhile, and what the counter gave must go back.
 */
export const INSERT_ORDER = {
  name: 'orders-insert',
  text: `WITH counter AS (
      ${TAKE_NUMBER_SQL} AND NOT EXISTS (SELECT FROM orders WHERE basket_id = $4)
      RETURNING c.seq, c.last_number, c.business_day
    ), placed AS (
      INSERT INTO orders (id, organization_id, branch_id, basket_id, number, business_day, channel, customer_id, conversation_id,
        customer_name, customer_phone, table_label, fulfilment, address_text, latitude, longitude, note,
        subtotal, discount, coupon_code, total, currency, status, placed_at, status_at,
        due_at, promised_at, first_promised_at, told_promised_at, starts_at, created_by, way_minutes)
      SELECT r.id, r."organizationId", $1, $4, counter.last_number, coalesce($7::date, counter.business_day), r.channel, r."customerId", r."conversationId",
        r."customerName", r."customerPhone", r."tableLabel", r.fulfilment, r."addressText", r.latitude, r.longitude, r.note,
        r.subtotal, r.discount, r."couponCode", r.total, r.currency, r.status, r."placedAt", r."statusAt",
        r."dueAt", r."promisedAt", r."firstPromisedAt", r."toldPromisedAt", $6, $8::uuid, $9::integer
      FROM counter, json_to_record($5::json) AS r (id uuid, "organizationId" uuid, channel text, "customerId" uuid,
        "conversationId" uuid, "customerName" text, "customerPhone" text, "tableLabel" text, fulfilment text,
        "addressText" text, latitude float8, longitude float8, note text, subtotal int4, discount int4, "couponCode" text,
        total int4, currency text, status text, "placedAt" timestamptz, "statusAt" timestamptz,
        "dueAt" timestamptz, "promisedAt" timestamptz, "firstPromisedAt" timestamptz, "toldPromisedAt" timestamptz)
      ON CONFLICT (basket_id) DO NOTHING
      RETURNING id
    )
    SELECT seq, last_number AS number, coalesce($7::date, business_day) AS "businessDay", EXISTS (SELECT FROM placed) AS placed FROM counter`,
};

/** Whether branch `$1` has closed for good. */
export const BRANCH_CLOSED = { name: 'orders-branch-closed', text: 'SELECT 1 FROM branches WHERE id = $1 AND archived_at IS NOT NULL' };

export const ORDER_OF_BASKET = {
  name: 'orders-of-basket',
  text: 'SELECT id, number FROM orders WHERE basket_id = $1',
};

export const INSERT_ITEMS = {
  name: 'orders-insert-items',
  text: `INSERT INTO order_items (order_id, position, product_id, name, quantity, unit_price, total, discount_share,
      tax_class, tax_basis_points, tax, station, note, combo_position, combo_name, combo_product_id, combo_slot_id)
    SELECT $1, i.position, i."productId", i.name, i.quantity, i."unitPrice", i.total, i."discountShare",
      i."taxClass", i."taxBasisPoints", i.tax, i.station, i.note,
      (i.combo->>'position')::int2, i.combo->>'name', (i.combo->>'productId')::uuid, (i.combo->>'slotId')::uuid
    FROM json_to_recordset($2::json) AS i (position int2, "productId" uuid, name text, quantity int4, "unitPrice" int4,
      total int4, "discountShare" int4, "taxClass" text, "taxBasisPoints" int4, tax int4, station text, note text, combo json)`,
};

export const INSERT_MODIFIERS = {
  name: 'orders-insert-modifiers',
  text: `INSERT INTO order_item_modifiers (order_id, item_position, position, modifier_id, name, price, quantity, is_removal)
    SELECT $1, m."itemPosition", m.position, m."modifierId", m.name, m.price, m.quantity, m."isRemoval"
    FROM json_to_recordset($2::json) AS m ("itemPosition" int2, position int2, "modifierId" uuid, name text, price int4,
      quantity int2, "isRemoval" boolean)`,
};

export const INSERT_CHARGES = {
  name: 'orders-insert-charges',
  text: `INSERT INTO order_charges (order_id, position, kind, amount, tax_class, tax_basis_points, tax)
    SELECT $1, c.position, c.kind, c.amount, c."taxClass", c."taxBasisPoints", c.tax
    FROM json_to_recordset($2::json) AS c (position int2, kind text, amount int4, "taxClass" text, "taxBasisPoints" int4, tax int4)`,
};

export const INSERT_PAYMENT = {
  name: 'orders-insert-payment',
  text: 'INSERT INTO order_payments (order_id, method, amount, status) VALUES ($1, $2, $3, $4)',
};

export const INSERT_TERMS = {
  name: 'orders-insert-terms',
  text: 'INSERT INTO order_terms (order_id, terms) VALUES ($1, array_to_tsvector($2))',
};

/** What happened to an order, with its new version: one row per change. */
export const INSERT_ORDER_EVENT = {
  name: 'orders-insert-event',
  text: `INSERT INTO order_events (order_id, version, type, from_status, to_status, actor, actor_id, reason, at, promised_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};
