import { type OrderFilter, termsQuery } from './order-filter';

/** A page of the filtered orders. */
export interface OrderPage extends OrderFilter {
  limit: number;
  /** The last order of the page before: its place in the list is looked up, so no moment has to survive the trip. */
  after?: string | undefined;
}

/** Planned for its values: a name that every second order has asks for another plan than a rare one. */
export interface Search {
  text: string;
  values: unknown[];
}

/** Orders that are looked at, newest first, before the index of terms is asked: what many orders have is found among them. */
export const WALKED = 2_000;

const NEWEST = 'o.business_day DESC, o.placed_at DESC, o.id DESC';
const IDS = `array_agg(o.id ORDER BY ${NEWEST}) AS ids`;

/** One row: `ids` of the page, newest first, and `isWhole`: there are no others further back. */
export function walkOrders(organizationId: string, page: OrderPage): Search {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const query = termsQuery(organizationId, page);
  if (query === null) return { values, text: `SELECT ${IDS}, true AS "isWhole" FROM (${walk(organizationId, page, page.limit, put)}) o` };
  const text = `
    WITH walked AS MATERIALIZED (${walk(organizationId, page, WALKED, put)}), found AS (
      SELECT o.* FROM walked o JOIN order_terms t ON t.order_id = o.id WHERE t.terms @@ ${put(query)}::tsquery ORDER BY ${NEWEST} LIMIT ${put(page.limit)}
    )
    SELECT (SELECT ${IDS} FROM found o), (SELECT count(*) FROM walked) < ${WALKED} AS "isWhole"`;
  return { text, values };
}

/** The same page by way of the index of terms: for what few orders have. */
export function lookUpOrders(organizationId: string, page: OrderPage): Search {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const status = page.status ? ` AND o.status = ANY (${put(page.status)}::text[])` : '';
  const text = `
    WITH matching AS MATERIALIZED (SELECT order_id FROM order_terms WHERE terms @@ ${put(termsQuery(organizationId, page))}::tsquery)
    SELECT ${IDS} FROM (
      SELECT o.id, o.business_day, o.placed_at FROM matching m JOIN orders o ON o.id = m.order_id
      WHERE ${conditions(organizationId, page, put)}${status} ORDER BY ${NEWEST} LIMIT ${put(page.limit)}
    ) o`;
  return { text, values };
}

type Put = (value: unknown) => string;

// One walk for each status, so that each is read in the order of its index.
function walk(organizationId: string, page: OrderPage, most: number, put: Put): string {
  const where = conditions(organizationId, page, put);
  const orders = (status: string) => `SELECT o.id, o.business_day, o.placed_at FROM orders o WHERE ${where}${status} ORDER BY ${NEWEST} LIMIT ${put(most)}`;
  if (!page.status) return orders('');
  return `
    SELECT o.* FROM unnest(${put(page.status)}::text[]) AS wanted (status) CROSS JOIN LATERAL (${orders(' AND o.status = wanted.status')}) o
    ORDER BY ${NEWEST} LIMIT ${put(most)}`;
}

function conditions(organizationId: string, { from, to, after }: OrderPage, put: Put): string {
  const organization = put(organizationId);
  return [
    `o.organization_id = ${organization}`,
    ...(from ? [`o.business_day >= ${put(from)}::date`] : []),
    ...(to ? [`o.business_day <= ${put(to)}::date`] : []),
    ...(after ? [`(o.business_day, o.placed_at, o.id) < (SELECT business_day, placed_at, id FROM orders WHERE id = ${put(after)} AND organization_id = ${organization})`] : []),
  ].join(' AND ');
}
