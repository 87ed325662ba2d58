import type { CouponDto, CouponEdit } from '@sofra/contracts';
import { couponState, type KnownCoupon, writeClock } from '@sofra/domain';
import type { Statement, Transaction } from '../../database/transaction';
import { toKnownCoupon } from '../known-coupons.statements';

/** A coupon as its owner sees it, before what the clock makes of it. */
export interface CouponRow extends Omit<CouponDto, 'state' | 'startsAt' | 'endsAt' | 'hours'> {
  startsAt: Date | null;
  endsAt: Date | null;
  isActive: boolean;
  isArchived: boolean;
  hours: { weekday: number; from: number; until: number }[];
}

const minutes = (column: string) => `(extract(epoch FROM ${column}) / 60)::integer`;

const COLUMNS = `c.id, c.version, c.code, c.kind, c.value, c.cap, c.product_id AS "productId", c.minimum_basket AS "minimumBasket", c.starts_at AS "startsAt", c.ends_at AS "endsAt",
    c.total_limit AS "totalLimit", c.customer_limit AS "customerLimit", c.per_customer_limit AS "perCustomerLimit", c.is_first_order_only AS "isFirstOrderOnly",
    c.is_active AS "isActive", c.archived_at IS NOT NULL AS "isArchived", c.used, c.customers,
    coalesce((SELECT sum(r.discount)::integer FROM coupon_redemptions r WHERE r.coupon_id = c.id AND r.returned_at IS NULL), 0) AS "discountGiven",
    (SELECT coalesce(json_agg(json_build_object('weekday', w.weekday, 'from', ${minutes('w.starts_at')}, 'until', ${minutes('w.ends_at')}) ORDER BY w.weekday, w.starts_at), '[]')
      FROM coupon_windows w WHERE w.coupon_id = c.id) AS hours,
    ARRAY(SELECT g.category_id FROM coupon_categories g WHERE g.coupon_id = c.id ORDER BY g.category_id) AS "categoryIds",
    ARRAY(SELECT p.product_id FROM coupon_products p WHERE p.coupon_id = c.id ORDER BY p.product_id) AS "productIds"
  FROM coupons c WHERE c.organization_id = $1`;

/** Newest first: the keys grow with time. `$2` the last one of the page before, `$3` whether the archived ones, `$4` most rows. */
export const COUPONS_PAGE: Statement = {
  name: 'coupons-page',
  text: `SELECT ${COLUMNS} AND ($2::uuid IS NULL OR c.id < $2) AND (c.archived_at IS NOT NULL) = $3 ORDER BY c.id DESC LIMIT $4`,
};

export const COUPON_BY_ID: Statement = { name: 'coupon-by-id', text: `SELECT ${COLUMNS} AND c.id = $2` };

export const COUPON_BY_CODE: Statement = { name: 'coupon-by-code', text: `SELECT ${COLUMNS} AND c.code = $2 AND c.archived_at IS NULL` };

/** An edit and a guest's claim take turns here. */
export const LOCK_COUPON: Statement = {
  name: 'coupon-lock',
  text: 'SELECT version, used, customers FROM coupons WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
};

/** What a coupon points to, of organization `$1`: products `$2`, categories `$3`. */
export const COUPON_SURROUNDINGS: Statement = {
  name: 'coupon-surroundings',
  text: `SELECT ARRAY(SELECT id FROM products WHERE organization_id = $1 AND id = ANY ($2::uuid[])) AS "productIds",
    ARRAY(SELECT id FROM categories WHERE organization_id = $1 AND id = ANY ($3::uuid[])) AS "categoryIds"`,
};

export const SET_COUPON_ACTIVE: Statement = { name: 'coupon-set-active', text: 'UPDATE coupons SET is_active = $2, version = version + 1 WHERE id = $1' };

export const SET_COUPON_ARCHIVED: Statement = {
  name: 'coupon-set-archived',
  text: 'UPDATE coupons SET archived_at = CASE WHEN $2 THEN coalesce(archived_at, now()) END, version = version + 1 WHERE id = $1',
};

const PUT: Statement = {
  name: 'coupon-put',
  text: `INSERT INTO coupons AS c (id, organization_id, code, kind, value, cap, product_id, minimum_basket, starts_at, ends_at, total_limit, customer_limit, per_customer_limit, is_first_order_only)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    ON CONFLICT (id) DO UPDATE SET code = $3, kind = $4, value = $5, cap = $6, product_id = $7, minimum_basket = $8, starts_at = $9, ends_at = $10, total_limit = $11,
      customer_limit = $12, per_customer_limit = $13, is_first_order_only = $14, version = c.version + 1`,
};

const DROP_PARTS: Statement = {
  name: 'coupon-drop-parts',
  text: `WITH windows AS (DELETE FROM coupon_windows WHERE coupon_id = $1), products AS (DELETE FROM coupon_products WHERE coupon_id = $1)
    DELETE FROM coupon_categories WHERE coupon_id = $1`,
};

const ADD_PARTS: Statement = {
  name: 'coupon-add-parts',
  text: `WITH windows AS (INSERT INTO coupon_windows (coupon_id, weekday, starts_at, ends_at) SELECT $1, * FROM unnest($2::smallint[], $3::time[], $4::time[])),
      products AS (INSERT INTO coupon_products (coupon_id, product_id) SELECT $1, * FROM unnest($5::uuid[]))
    INSERT INTO coupon_categories (coupon_id, category_id) SELECT $1, * FROM unnest($6::uuid[])`,
};

/** Writes a judged coupon whole: new, or over what stands there. Counts are never written. */
export function writeCoupon(tx: Transaction, organizationId: string, id: string, edit: CouponEdit): void {
  const { code, kind, minimumBasket, startsAt, endsAt, totalLimit, customerLimit, perCustomerLimit, isFirstOrderOnly } = edit;
  tx.write(PUT, [id, organizationId, code, kind, ...discountColumns(edit), minimumBasket, startsAt, endsAt, totalLimit, customerLimit, perCustomerLimit, isFirstOrderOnly]);
  const { hours, productIds, categoryIds } = edit;
  tx.write(DROP_PARTS, [id]);
  tx.write(ADD_PARTS, [id, hours.map(({ weekday }) => weekday), hours.map(({ from }) => from), hours.map(({ until }) => until), productIds, categoryIds]);
}

// What a kind does not use is not kept: a percent that became an amount has no cap.
function discountColumns({ kind, value, cap, productId }: CouponEdit): [number, number | null, string | null] {
  return [kind === 'percent' || kind === 'fixed' ? value : 0, kind === 'percent' ? cap : null, kind === 'free-product' ? productId : null];
}

export function toCouponDto({ isActive, isArchived, hours, ...row }: CouponRow, now: Date): CouponDto {
  const coupon = {
    ...row,
    startsAt: row.startsAt?.toISOString() ?? null,
    endsAt: row.endsAt?.toISOString() ?? null,
    hours: hours.map(({ weekday, from, until }) => ({ weekday, from: writeClock(from), until: writeClock(until) })),
  };
  return { ...coupon, state: couponState({ ...coupon, isActive, isArchived }, now.getTime()) };
}

/** As a turn would find it for a guest who has used it `uses` times. */
export function asKnown(row: CouponRow, usesByCustomer: number, hasOrdered: boolean): KnownCoupon {
  return toKnownCoupon({ ...row, usesByCustomer, hasOrdered });
}
