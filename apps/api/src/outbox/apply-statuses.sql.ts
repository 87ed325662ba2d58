// Rows are locked by id first: two webhooks about the same messages in another order would wait for each other.
// A row is found by our own id together with its random key, else by the platform's name for the message.
// A try that failed says nothing about the later one that is on its way. A message of which nobody knew whether it
// was sent is done: the platform has it. So is one that was to be tried again and arrived after all.
export const APPLY_STATUSES = {
  name: 'outbox-apply-statuses',
  text: `
    WITH status AS (
      SELECT s.*, coalesce(
        (SELECT m.id FROM outbound_messages m WHERE m.id = s.row_id AND m.callback_key = s.callback_key),
        (SELECT m.id FROM outbound_messages m WHERE m.wamid = s.wamid ORDER BY m.id DESC LIMIT 1)) AS target
      FROM unnest($1::bigint[], $2::smallint[], $3::text[], $4::text[], $5::smallint[], $6::integer[], $7::text[], $8::boolean[],
        $9::timestamptz[], $10::timestamptz[], $11::timestamptz[], $12::integer[], $13::text[], $14::text[])
        AS s (row_id, attempt, wamid, delivery, rank, error_code, error, is_billable, sent_at, delivered_at, read_at, callback_key, category, type)
    ), held AS MATERIALIZED (
      SELECT id, is_billable FROM outbound_messages WHERE id IN (SELECT target FROM status) ORDER BY id FOR NO KEY UPDATE
    )
    UPDATE outbound_messages o
    SET delivery = s.delivery, rank = s.rank, wamid = coalesce(o.wamid, s.wamid),
      state = CASE WHEN o.state IN ('sending', 'ambiguous') OR (o.state = 'queued' AND s.delivery <> 'failed') THEN 'done' ELSE o.state END,
      error_code = CASE WHEN s.delivery = 'failed' THEN s.error_code ELSE o.error_code END,
      error = CASE WHEN s.delivery = 'failed' THEN s.error ELSE o.error END,
      is_billable = coalesce(s.is_billable, o.is_billable),
      pricing_category = coalesce(s.category, o.pricing_category), pricing_type = coalesce(s.type, o.pricing_type),
      sent_at = coalesce(o.sent_at, s.sent_at), delivered_at = coalesce(o.delivered_at, s.delivered_at), read_at = coalesce(o.read_at, s.read_at)
    FROM status s JOIN held ON held.id = s.target
    WHERE o.id = s.target AND o.rank < s.rank AND NOT (s.delivery = 'failed' AND coalesce(s.attempt < o.attempt, false))
    RETURNING held.is_billable IS NULL AND o.is_billable IS NOT NULL AS "isNewlyPriced", o.is_billable AS "isBillable", o.id, o.attempt, o.purpose, o.content, o.template, o.as_template AS "asTemplate", o.as_fallback AS "asFallback", o.callback_key AS "callbackKey", o.state,
      NULL AS "notBefore", NULL AS "ambiguousAt", NULL AS "expiresAt",
      o.branch_id AS "branchId", o.conversation_id AS "conversationId",
      (SELECT b.phone_number_id FROM branches b WHERE b.id = o.branch_id) AS "phoneNumberId",
      CASE WHEN s.delivery = 'failed' THEN s.error_code END AS "errorCode", s.error`,
};

/** What messages cost whose statuses came out of order: one that says nothing new about the delivery may still tell the price. */
export const NOTE_PRICES = {
  name: 'outbox-note-prices',
  text: `
    UPDATE outbound_messages o
    SET is_billable = s.is_billable, pricing_category = coalesce(o.pricing_category, s.category), pricing_type = coalesce(o.pricing_type, s.type)
    FROM unnest($1::bigint[], $2::integer[], $3::text[], $4::boolean[], $5::text[], $6::text[]) AS s (row_id, callback_key, wamid, is_billable, category, type)
    WHERE o.is_billable IS NULL AND o.id = coalesce(
      (SELECT m.id FROM outbound_messages m WHERE m.id = s.row_id AND m.callback_key = s.callback_key),
      (SELECT m.id FROM outbound_messages m WHERE m.wamid = s.wamid ORDER BY m.id DESC LIMIT 1))
    RETURNING o.purpose, o.is_billable AS "isBillable"`,
};

/**
 * What is to become of messages that failed after they were taken. The next try counts as one more, so that a late word
 * about this one changes nothing; nobody holds the row, so whoever has the lane, or finds it free, takes it up. A question
 * is only asked again while it is the last one.
 */
export const JUDGE_FAILED = {
  name: 'outbox-judge-failed',
  text: `
    UPDATE outbound_messages o
    SET state = CASE WHEN r.state = 'queued' AND o.purpose = 'prompt'
          AND EXISTS (SELECT FROM outbound_messages later WHERE later.conversation_id = o.conversation_id AND later.id > o.id AND later.purpose = 'prompt')
        THEN 'superseded' ELSE r.state END,
      attempt = CASE WHEN r.state = 'queued' THEN o.attempt + 1 ELSE o.attempt END,
      rank = CASE WHEN r.state = 'queued' THEN 0 ELSE o.rank END,
      delivery = CASE WHEN r.state = 'queued' THEN 'queued' ELSE o.delivery END,
      wamid = CASE WHEN r.state = 'queued' THEN NULL ELSE o.wamid END,
      claimed_by = NULL, not_before = r.not_before, as_template = o.as_template OR r.as_template, as_fallback = o.as_fallback OR r.as_fallback, error = r.error
    FROM unnest($1::bigint[], $2::text[], $3::timestamptz[], $4::boolean[], $5::text[], $6::boolean[]) AS r (id, state, not_before, as_template, error, as_fallback)
    WHERE o.id = r.id AND o.state = 'done'`,
};
