// `$1` is the organization, except where nobody owns the rows.

/** Only branch `param`, unless it is null. */
const inSightSql = (param: string) => `(${param}::uuid IS NULL OR b.id = ${param})`;

// Of a number only the end is shown: enough to tell customers apart, not enough to call them.
const maskedSql = (waId: string) => `right(${waId}, 3)`;

// A message whose sender could not be read belongs to nobody but its number does.
const FAILED_SQL = `
  FROM inbound_messages i
  JOIN branches b ON b.id = i.branch_id OR (i.branch_id IS NULL AND b.phone_number_id = i.phone_number_id)
  WHERE i.status = 'failed' AND i.received_at > $2 AND b.organization_id = $1 AND ${inSightSql('$4')}`;

/** Failed messages since `$2`, `$3` of them. */
export const FAILED_MESSAGES = {
  name: 'attention-failed-messages',
  text: `
    SELECT f.*, ${maskedSql('k.wa_id')} AS sender FROM (
      SELECT i.id, b.name AS "branchName", i.kind, i.conversation_id, i.received_at AS at, i.attempts, i.next_attempt_at AS "nextAttemptAt",
        (i.kind = 'unreadable' OR i.error LIKE '%cannot be read: %') AS "isUnreadable", count(*) OVER ()::integer AS total
      ${FAILED_SQL}
      ORDER BY i.received_at DESC, i.id DESC LIMIT $3
    ) f
    LEFT JOIN conversations c ON c.id = f.conversation_id
    LEFT JOIN customers k ON k.id = c.customer_id
    ORDER BY f.at DESC, f.id DESC`,
};

/** Whether message `$2` is a failed one of the organization. */
export const IS_FAILED = {
  name: 'attention-is-failed',
  text: `
    SELECT 1 FROM inbound_messages i
    JOIN branches b ON b.id = i.branch_id OR (i.branch_id IS NULL AND b.phone_number_id = i.phone_number_id)
    WHERE i.id = $2 AND i.status = 'failed' AND b.organization_id = $1 AND ${inSightSql('$3')}`,
};

export const STOPPED_BRANCHES = {
  name: 'attention-stopped-branches',
  text: `
    SELECT b.id, b.name, b.sending_stopped_at AS at, b.sending_stopped_code AS code, b.sending_stopped_detail AS detail,
      (SELECT count(*) FROM outbound_messages o WHERE o.branch_id = b.id AND o.state IN ('queued', 'sending', 'ambiguous'))::integer AS waiting
    FROM branches b WHERE b.organization_id = $1 AND b.sending_stopped_at IS NOT NULL AND ${inSightSql('$2')}
    ORDER BY b.sending_stopped_at DESC`,
};

/** Replies given up on in the business day that `$2` lies in, `$3` of them. */
export const DROPPED_REPLIES = {
  name: 'attention-dropped-replies',
  text: `
    SELECT d.*, ${maskedSql('k.wa_id')} AS recipient, r.number AS "orderNumber" FROM (
      SELECT o.id, b.name AS "branchName", o.purpose, o.created_at AS at, o.conversation_id, o.order_id,
        split_part(coalesce(o.error, ''), ':', 1) AS reason, o.error_code AS code, count(*) OVER ()::integer AS total
      FROM branches b
      JOIN outbound_messages o ON o.branch_id = b.id AND o.organization_id = $1 AND o.state = 'dropped'
        AND o.created_at >= date_trunc('day', $2::timestamptz - b.day_starts_at::interval, b.time_zone) + b.day_starts_at::interval
      WHERE b.organization_id = $1 AND ${inSightSql('$4')}
      ORDER BY o.created_at DESC, o.id DESC LIMIT $3
    ) d
    JOIN conversations c ON c.id = d.conversation_id
    JOIN customers k ON k.id = c.customer_id
    LEFT JOIN orders r ON r.id = d.order_id
    ORDER BY d.at DESC, d.id DESC`,
};

/** Orders for later that fall into a closure, of branch `$2` or of all, `$3` of them. */
export const CLASHING_ORDERS = {
  name: 'attention-clashing-orders',
  text: `
    SELECT o.id, o.number, b.name AS "branchName", o.customer_name AS "customerName", o.customer_phone AS phone, o.due_at AS "dueAt"
    FROM orders o JOIN branches b ON b.id = o.branch_id
    WHERE o.status = 'scheduled' AND o.clashed_at IS NOT NULL AND o.organization_id = $1 AND ($2::uuid IS NULL OR o.branch_id = $2)
    ORDER BY o.due_at, o.id LIMIT $3`,
};

/** Messages since `$1` for numbers that are nobody's. */
export const UNROUTED = {
  name: 'attention-unrouted',
  text: `SELECT count(*)::integer AS count, max(received_at) AS "lastAt" FROM inbound_messages WHERE status = 'unrouted' AND received_at > $1`,
};
