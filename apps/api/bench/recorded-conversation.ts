import type pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { Phone, type Wire } from './phone';

/** One row as it stands in the table. */
export type Row = Record<string, unknown>;

/** The rows that one turn added, and the conversation's state after it. */
export interface RecordedTurn {
  added: { table: string; row: Row }[];
  state: unknown;
}

export interface RecordedConversation {
  organizationId: string;
  branchId: string;
  turns: RecordedTurn[];
}

const OF_CUSTOMER = 'customer_id = (SELECT id FROM customers WHERE wa_id = $1)';
const OF_CONVERSATION = `conversation_id = (SELECT id FROM conversations WHERE ${OF_CUSTOMER})`;
const OF_ORDER = `order_id IN (SELECT id FROM orders WHERE ${OF_CUSTOMER})`;

/** Every table a turn adds rows to, parents first, and which of its rows are the customer's. */
const TABLES: Readonly<Record<string, string>> = {
  customers: 'wa_id = $1',
  conversations: OF_CUSTOMER,
  customer_addresses: OF_CUSTOMER,
  inbound_messages: OF_CONVERSATION,
  outbound_messages: OF_CONVERSATION,
  orders: OF_CUSTOMER,
  order_items: OF_ORDER,
  order_item_modifiers: OF_ORDER,
  order_charges: OF_ORDER,
  order_payments: OF_ORDER,
  order_events: OF_ORDER,
  board_events: OF_ORDER,
};

/** Leads one customer from the first word to the order and notes what every turn leaves in the database. */
export async function recordConversation(database: pg.Pool, wire: Wire): Promise<RecordedConversation> {
  const phone = new Phone(wire);
  const known = new Set<string>();
  const turns: RecordedTurn[] = [];
  while (!phone.hasOrdered) {
    await phone.exchange();
    await untilSettled(database, phone.waId);
    const added = await newRows(database, phone.waId, known);
    const { rows } = await database.query(`SELECT state FROM conversations WHERE ${OF_CUSTOMER}`, [phone.waId]);
    turns.push({ added, state: rows[0].state });
  }
  const { rows } = await database.query(`SELECT organization_id, branch_id FROM conversations WHERE ${OF_CUSTOMER}`, [phone.waId]);
  return { organizationId: rows[0].organization_id, branchId: rows[0].branch_id, turns };
}

/** The reply went out before its result was written: that is part of the turn. */
async function untilSettled(database: pg.Pool, waId: string): Promise<void> {
  for (;;) {
    const { rows } = await database.query(`SELECT lane_owner IS NULL AS "isSettled" FROM conversations WHERE ${OF_CUSTOMER}`, [waId]);
    if (rows[0]?.isSettled) return;
    await pause(5);
  }
}

async function newRows(database: pg.Pool, waId: string, known: Set<string>): Promise<RecordedTurn['added']> {
  const added: RecordedTurn['added'] = [];
  for (const [table, isCustomers] of Object.entries(TABLES)) {
    const { rows } = await database.query<{ place: string; row: Row }>(`SELECT ctid::text AS place, to_jsonb(t) AS row FROM ${table} t WHERE ${isCustomers} ORDER BY ctid`, [waId]);
    for (const { row } of rows) {
      const key = `${table} ${identityOf(table, row)}`;
      if (!known.has(key)) added.push({ table, row });
      known.add(key);
    }
  }
  return added;
}

function identityOf(table: string, row: Row): string {
  if (table === 'board_events') return String(row['event_id']);
  return row['id'] === undefined ? JSON.stringify([row['order_id'], row['item_position'], row['position'], row['kind']]) : String(row['id']);
}
