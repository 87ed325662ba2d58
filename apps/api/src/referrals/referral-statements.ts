/** Codes of customer `$2` of organization `$1`, the oldest first. */
export const OWN_CODE = {
  name: 'referral-own-code',
  text: 'SELECT code FROM referral_codes WHERE organization_id = $1 AND customer_id = $2 ORDER BY code LIMIT 1',
};

/** No row: somebody else has this code. */
export const ADD_CODE = {
  name: 'referral-add-code',
  text: `INSERT INTO referral_codes (organization_id, customer_id, code) VALUES ($1, $2, $3)
    ON CONFLICT (organization_id, code) DO NOTHING RETURNING code`,
};

// Orders that count: whoever has one is no new customer.
const COUNTS = `status NOT IN ('rejected', 'cancelled')`;

/**
 * `$1` organization, `$2` code, `$3` the friend, whose row the caller holds, `$4` now. No row: nobody has this code. A number
 * that the referrer has ordered with is the referrer's own.
 */
export const NOTE_REFERRAL = {
  name: 'referral-note',
  text: `
    WITH judged AS (
      SELECT c.customer_id AS referrer_id, CASE
        WHEN c.customer_id = $3 OR EXISTS (
          SELECT FROM orders o JOIN customers f ON f.id = $3 WHERE o.customer_id = c.customer_id AND o.customer_phone = '+' || f.wa_id) THEN 'own'
        WHEN EXISTS (SELECT FROM orders WHERE customer_id = $3 AND ${COUNTS}) THEN 'notNew'
        WHEN EXISTS (SELECT FROM referrals r WHERE r.friend_id = $3 AND r.referrer_id <> c.customer_id) THEN 'taken'
        ELSE 'noted' END AS result
      FROM referral_codes c WHERE c.organization_id = $1 AND c.code = $2
    ), noted AS (
      INSERT INTO referrals (friend_id, organization_id, referrer_id, referred_at)
      SELECT $3, $1, referrer_id, $4 FROM judged WHERE result = 'noted'
      ON CONFLICT (friend_id) DO NOTHING
    )
    SELECT result FROM judged`,
};

/** Friends whose order has arrived a while before `$1`. */
export const DUE = {
  name: 'referral-due',
  text: 'SELECT friend_id AS "friendId" FROM referrals WHERE due_at <= $1 AND rewarded_at IS NULL ORDER BY due_at LIMIT $2',
};

/** Who invited friend `$1`, and where they last wrote; nobody is locked yet. */
export const REFERRER = {
  name: 'referral-referrer',
  text: `
    SELECT r.referrer_id AS "referrerId", (
        SELECT c.id FROM conversations c WHERE c.customer_id = r.referrer_id ORDER BY c.last_inbound_at DESC NULLS LAST, c.id LIMIT 1
      ) AS "conversationId"
    FROM referrals r WHERE r.friend_id = $1`,
};

export const LOCK_REFERRER = { name: 'referral-lock-referrer', text: 'SELECT locale FROM customers WHERE id = $1 FOR NO KEY UPDATE' };

export const LOCK_CONVERSATION = { name: 'referral-lock-conversation', text: 'SELECT branch_id AS "branchId" FROM conversations WHERE id = $1 FOR NO KEY UPDATE' };

/** The referral of friend `$1` by `$2`, held; no row when it is rewarded by now or somebody else's after a merge. */
export const LOCK_REFERRAL = {
  name: 'referral-lock',
  text: 'SELECT FROM referrals WHERE friend_id = $1 AND referrer_id = $2 AND rewarded_at IS NULL AND due_at IS NOT NULL FOR NO KEY UPDATE',
};

/**
 * What the friend's first order earns, if it has arrived: no row when it was taken back or when the friend had ordered before, as
 * somebody who turned out to be another customer may have.
 */
export const EARNED = {
  name: 'referral-earned',
  text: `
    SELECT r.organization_id AS "organizationId", o.id AS "orderId",
      s.reward_kind AS kind, s.reward_value AS value, s.reward_cap AS cap, s.minimum_basket AS "minimumBasket", s.valid_days AS "validDays"
    FROM referrals r JOIN referral_settings s ON s.organization_id = r.organization_id
    JOIN LATERAL (
      SELECT id FROM orders WHERE customer_id = r.friend_id AND status IN ('delivered', 'collected') ORDER BY placed_at, id LIMIT 1
    ) o ON true
    WHERE r.friend_id = $1
      AND NOT EXISTS (SELECT FROM orders WHERE customer_id = r.friend_id AND placed_at < r.referred_at AND ${COUNTS})`,
};

/** `$1` coupon, `$2` organization, `$3` customer, `$4` code, `$5` kind, `$6` value, `$7` cap, `$8` minimum basket, `$9` end. */
export const ADD_REWARD = {
  name: 'referral-add-reward',
  text: `
    INSERT INTO coupons (id, organization_id, customer_id, code, kind, value, cap, minimum_basket, ends_at, total_limit, per_customer_limit)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, 1)
    ON CONFLICT (organization_id, code) WHERE archived_at IS NULL DO NOTHING RETURNING id`,
};

export const REWARDED = {
  name: 'referral-rewarded',
  text: 'UPDATE referrals SET rewarded_at = $2, order_id = $3, coupon_id = $4 WHERE friend_id = $1',
};

/** Looked at again when another order of the friend arrives. */
export const NOT_EARNED = { name: 'referral-not-earned', text: 'UPDATE referrals SET due_at = NULL WHERE friend_id = $1' };
