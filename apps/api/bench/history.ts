import pg from 'pg';

/**
 * Fills the database with a shop's past: a customer has ordered four times in a year, two dishes each time. Messages are
 * kept for a month, so only the last twelfth of the conversations still has its six messages each way.
 */
export async function addHistory(databaseUrl: string, orders: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const statement of SETTINGS) await client.query(statement);
    for (const statement of statementsFor(orders)) await client.query(statement);
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}

// The rows are right by construction: checking four million references would take longer than writing them.
const SETTINGS = ['SET session_replication_role = replica', 'SET synchronous_commit = off', `SET maintenance_work_mem = '256MB'`];

const PERSON = `md5('bench customer ' || person)::uuid`;
const TALK = `md5('bench conversation ' || person)::uuid`;
const ORDER = `md5('bench order ' || n)::uuid`;
const RECENT = `WHERE n > (SELECT max(n) FROM past) * 11 / 12`;

const statementsFor = (orders: number): string[] => [
  `CREATE TEMPORARY TABLE past AS
    SELECT n, n % (${orders} / 4) AS person, now() - (1 - n::double precision / ${orders}) * interval '365 days' - interval '2 days' AS at
    FROM generate_series(1, ${orders}) AS n`,
  'CREATE TEMPORARY TABLE shop AS SELECT id AS branch_id, organization_id, phone_number_id FROM branches ORDER BY created_at LIMIT 1',
  `CREATE TEMPORARY TABLE dish AS SELECT row_number() OVER (ORDER BY id) AS place, id, price FROM products`,
  `INSERT INTO customers (id, organization_id, bsuid, wa_id, name, locale)
    SELECT ${PERSON}, organization_id, 'TR.H' || person, '49' || 1000000000 + person, 'Eski Müşteri ' || person, 'tr' FROM shop, generate_series(0, ${orders} / 4 - 1) AS person`,
  `INSERT INTO customer_addresses (id, customer_id, text)
    SELECT gen_random_uuid(), ${PERSON}, 'Osmanağa Mahallesi, Halitağa Caddesi No: ' || person || ' Daire: 4, Kadıköy' FROM generate_series(0, ${orders} / 4 - 1) AS person`,
  `INSERT INTO conversations (id, organization_id, branch_id, customer_id, state, last_inbound_at)
    SELECT ${TALK}, organization_id, branch_id, ${PERSON}, (SELECT state FROM conversations WHERE state IS NOT NULL LIMIT 1), now() - interval '2 days'
    FROM shop, generate_series(0, ${orders} / 4 - 1) AS person`,
  `INSERT INTO orders (id, organization_id, branch_id, basket_id, number, business_day, channel, customer_id, conversation_id, customer_name, customer_phone,
      fulfilment, address_text, subtotal, total, currency, status, version, placed_at, status_at)
    SELECT ${ORDER}, organization_id, branch_id, md5('bench basket ' || n)::uuid, n, at::date, 'whatsapp', ${PERSON}, ${TALK}, 'Eski Müşteri ' || person,
      '+49' || 1000000000 + person, 'delivery', 'Osmanağa Mahallesi, Halitağa Caddesi No: ' || person || ' Daire: 4, Kadıköy', 27000, 27000, 'TRY', 'delivered', 4, at, at + interval '40 minutes'
    FROM past, shop`,
  `INSERT INTO order_items (order_id, position, product_id, name, quantity, unit_price, total, tax_class, tax_basis_points, tax, status)
    SELECT ${ORDER}, position, dish.id, 'Tavuk Döner Dürüm', 1, dish.price, dish.price, 'food', 1000, dish.price / 11, 'done'
    FROM past CROSS JOIN generate_series(1, 2) AS position JOIN dish ON dish.place = (n + position) % (SELECT count(*) FROM dish) + 1`,
  `INSERT INTO order_charges (order_id, kind, amount) SELECT ${ORDER}, 'delivery', 0 FROM past`,
  `INSERT INTO order_payments (order_id, method, amount, status) SELECT ${ORDER}, 'cash', 27000, 'paid' FROM past`,
  `INSERT INTO order_events (order_id, version, type, to_status, actor, at)
    SELECT ${ORDER}, version, 'advanced', 'delivered', 'staff', at + version * interval '10 minutes' FROM past CROSS JOIN generate_series(1, 4) AS version`,
  `INSERT INTO inbound_messages (organization_id, branch_id, conversation_id, phone_number_id, wamid, kind, raw, status, sent_at, received_at)
    SELECT organization_id, branch_id, ${TALK}, phone_number_id, 'wamid.' || md5(n || '.' || message), 'text', (SELECT raw FROM inbound_messages ORDER BY id LIMIT 1), 'processed', at, at
    FROM shop, past CROSS JOIN generate_series(1, 6) AS message ${RECENT}`,
  `INSERT INTO outbound_messages (organization_id, branch_id, conversation_id, purpose, content, state, delivery, rank, attempt, wamid, created_at, sent_at)
    SELECT organization_id, branch_id, ${TALK}, 'prompt', (SELECT content FROM outbound_messages ORDER BY id LIMIT 1), 'done', 'read', 5, 1, 'wamid.out.' || md5(n || '.' || message), at, at
    FROM shop, past CROSS JOIN generate_series(1, 6) AS message ${RECENT}`,
];
