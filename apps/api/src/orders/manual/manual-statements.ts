import type { Statement } from '../../database/transaction';
import { knownCouponsSql } from '../../coupon/known-coupons.statements';

/** The customer of organization `$1` with number `$2` and what branch `$3` knows of them. */
export const CALLER: Statement = {
  name: 'manual-caller',
  text: `SELECT c.id, c.name, c.locale,
      (SELECT v.id FROM conversations v WHERE v.customer_id = c.id AND v.branch_id = $3 AND v.last_inbound_at > now() - interval '24 hours') AS "conversationId",
      (SELECT coalesce(json_agg(a), '[]') FROM (
        SELECT text, latitude, longitude FROM customer_addresses WHERE customer_id = c.id AND archived_at IS NULL AND text <> '' ORDER BY last_used_at DESC LIMIT 5) a) AS addresses
    FROM customers c WHERE c.organization_id = $1 AND c.wa_id = $2`,
};

/** Takes, or makes, the customer `$1` of organization `$2` with number `$3`, and holds them; a name that is known stays. */
export const HOLD_CALLER: Statement = {
  name: 'manual-hold-caller',
  text: `INSERT INTO customers AS c (id, organization_id, wa_id, name) VALUES ($1, $2, $3, $4)
    ON CONFLICT (organization_id, wa_id) DO UPDATE SET name = CASE WHEN c.name = '' THEN excluded.name ELSE c.name END
    RETURNING c.id, c.locale`,
};

/** Their conversation with branch `$2`, held, if they wrote within a day. */
export const HOLD_TALK: Statement = {
  name: 'manual-hold-talk',
  text: `SELECT id FROM conversations WHERE customer_id = $1 AND branch_id = $2 AND last_inbound_at > now() - interval '24 hours' FOR NO KEY UPDATE`,
};

/** An address that is not known yet is kept for the next call; one that is was used now. */
export const KEEP_ADDRESS: Statement = {
  name: 'manual-keep-address',
  text: `WITH known AS (
      UPDATE customer_addresses SET last_used_at = now() WHERE customer_id = $2 AND text = $3 AND archived_at IS NULL RETURNING id
    )
    INSERT INTO customer_addresses (id, customer_id, text, latitude, longitude)
    SELECT $1, $2, $3, $4, $5 WHERE NOT EXISTS (SELECT FROM known)`,
};

/** A coupon of organization `$1` as the customer `$2` (perhaps nobody yet) of branch `$4` would find it; `$5` the codes. */
export const KNOWN_COUPON: Statement = { name: 'manual-known-coupon', text: knownCouponsSql('$2::uuid').replace('$4', '$3').replace('$5', '$4') };
