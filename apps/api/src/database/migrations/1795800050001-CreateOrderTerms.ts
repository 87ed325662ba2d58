import type { MigrationInterface, QueryRunner } from 'typeorm';

// `foldTurkish` of the domain for orders of before; letters outside Latin are lost to it.
const folded = (text: string) => `
  regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    normalize(lower(translate(${text}, 'İIıĞğŞşÇçÖöÜü''’', 'iiiggssccoouu')), NFD),
    '[\\u0300-\\u036f]', '', 'g'), '(\\d)[.,](?=\\d)', '\\1.', 'g'), '[^[:alnum:]./+]+', ' ', 'g'), '(?<!\\d)\\.|\\.(?!\\d)', ' ', 'g')`;

const WORDS = folded(`concat_ws(' ', o.customer_name, o.table_label,
  (SELECT string_agg(concat_ws(' ', i.name, i.combo_name), ' ') FROM order_items i WHERE i.order_id = o.id))`);

/** Writes the terms of all orders that have none. */
export const FILL_ORDER_TERMS = `
  INSERT INTO order_terms (order_id, terms)
  SELECT o.id, array_to_tsvector(array_remove(array_remove(
    regexp_split_to_array(${WORDS}, ' +') || ARRAY[
      'organization=' || o.organization_id, 'branch=' || o.branch_id, '#' || o.number,
      '@' || reverse(nullif(regexp_replace(o.customer_phone, '\\D', '', 'g'), '')),
      'channel=' || o.channel, 'fulfilment=' || o.fulfilment, 'coupon=' || o.coupon_code,
      'payment=' || (SELECT p.method FROM order_payments p WHERE p.order_id = o.id ORDER BY p.position LIMIT 1)
    ], ''), NULL))
  FROM orders o WHERE NOT EXISTS (SELECT FROM order_terms t WHERE t.order_id = o.id)`;

/** What orders are found by, and the orders of an organization by day, whatever their state or in one of them. */
export class CreateOrderTerms1795800050001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE order_terms (
        order_id uuid CONSTRAINT pk_order_terms PRIMARY KEY CONSTRAINT fk_order_terms_order REFERENCES orders (id) ON DELETE CASCADE,
        terms tsvector NOT NULL
      )`);
    await db.query(FILL_ORDER_TERMS);
    await db.query('CREATE INDEX ix_order_terms_terms ON order_terms USING gin (terms)');
    await db.query('CREATE INDEX ix_orders_day ON orders (organization_id, business_day, placed_at, id)');
    await db.query('CREATE INDEX ix_orders_status_day ON orders (organization_id, status, business_day, placed_at, id)');
    await db.query('DROP INDEX ix_orders_placed');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('CREATE INDEX ix_orders_placed ON orders (organization_id, placed_at, id)');
    await db.query('DROP INDEX ix_orders_day, ix_orders_status_day');
    await db.query('DROP TABLE order_terms');
  }
}
