import type { Statement } from '../src/database/transaction';
import type { Row } from './recorded-conversation';

export const LOCK_CUSTOMER: Statement = {
  name: 'bench-lock-customer',
  text: 'SELECT id, bsuid, wa_id, name, username, locale FROM customers WHERE organization_id = $1 AND wa_id = $2 FOR NO KEY UPDATE',
};

export const LOCK_CONVERSATION: Statement = {
  name: 'bench-lock-conversation',
  text: 'SELECT id, state FROM conversations WHERE branch_id = $1 AND customer_id = $2 FOR NO KEY UPDATE',
};

export const MENU_VERSION: Statement = { name: 'bench-menu-version', text: 'SELECT version FROM menu_versions WHERE organization_id = $1' };

export const ADDRESSES: Statement = {
  name: 'bench-addresses',
  text: `SELECT id, text, latitude, longitude FROM customer_addresses WHERE customer_id = $1 AND archived_at IS NULL
    ORDER BY last_used_at DESC LIMIT 10`,
};

export const ORDERS: Statement = {
  name: 'bench-orders',
  text: `SELECT id, basket_id, number, status, total, currency, fulfilment, address_text, placed_at, status_at, promised_at, cancel_requested_at
    FROM orders WHERE customer_id = $1 AND placed_at > now() - interval '1 day' ORDER BY placed_at DESC LIMIT 10`,
};

export const SAVE: Statement = {
  name: 'bench-save',
  text: `UPDATE conversations SET state = $2, last_inbound_at = now(), last_inbound_wamid = $3,
      lane_owner = 0, lane_until = now() + interval '30 seconds', lane_token = lane_token + 1 WHERE id = $1`,
};

export const SENT: Statement = {
  name: 'bench-sent',
  text: `UPDATE outbound_messages o SET state = 'done', delivery = 'accepted', rank = 1, wamid = s.wamid, sent_at = now()
    FROM unnest($1::bigint[], $2::text[]) AS s (id, wamid) WHERE o.id = s.id`,
};

// A conversation whose next turn has begun already is left to that turn, or all would wait for each other.
export const RELEASE: Statement = {
  name: 'bench-release',
  text: `UPDATE conversations SET lane_owner = NULL, lane_until = NULL
    WHERE id IN (SELECT id FROM conversations WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE SKIP LOCKED)`,
};

const COUNTED = new Set(['inbound_messages', 'outbound_messages', 'order_items', 'order_events']);

/** The columns that an insert names: the database itself counts the ids of logs. */
export function written(table: string, row: Row): string[] {
  return Object.keys(row).filter((column) => !(column === 'id' && COUNTED.has(table)));
}

export function insert(table: string, columns: readonly string[]): Statement {
  const returning = columns.includes('id') || !COUNTED.has(table) ? '' : ' RETURNING id';
  return { name: `bench-insert-${table}`, text: `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places(columns, 1)})${returning}` };
}

/** `$1` branch, then the row without its number: that comes from the counter, as does the sequence of its event. */
export function insertOrder({ branch_id: _, number: __, ...row }: Row): Statement {
  const columns = Object.keys(row);
  return {
    name: 'bench-insert-order',
    text: `WITH counter AS (UPDATE branch_counters SET seq = seq + 1, last_number = last_number + 1 WHERE branch_id = $1 RETURNING last_number)
      INSERT INTO orders (branch_id, number, ${columns.join(', ')}) SELECT $1, counter.last_number, ${places(columns, 2)} FROM counter`,
  };
}

/** `$1` branch, then the row without its sequence. */
export function insertBoardEvent({ branch_id: _, seq: __, ...row }: Row): Statement {
  const columns = Object.keys(row);
  return {
    name: 'bench-insert-board-event',
    text: `INSERT INTO board_events (branch_id, seq, ${columns.join(', ')})
      VALUES ($1, (SELECT seq FROM branch_counters WHERE branch_id = $1), ${places(columns, 2)})`,
  };
}

const places = (columns: readonly string[], from: number) => columns.map((_, index) => `$${index + from}`).join(', ');
