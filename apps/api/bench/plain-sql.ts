import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { inTransaction, type Transaction } from '../src/database/transaction';
import * as sql from './plain-sql.statements';
import { aWamid } from './phone';
import type { RecordedConversation, RecordedTurn, Row } from './recorded-conversation';
import { SentLog } from './sent-log';

// Where this opponent was at its best on two cores.
const CONNECTIONS = 16;

/** One recorded conversation, as somebody new has it. */
interface Talk {
  recorded: RecordedConversation;
  own: Renamed;
}

interface Sender {
  organizationId: string;
  waId: string;
}

/**
 * The opponent: the recorded conversation written again and again, for new customers, by a program that does nothing
 * else. The same rows in the same tables, the same locks and reads first (a turn must know where the conversation stands),
 * and the same commits: one for the turn, and one that results of several sends share.
 */
export class PlainSql {
  private readonly pool: pg.Pool;
  private readonly sent: SentLog;
  private talks = 0;

  constructor(
    databaseUrl: string,
    private readonly recorded: readonly RecordedConversation[],
  ) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: CONNECTIONS, pipeline: true, application_name: 'sofra-bench' });
    this.sent = new SentLog(this.pool);
  }

  /** A customer who talks from the first word to the order, then the next one. */
  newCustomer(): () => Promise<void> {
    let place = 0;
    let talk = this.newTalk();
    return async () => {
      await this.turn(talk, place);
      place++;
      if (place < talk.recorded.turns.length) return;
      place = 0;
      talk = this.newTalk();
    };
  }

  /** Waits until the results of all sends are written. */
  async settled(): Promise<void> {
    await this.sent.settled();
  }

  async close(): Promise<void> {
    await this.settled();
    await this.pool.end();
  }

  // Each recorded conversation in its turn, as the phones begin in different ways.
  private newTalk(): Talk {
    const recorded = this.recorded[this.talks++ % this.recorded.length] as RecordedConversation;
    return { recorded, own: new Renamed(recorded.turns) };
  }

  private async turn({ recorded, own }: Talk, place: number): Promise<void> {
    const { branchId, organizationId } = recorded;
    const turn = recorded.turns[place] as RecordedTurn;
    const conversationId = own.id('conversations');
    const sender = { organizationId, waId: own.id('customers', 'wa_id') };
    const outbound: Promise<pg.QueryResult<{ id: number }>>[] = [];
    await inTransaction(this.pool, async (tx) => {
      outbound.length = 0;
      // Recorded first of all, unless its conversation does not exist yet.
      const first = place === 0 ? [] : turn.added.filter(({ table }) => table === 'inbound_messages');
      for (const { table, row } of first) insert(tx, table, own.row(row));
      await look(tx, sender, branchId, own.id('customers'));
      for (const { table, row } of turn.added) {
        if (first.some((done) => done.row === row)) continue;
        if (table === 'outbound_messages') outbound.push(insert(tx, table, unsent(own.row(row))));
        else if (table === 'orders') tx.write(sql.insertOrder(row), [branchId, ...valuesOf(withoutNumber(own.row(row)))]);
        else if (table === 'board_events') tx.write(sql.insertBoardEvent(row), [branchId, ...valuesOf(withoutSequence(own.row(row)))]);
        else insert(tx, table, own.row(row));
      }
      tx.write(sql.SAVE, [conversationId, JSON.stringify(turn.state), aWamid()]);
    });
    const ids = (await Promise.all(outbound)).map(({ rows }) => rows[0]!.id);
    this.sent.add(conversationId, ids);
  }
}

/** What a turn looks at, in one flight: it cannot be answered without. */
async function look(tx: Transaction, { organizationId, waId }: Sender, branchId: string, customerId: string): Promise<void> {
  await Promise.all([
    tx.read(sql.LOCK_CUSTOMER, [organizationId, waId]),
    tx.read(sql.LOCK_CONVERSATION, [branchId, customerId]),
    tx.read(sql.MENU_VERSION, [organizationId]),
    tx.read(sql.ADDRESSES, [customerId]),
    tx.read(sql.ORDERS, [customerId]),
  ]);
}

function insert(tx: Transaction, table: string, row: Row): Promise<pg.QueryResult<{ id: number }>> {
  const columns = sql.written(table, row);
  return tx.send(sql.insert(table, columns), columns.map((column) => asParameter(row[column])));
}

const valuesOf = (row: Row): unknown[] => Object.values(row).map(asParameter);

const asParameter = (value: unknown): unknown => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value);

const unsent = (row: Row): Row => ({ ...row, state: 'sending', delivery: 'queued', rank: 0, wamid: null, sent_at: null });

const withoutNumber = ({ branch_id: _, number: __, ...row }: Row): Row => row;

const withoutSequence = ({ branch_id: _, seq: __, ...row }: Row): Row => row;

/** The recorded rows with identities of somebody else. */
class Renamed {
  private readonly names = new Map<unknown, string>();

  constructor(private readonly turns: readonly RecordedTurn[]) {
    for (const { table, row } of turns.flatMap(({ added }) => added)) this.rename(table, row);
  }

  /** The new value of a column of the first row that was recorded for `table`. */
  id(table: string, column = 'id'): string {
    const found = this.turns.flatMap(({ added }) => added).find((each) => each.table === table);
    return this.names.get(found?.row[column]) ?? '';
  }

  row(row: Row): Row {
    return Object.fromEntries(Object.entries(row).map(([column, value]) => [column, this.names.get(value) ?? value]));
  }

  private rename(table: string, row: Row): void {
    const digits = () => String(Math.floor(Math.random() * 1e12)).padStart(12, '0');
    for (const column of OWN[table] ?? []) {
      const value = row[column];
      if (value === null || this.names.has(value)) continue;
      this.names.set(value, column === 'wamid' ? aWamid() : column === 'wa_id' ? digits() : column === 'bsuid' ? `TR.${digits()}` : uuid());
    }
  }
}

/** Columns in which every customer has values of their own. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  customers: ['id', 'bsuid', 'wa_id'],
  conversations: ['id'],
  customer_addresses: ['id'],
  inbound_messages: ['wamid'],
  orders: ['id', 'basket_id'],
  board_events: ['event_id'],
};
