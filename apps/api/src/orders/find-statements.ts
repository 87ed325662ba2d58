import type { AnyOf } from '@sofra/domain';
import { type OrderFilter, termsQuery, typedTerms, wordQuery } from './order-filter';

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

/** One row: `ids` of the page, newest first, `isWhole`: there are no others further back; otherwise the days between which to look, and `withWord`: how many of the walked have each typed word. */
export function walkOrders(organizationId: string, page: OrderPage): Search {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const query = termsQuery(organizationId, page);
  if (query === null) return { values, text: `SELECT ${IDS}, true AS "isWhole", NULL AS newest, NULL AS oldest, NULL AS "withWord" FROM (${walk(organizationId, page, page.limit, put)}) o` };
  const text = `
    WITH walked AS MATERIALIZED (SELECT o.*, t.terms FROM (${walk(organizationId, page, WALKED, put)}) o LEFT JOIN order_terms t ON t.order_id = o.id), found AS (
      SELECT * FROM walked o WHERE terms @@ ${put(query)}::tsquery ORDER BY ${NEWEST} LIMIT ${put(page.limit)}
    )
    SELECT (SELECT ${IDS} FROM found o), count(*) < ${WALKED} AS "isWhole", max(business_day)::text AS newest, (${oldestDay(organizationId, put)})::text AS oldest,
      ARRAY[${typedTerms(page).map((word) => `count(*) FILTER (WHERE terms @@ ${put(wordQuery(word))}::tsquery)`).join(', ')}]::int[] AS "withWord"
    FROM walked`;
  return { text, values };
}

/** The same page of these months, by way of the index of terms: for what few orders have. `withWord`: how many of the walked have each typed word. */
export function lookUpOrders(organizationId: string, page: OrderPage, months: readonly string[], withWord: readonly number[] = []): Search {
  const values: unknown[] = [];
  const put: Put = (value) => `$${values.push(value)}`;
  const status = page.status ? ` AND o.status = ANY (${put(page.status)}::text[])` : '';
  // Each month by itself: one query of many alternatives is tried on every order that has any word of it. As an array, because planning with
  // each query's own statistics takes longer than answering it.
  const rare = rareWords(page, withWord);
  const queries = put(months.map((month) => termsQuery(organizationId, page, month, rare)));
  // As a function, which no index answers.
  const hasAll = put(termsQuery(organizationId, page));
  const text = `
    SELECT ${IDS} FROM (
      SELECT o.* FROM unnest(${queries}::text[]) AS wanted (query)
      CROSS JOIN LATERAL (SELECT order_id FROM order_terms WHERE terms @@ wanted.query::tsquery AND ts_match_vq(terms, ${hasAll}::tsquery) OFFSET 0) m
      CROSS JOIN LATERAL (
        SELECT o.id, o.business_day, o.placed_at FROM orders o WHERE o.id = m.order_id AND ${conditions(organizationId, page, put)}${status} OFFSET 0
      ) o ORDER BY ${NEWEST} LIMIT ${put(page.limit)}
    ) o`;
  return { text, values };
}

/** Beside a rare word the index is not asked for one that everybody has: it would name half of all orders; the rows it is missing from are few. */
function rareWords(page: OrderPage, withWord: readonly number[]): AnyOf[] {
  const words = typedTerms(page);
  const rare = words.filter((_, index) => (withWord[index] ?? 0) <= WALKED / 8);
  return rare.length > 0 ? rare : words;
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

function oldestDay(organizationId: string, put: Put): string {
  return `SELECT o.business_day FROM orders o WHERE o.organization_id = ${put(organizationId)} ORDER BY o.business_day LIMIT 1`;
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
