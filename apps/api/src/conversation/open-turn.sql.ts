import { MENU_VERSION } from '../catalog/catalog.service';
import { knownCouponsSql } from '../coupon/known-coupons.statements';
import { ORDERS_OF_CUSTOMER } from '../orders/customer-orders.statements';
import { lastOrderSql } from '../orders/last-order.statements';

// `$1` organization, `$2` user id, `$3` number. Who wrote, as far as one look can tell: the user id decides, the number
// stands in. Good for reading ahead in the same round trip; what was read counts only if the identity rules agree.
const SENDER = `coalesce(
  (SELECT s.id FROM customers s WHERE s.organization_id = $1 AND s.bsuid = $2),
  (SELECT s.id FROM customers s WHERE s.organization_id = $1 AND s.wa_id = $3))`;

/** How long the locks of this transaction are waited for, as text such as `2s`. */
export const LOCK_PATIENCE = {
  name: 'turn-lock-patience',
  text: `SELECT set_config('lock_timeout', $1, true)`,
};

/** No row: this message has been taken before. */
export const RECORD = {
  name: 'turn-record',
  text: `
    INSERT INTO inbound_messages (organization_id, branch_id, phone_number_id, wamid, kind, raw, sent_at, received_at, status, conversation_id)
    VALUES ($1, $4, $5, $6, $7, $8, $9, $10, 'processed', (SELECT id FROM conversations WHERE branch_id = $4 AND customer_id = ${SENDER}))
    ON CONFLICT (phone_number_id, wamid) DO NOTHING
    RETURNING id`,
};

/** The same for a message that was kept as pending or failed: no row when somebody else has taken it meanwhile. */
export const RECLAIM = {
  name: 'turn-reclaim',
  text: `
    UPDATE inbound_messages SET status = 'processed', next_attempt_at = NULL
    WHERE id = $1 AND status IN ('pending', 'failed')
    RETURNING id`,
};

export const LOCK_CUSTOMERS = {
  name: 'turn-lock-customers',
  text: `
    SELECT id, bsuid AS "userId", wa_id AS "waId", name, username, locale FROM customers
    WHERE organization_id = $1 AND (bsuid = $2 OR wa_id = $3)
    ORDER BY id FOR NO KEY UPDATE`,
};

export const LOCK_CONVERSATION = {
  name: 'turn-lock-conversation',
  text: `SELECT id, state, held_back_until AS "heldBackUntil", handed_over_until AS "handedOverUntil", form_off_until AS "formOffUntil", last_inbound_at AS "lastInboundAt" FROM conversations WHERE branch_id = $4 AND customer_id = ${SENDER} FOR NO KEY UPDATE`,
};

export const ADDRESSES = {
  name: 'turn-addresses',
  text: `
    SELECT id, text, latitude, longitude FROM customer_addresses
    WHERE customer_id = ${SENDER} AND archived_at IS NULL
    ORDER BY last_used_at DESC, id DESC LIMIT 10`,
};

export const ORDERS = {
  name: 'turn-orders',
  text: ORDERS_OF_CUSTOMER.text.replace('$2', () => '$4').replace('$1', () => SENDER),
};

/** `$4`: the order that a tap names, else null. */
export const LAST_ORDER = { name: 'turn-last-order', text: lastOrderSql(SENDER, '$4') };

/** `$5`: codes that the text may be. */
export const COUPONS = { name: 'turn-coupons', text: knownCouponsSql(SENDER) };

/** `$5` and `$6`: our number and the message that was edited; only of the same conversation. */
export const ORIGINAL = {
  name: 'turn-original',
  text: `
    SELECT i.raw FROM inbound_messages i
    WHERE i.phone_number_id = $5 AND i.wamid = $6 AND i.conversation_id = (SELECT id FROM conversations WHERE branch_id = $4 AND customer_id = ${SENDER})`,
};

/** Messages of the same conversation that were kept as pending and come before this one. */
export const EARLIER_PENDING = {
  name: 'turn-earlier-pending',
  text: `
    SELECT EXISTS (
      SELECT FROM inbound_messages i
      WHERE i.status = 'pending' AND (i.sent_at, i.id) < ($5::timestamptz, $6::bigint)
        AND i.conversation_id = (SELECT id FROM conversations WHERE branch_id = $4 AND customer_id = ${SENDER})
    ) AS "isBehind"`,
};

export { MENU_VERSION };

export const CREATE_CONVERSATION = {
  name: 'turn-create-conversation',
  text: `
    INSERT INTO conversations (id, organization_id, branch_id, customer_id) VALUES ($1, $2, $3, $4)
    ON CONFLICT (branch_id, customer_id) DO NOTHING`,
};

export const FILE_UNDER = {
  name: 'turn-file-under',
  text: 'UPDATE inbound_messages SET conversation_id = $2 WHERE id = $1 AND conversation_id IS DISTINCT FROM $2',
};
