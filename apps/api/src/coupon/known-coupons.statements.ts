import type { CouponKind } from '@sofra/contracts';
import { STORED_COUPON_PATH, type CouponDiscount, type KnownCoupon } from '@sofra/domain';

/** One coupon with what a turn judges it by. */
export interface KnownCouponRow {
  code: string;
  kind: CouponKind;
  value: number;
  cap: number | null;
  productId: string | null;
  minimumBasket: number;
  startsAt: Date | null;
  endsAt: Date | null;
  totalLimit: number | null;
  customerLimit: number | null;
  perCustomerLimit: number | null;
  isFirstOrderOnly: boolean;
  isActive: boolean;
  used: number;
  customers: number;
  usesByCustomer: number;
  hasOrdered: boolean;
  hours: { weekday: number; from: number; until: number }[];
  productIds: string[];
  categoryIds: string[];
}

const minutes = (column: string) => `(extract(epoch FROM ${column}) / 60)::integer`;

/**
 * The coupons of organization `$1` that customer `sender` may mean at branch `$4`: the one in the basket of the stored
 * conversation, and the codes `$5` of the text.
 */
export const knownCouponsSql = (sender: string): string => `
  SELECT c.code, c.kind, c.value, c.cap, c.product_id AS "productId", c.minimum_basket AS "minimumBasket",
    c.starts_at AS "startsAt", c.ends_at AS "endsAt", c.total_limit AS "totalLimit", c.customer_limit AS "customerLimit",
    c.per_customer_limit AS "perCustomerLimit", c.is_first_order_only AS "isFirstOrderOnly", c.is_active AS "isActive", c.used, c.customers,
    coalesce((SELECT u.uses FROM coupon_customers u WHERE u.coupon_id = c.id AND u.customer_id = ${sender}), 0) AS "usesByCustomer",
    EXISTS (SELECT FROM orders o WHERE o.customer_id = ${sender} AND o.status NOT IN ('rejected', 'cancelled')) AS "hasOrdered",
    (SELECT coalesce(json_agg(json_build_object('weekday', w.weekday, 'from', ${minutes('w.starts_at')}, 'until', ${minutes('w.ends_at')})), '[]')
      FROM coupon_windows w WHERE w.coupon_id = c.id) AS hours,
    ARRAY(SELECT p.product_id FROM coupon_products p WHERE p.coupon_id = c.id ORDER BY p.product_id) AS "productIds",
    ARRAY(SELECT g.category_id FROM coupon_categories g WHERE g.coupon_id = c.id ORDER BY g.category_id) AS "categoryIds"
  FROM coupons c
  WHERE c.organization_id = $1 AND c.archived_at IS NULL AND (c.customer_id IS NULL OR c.customer_id = ${sender}) AND c.code = ANY ($5::text[] || ARRAY(
    SELECT v.state #>> '{${STORED_COUPON_PATH.join(',')}}' FROM conversations v WHERE v.branch_id = $4 AND v.customer_id = ${sender}))`;

/** A row of `knownCouponsSql` in the conversation's terms. */
export function toKnownCoupon(row: KnownCouponRow): KnownCoupon {
  const { code, isActive, minimumBasket, hours, totalLimit, customerLimit, used, customers, usesByCustomer } = row;
  return {
    coupon: {
      ...{ code, isActive, minimumBasket, hours, totalLimit, customerLimit },
      discount: discountOf(row),
      validFrom: row.startsAt?.getTime() ?? null,
      validUntil: row.endsAt?.getTime() ?? null,
      scope: { categoryIds: row.categoryIds, productIds: row.productIds },
      firstOrderOnly: row.isFirstOrderOnly,
      usesPerCustomer: row.perCustomerLimit,
    },
    counts: { used, customers, usesByCustomer, ordersByCustomer: row.hasOrdered ? 1 : 0 },
  };
}

function discountOf({ kind, value, cap, productId }: KnownCouponRow): CouponDiscount {
  switch (kind) {
    case 'percent':
      return { kind, percent: value, cap };
    case 'fixed':
      return { kind, amount: value };
    case 'free-product':
      return { kind, productId: productId ?? '' };
    case 'free-delivery':
      return { kind };
  }
}
