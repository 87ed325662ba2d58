import type { Statement } from '../database/transaction';

/** One edit of a branch's settings at a time. */
export const LOCK_BRANCH: Statement = { name: 'settings-lock-branch', text: 'SELECT 1 FROM branches WHERE id = $1 FOR NO KEY UPDATE' };

export const PUT_BRANCH: Statement = {
  name: 'settings-put-branch',
  text: `UPDATE branches SET name = $2, phone = $3, time_zone = $4, currency = $5, day_starts_at = $6, cancel_window_minutes = $7, preparation_minutes = $8,
    minimum_basket = $9, delivery_fee = $10 WHERE id = $1`,
};

/** What the other branches of organization `$1` than `$2` are called. */
export const OTHER_NAMES: Statement = { name: 'settings-other-names', text: 'SELECT name FROM branches WHERE organization_id = $1 AND id <> $2 AND archived_at IS NULL' };

/** Whether branch `$1` has ever taken an order. */
export const ANY_ORDER: Statement = { name: 'settings-any-order', text: 'SELECT 1 FROM orders WHERE branch_id = $1 LIMIT 1' };

const replace = (table: string, column: string): [Statement, Statement] => [
  { name: `settings-drop-${table}`, text: `DELETE FROM ${table} WHERE branch_id = $1` },
  {
    name: `settings-add-${table}`,
    text: `INSERT INTO ${table} (branch_id, ${column}, position) SELECT $1, value, place FROM unnest($2::text[]) WITH ORDINALITY AS c (value, place)`,
  },
];

/** What a branch offers, by the setting that lists it. */
export const CHOICES = {
  locales: replace('branch_locales', 'locale'),
  fulfilments: replace('branch_fulfilments', 'fulfilment'),
  paymentMethods: replace('branch_payment_methods', 'method'),
} as const;

/** `$2` statuses customers can be told of, `$3` those they are not. */
export const PUT_STATUS_MESSAGES: Statement = {
  name: 'settings-put-status-messages',
  text: `INSERT INTO branch_status_messages (branch_id, status, is_on) SELECT $1, s, s <> ALL ($3::text[]) FROM unnest($2::text[]) s
    ON CONFLICT (branch_id, status) DO UPDATE SET is_on = excluded.is_on`,
};

export const DROP_STATUS_WORDINGS: Statement = { name: 'settings-drop-status-wordings', text: 'DELETE FROM branch_status_wordings WHERE branch_id = $1' };

export const ADD_STATUS_WORDINGS: Statement = {
  name: 'settings-add-status-wordings',
  text: 'INSERT INTO branch_status_wordings (branch_id, status, locale, text) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[])',
};

export const DROP_HOURS: Statement = { name: 'settings-drop-hours', text: 'DELETE FROM opening_hours WHERE branch_id = $1' };

export const ADD_HOURS: Statement = {
  name: 'settings-add-hours',
  text: 'INSERT INTO opening_hours (branch_id, weekday, opens_at, closes_at) SELECT $1, * FROM unnest($2::smallint[], $3::time[], $4::time[])',
};

export const ADD_CLOSURE: Statement = {
  name: 'settings-add-closure',
  text: 'INSERT INTO closures (branch_id, starts_at, ends_at, reason) VALUES ($1, $2, $3, $4)',
};

export const DROP_CLOSURE: Statement = {
  name: 'settings-drop-closure',
  text: 'DELETE FROM closures WHERE branch_id = $1 AND id = $2 RETURNING starts_at AS "startsAt", ends_at AS "endsAt", reason',
};

export const CLOSURES: Statement = {
  name: 'settings-closures',
  text: 'SELECT id, starts_at AS "startsAt", ends_at AS "endsAt", reason FROM closures WHERE branch_id = $1 AND ends_at > $2 ORDER BY starts_at, id',
};
