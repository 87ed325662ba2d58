import type { Statement } from '../database/transaction';

/**
 * $1 organization, $2 code, $3 customer, $4 order, $5 discount. Takes the customer's place first, then the coupon's, each by
 * an update that finds no row when nothing is left. What the coupon says comes back with it, to explain a refusal.
 */
export const CLAIM_COUPON: Statement = {
  name: 'claim-coupon',
  text: `WITH wanted AS (
      SELECT * FROM coupons WHERE organization_id = $1 AND code = $2 AND archived_at IS NULL
        AND (customer_id IS NULL OR customer_id = $3)
    ), customer_use AS (
      INSERT INTO coupon_customers AS c (coupon_id, customer_id, uses)
      SELECT id, $3, 1 FROM wanted WHERE per_customer_limit IS NULL OR per_customer_limit > 0
      ON CONFLICT (coupon_id, customer_id) DO UPDATE SET uses = c.uses + 1
        WHERE c.uses < coalesce((SELECT per_customer_limit FROM wanted), 2147483647)
      RETURNING coupon_id, uses
    ), coupon_use AS (
      UPDATE coupons SET used = used + 1, customers = customers + CASE WHEN customer_use.uses = 1 THEN 1 ELSE 0 END
      FROM customer_use
      WHERE id = customer_use.coupon_id AND is_active AND archived_at IS NULL
        AND (starts_at IS NULL OR starts_at <= now()) AND (ends_at IS NULL OR now() < ends_at)
        AND (total_limit IS NULL OR used < total_limit)
        AND (customer_limit IS NULL OR customer_use.uses > 1 OR customers < customer_limit)
        AND (NOT is_first_order_only OR NOT EXISTS (
          SELECT 1 FROM orders WHERE customer_id = $3 AND status NOT IN ('rejected', 'cancelled')))
      RETURNING id
    ), redemption AS (
      INSERT INTO coupon_redemptions (order_id, coupon_id, customer_id, discount)
      SELECT $4, id, $3, $5 FROM coupon_use
    )
    SELECT wanted.id, wanted.is_active AS "isActive", wanted.is_first_order_only AS "isFirstOrderOnly",
      coalesce(wanted.starts_at > now(), false) AS "isEarly", coalesce(wanted.ends_at <= now(), false) AS "isOver",
      EXISTS (SELECT 1 FROM customer_use) AS "customerMay", EXISTS (SELECT 1 FROM coupon_use) AS "isClaimed",
      EXISTS (SELECT 1 FROM orders WHERE customer_id = $3 AND status NOT IN ('rejected', 'cancelled')) AS "hasOrdered"
    FROM wanted`,
};

/** $1 order. Gives the use back the first time it is asked for, and the customer's place with the last use. */
export const GIVE_BACK_COUPON: Statement = {
  name: 'give-back-coupon',
  text: `WITH returned AS (
      UPDATE coupon_redemptions SET returned_at = now() WHERE order_id = $1 AND returned_at IS NULL
      RETURNING coupon_id, customer_id
    ), customer_use AS (
      UPDATE coupon_customers c SET uses = c.uses - 1 FROM returned r
      WHERE c.coupon_id = r.coupon_id AND c.customer_id = r.customer_id
      RETURNING c.coupon_id, c.uses
    )
    UPDATE coupons SET used = used - 1, customers = customers - CASE WHEN u.uses = 0 THEN 1 ELSE 0 END
    FROM returned r LEFT JOIN customer_use u ON u.coupon_id = r.coupon_id
    WHERE coupons.id = r.coupon_id`,
};
