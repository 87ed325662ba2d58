import pg from 'pg';
import { FILL_ORDER_TERMS } from '../../src/database/migrations/1795800050001-CreateOrderTerms';
import { ADD_MONTH_TERMS } from '../../src/database/migrations/1795800120001-AddMonthTerms';
import { SET_ATTRIBUTES_APART } from '../../src/database/migrations/1795900130002-SetAttributeTermsApart';

export const ORGANIZATION = '00000000-0000-4000-8000-000000000001';

/** A chain of three branches over three years: 400 names with 2,000 surnames, 60 dishes of which some are dear to everybody and some to nobody. */
export async function addManyOrders(databaseUrl: string, orders: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const statement of statementsFor(orders)) await client.query(statement);
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}

const BRANCH = `('00000000-0000-4000-8000-00000000001' || (n % 3))::uuid`;
// Skewed like names and dishes are: the first are said all day, the last once a month.
const skewed = (salt: number, count: number) => `(power(((hashint4(n * 7 + ${salt})::bigint & 1048575) / 1048576.0), 3) * ${count})::int`;

const statementsFor = (orders: number, now = new Date().toISOString()): string[] => {
  const at = `(timestamptz '${now}' - (${orders} - n)::float8 / ${orders} * interval '1095 days')`;
  // Ids begin with the moment, as those that the API makes: neighbours in time are neighbours in every index.
  const id = `(lpad(to_hex((extract(epoch FROM ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5('order ' || n), 1, 3) || '8' || substr(md5('order ' || n), 4, 15))::uuid`;
  return [
    'SET session_replication_role = replica',
    'SET synchronous_commit = off',
    `SET maintenance_work_mem = '256MB'`,
    `INSERT INTO organizations (id, name) VALUES ('${ORGANIZATION}', 'Bench')`,
    `INSERT INTO branches (id, organization_id, name) SELECT ${BRANCH}, '${ORGANIZATION}', 'Branch ' || n FROM generate_series(0, 2) n`,
    'DROP INDEX ix_order_terms_terms',
    `INSERT INTO orders (id, organization_id, branch_id, number, business_day, channel, customer_name, customer_phone, fulfilment, subtotal, total, coupon_code, currency, status, placed_at, status_at)
      SELECT ${id}, '${ORGANIZATION}', ${BRANCH}, n, at::date, CASE WHEN n % 10 = 0 THEN 'phone' WHEN n % 997 = 0 THEN 'counter' ELSE 'whatsapp' END,
        'İsim' || ${skewed(1, 400)} || ' Soyadı' || ${skewed(2, 2000)}, '+9053' || lpad((hashint4(n)::bigint & 268435455)::text, 9, '0'),
        CASE WHEN n % 5 = 0 THEN 'pickup' ELSE 'delivery' END, 27000, 27000, CASE WHEN n % 50 = 0 THEN 'KOD' || n % 20000 / 50 END, 'TRY',
        CASE WHEN n % 40 = 0 THEN 'cancelled' WHEN n % 1500 = 0 THEN 'undelivered' WHEN n > ${orders} - 60 THEN 'preparing' ELSE 'delivered' END, at, at + interval '40 minutes'
      FROM (SELECT n, ${at} AS at FROM generate_series(1, ${orders}) n) past`,
    `INSERT INTO order_items (order_id, position, name, quantity, unit_price, total, tax_class, tax_basis_points, tax)
      SELECT ${id}, position, 'Yemek' || ${skewed(5, 60)} + position, 1, 9000, 9000, 'food', 1000, 0 FROM generate_series(1, ${orders}) n, generate_series(1, 2) position`,
    `INSERT INTO order_payments (order_id, method, amount, status) SELECT ${id}, CASE WHEN n % 20 = 0 THEN 'meal-card' WHEN n % 3 = 0 THEN 'card' ELSE 'cash' END, 27000, 'paid' FROM generate_series(1, ${orders}) n`,
    FILL_ORDER_TERMS,
    ADD_MONTH_TERMS,
    SET_ATTRIBUTES_APART,
    'CREATE INDEX ix_order_terms_terms ON order_terms USING gin (terms)',
  ];
};
