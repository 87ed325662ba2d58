import { OPEN_STATUSES_SQL } from '../board/branch-counter';
import type { Statement } from '../database/transaction';

/** All of them, those that work first. */
export const LIST_BRANCHES: Statement = {
  name: 'settings-list-branches',
  text: `SELECT id, name, archived_at AS "archivedAt", phone_number_id IS NOT NULL AS "hasNumber" FROM branches
    WHERE organization_id = $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY archived_at IS NOT NULL, created_at, id`,
};

/** All of them, in one order, so that two owners who each close another branch wait for each other. */
export const LOCK_BRANCHES: Statement = {
  name: 'settings-lock-branches',
  text: 'SELECT id, name, archived_at AS "archivedAt" FROM branches WHERE organization_id = $1 ORDER BY id FOR NO KEY UPDATE',
};

/** Waits for the order that is being placed there, and keeps the next one waiting until the branch has closed. */
export const HOLD_COUNTER: Statement = { name: 'settings-hold-branch-counter', text: 'SELECT 1 FROM branch_counters WHERE branch_id = $1 FOR NO KEY UPDATE' };

/** A statement of its own: it must see what was committed while the counter was waited for. */
export const OPEN_ORDER: Statement = {
  name: 'settings-open-order',
  text: `SELECT 1 FROM orders WHERE branch_id = $1 AND status IN ${OPEN_STATUSES_SQL} LIMIT 1`,
};

export const ARCHIVE_BRANCH: Statement = { name: 'settings-archive-branch', text: 'UPDATE branches SET archived_at = $2 WHERE id = $1' };

/** Branch `$1` called `$2`, working like `$3`; phone, number and place are its own. */
const INSERT_BRANCH: Statement = {
  name: 'settings-insert-branch',
  text: `INSERT INTO branches (id, organization_id, name, time_zone, currency, day_starts_at, minimum_basket, delivery_fee, cancel_window_minutes,
      preparation_minutes, delivery_minutes, is_escalating)
    SELECT $1, organization_id, $2, time_zone, currency, day_starts_at, minimum_basket, delivery_fee, cancel_window_minutes,
      preparation_minutes, delivery_minutes, is_escalating FROM branches WHERE id = $3`,
};

const INSERT_COUNTER: Statement = { name: 'settings-insert-branch-counter', text: 'INSERT INTO branch_counters (branch_id) VALUES ($1)' };

// What belongs to a branch in rows of its own, without its zones: those have ids of their own.
const COPIED = {
  branch_locales: 'locale, position',
  branch_fulfilments: 'fulfilment, position',
  branch_payment_methods: 'method, position',
  branch_status_messages: 'status, is_on',
  opening_hours: 'weekday, opens_at, closes_at',
  branch_lateness: 'fulfilment, warn_minutes, late_minutes',
};

const COPIES = Object.entries(COPIED).map(([table, columns]): Statement => ({
  name: `settings-copy-${table}`,
  text: `INSERT INTO ${table} (branch_id, ${columns}) SELECT $1, ${columns} FROM ${table} WHERE branch_id = $2`,
}));

/** What makes branch `id` out of branch `likeId`. */
export function branchCopy(id: string, name: string, likeId: string): [Statement, unknown[]][] {
  return [[INSERT_BRANCH, [id, name, likeId]], [INSERT_COUNTER, [id]], ...COPIES.map((statement): [Statement, unknown[]] => [statement, [id, likeId]])];
}
