// A branch where both have talked: the conversation of the one who stays remains.
const TWINS = `FROM conversations twin JOIN conversations kept ON kept.branch_id = twin.branch_id AND kept.customer_id = $1
  WHERE twin.customer_id = $2`;

/**
 * Two rows of customers are one person: everything of `$2` moves to `$1`. In the order of the locks: conversations by
 * id, then orders, then coupons. Statements, not one text, because each must see what the one before has done.
 */
export const MERGE_CUSTOMERS = [
  { name: 'merge-lock-conversations', text: lockConversations() },
  { name: 'merge-carry-state', text: carryState() },
  { name: 'merge-outbound', text: moveOutbound() },
  { name: 'merge-inbound', text: moveConversationOf('inbound_messages') },
  { name: 'merge-orders', text: moveConversationOf('orders') },
  { name: 'merge-drop-conversations', text: dropTwins() },
  { name: 'merge-conversations', text: 'UPDATE conversations SET customer_id = $1 WHERE customer_id = $2' },
  { name: 'merge-order-customers', text: 'UPDATE orders SET customer_id = $1 WHERE customer_id = $2' },
  { name: 'merge-addresses', text: 'UPDATE customer_addresses SET customer_id = $1 WHERE customer_id = $2' },
  { name: 'merge-consents', text: moveConsents() },
  { name: 'merge-coupon-places', text: giveBackPlaces() },
  { name: 'merge-coupon-uses', text: addUses() },
  { name: 'merge-drop-coupon-uses', text: 'DELETE FROM coupon_customers WHERE customer_id = $2 AND $1::uuid IS NOT NULL' },
  { name: 'merge-redemptions', text: 'UPDATE coupon_redemptions SET customer_id = $1 WHERE customer_id = $2' },
  { name: 'merge-own-rewards', text: stopOwnRewards() },
  { name: 'merge-own-referrals', text: 'DELETE FROM referrals WHERE (friend_id = $1 AND referrer_id = $2) OR (friend_id = $2 AND referrer_id = $1)' },
  { name: 'merge-friends', text: 'UPDATE referrals SET friend_id = $1 WHERE friend_id = $2 AND NOT EXISTS (SELECT FROM referrals WHERE friend_id = $1)' },
  { name: 'merge-rewards', text: keepReward() },
  { name: 'merge-drop-friends', text: 'DELETE FROM referrals WHERE friend_id = $2 AND $1::uuid IS NOT NULL' },
  { name: 'merge-referrers', text: 'UPDATE referrals SET referrer_id = $1 WHERE referrer_id = $2' },
  { name: 'merge-referral-codes', text: 'UPDATE referral_codes SET customer_id = $1 WHERE customer_id = $2' },
  { name: 'merge-own-coupons', text: 'UPDATE coupons SET customer_id = $1 WHERE customer_id = $2' },
  { name: 'merge-drop-customer', text: 'DELETE FROM customers WHERE id = $2 AND id <> $1' },
] as const;

// Who brought this friend has been thanked, in whichever row that was written.
function keepReward(): string {
  return `
    UPDATE referrals kept SET rewarded_at = dropped.rewarded_at, order_id = dropped.order_id, coupon_id = dropped.coupon_id
    FROM referrals dropped
    WHERE kept.friend_id = $1 AND dropped.friend_id = $2 AND kept.rewarded_at IS NULL AND dropped.rewarded_at IS NOT NULL`;
}

function lockConversations(): string {
  return `SELECT id FROM conversations WHERE customer_id IN ($1, $2) ORDER BY id FOR NO KEY UPDATE`;
}

function carryState(): string {
  return `
    UPDATE conversations kept
    SET state = CASE WHEN twin.last_inbound_at > kept.last_inbound_at OR kept.state IS NULL THEN twin.state ELSE kept.state END,
      last_inbound_at = greatest(kept.last_inbound_at, twin.last_inbound_at)
    FROM conversations twin
    WHERE twin.customer_id = $2 AND kept.customer_id = $1 AND kept.branch_id = twin.branch_id`;
}

// Old questions are pointless now; the rest goes on in the other lane. What was being sent may have been.
function moveOutbound(): string {
  return `
    UPDATE outbound_messages o
    SET conversation_id = pair.kept, claimed_by = NULL,
      state = CASE
        WHEN o.state IN ('queued', 'ambiguous') AND o.purpose = 'prompt' THEN 'superseded'
        WHEN o.state = 'sending' THEN 'ambiguous' ELSE o.state END,
      ambiguous_at = CASE WHEN o.state = 'sending' THEN now() ELSE o.ambiguous_at END
    FROM (SELECT twin.id AS dropped, kept.id AS kept ${TWINS}) pair
    WHERE o.conversation_id = pair.dropped`;
}

function moveConversationOf(table: 'inbound_messages' | 'orders'): string {
  return `
    UPDATE ${table} t SET conversation_id = pair.kept
    FROM (SELECT twin.id AS dropped, kept.id AS kept ${TWINS}) pair
    WHERE t.conversation_id = pair.dropped`;
}

function dropTwins(): string {
  return `DELETE FROM conversations WHERE id IN (SELECT twin.id ${TWINS})`;
}

function moveConsents(): string {
  return `
    INSERT INTO customer_consents AS c (customer_id, kind, granted_at, revoked_at)
    SELECT $1, kind, granted_at, revoked_at FROM customer_consents WHERE customer_id = $2
    ON CONFLICT (customer_id, kind) DO UPDATE
    SET granted_at = greatest(c.granted_at, excluded.granted_at), revoked_at = greatest(c.revoked_at, excluded.revoked_at)`;
}

// One person holds one place of those that a coupon has for different customers.
function giveBackPlaces(): string {
  return `
    UPDATE coupons SET customers = customers - 1
    WHERE id IN (
      SELECT coupon_id FROM coupon_customers WHERE customer_id IN ($1, $2) AND uses > 0
      GROUP BY coupon_id HAVING count(*) = 2
    )`;
}

// Who invited themselves has earned nothing; what was spent already is spent.
function stopOwnRewards(): string {
  return `
    UPDATE coupons SET is_active = false
    WHERE used = 0 AND id IN (
      SELECT coupon_id FROM referrals WHERE (friend_id = $1 AND referrer_id = $2) OR (friend_id = $2 AND referrer_id = $1))`;
}

function addUses(): string {
  return `
    INSERT INTO coupon_customers AS c (coupon_id, customer_id, uses)
    SELECT coupon_id, $1, uses FROM coupon_customers WHERE customer_id = $2
    ON CONFLICT (coupon_id, customer_id) DO UPDATE SET uses = c.uses + excluded.uses`;
}
