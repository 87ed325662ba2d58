import type { BoardEventDto, BoardEventType } from '@sofra/contracts';
import { newId } from '../common/ids';
import type { Transaction } from '../database/transaction';
import { GIVE_SEQUENCE_BACK, TAKE_SEQUENCE } from './branch-counter';

/** What an event says besides its place in the sequence. */
export type BoardEventContent = Omit<BoardEventDto, 'seq' | 'eventId' | 'type' | 'at'>;

/** Told about committed events of one branch, in sequence; commits themselves may be reported in any order. */
export type CommittedEvents = (branchId: string, events: BoardEventDto[]) => void;

interface Entry extends BoardEventContent {
  type: BoardEventType;
  at: string;
}

const INSERT_EVENTS = {
  name: 'board-ledger-insert-events',
  text: `INSERT INTO board_events (branch_id, seq, event_id, type, order_id, payload, at)
    SELECT $1, e.seq, e."eventId", e.type, e."orderId", e.payload, e.at
    FROM json_to_recordset($2::json) AS e (seq int8, "eventId" uuid, type text, "orderId" uuid, payload jsonb, at timestamptz)`,
};

/**
 * What one transaction has to tell one branch's board. Events are collected while the transaction works and written at
 * its end; the branch's counter row is the last lock taken, by one statement. Made anew for every run of a transaction.
 */
export class BoardLedger {
  private entries: Entry[] = [];
  private taken: { count: number; last: number } | undefined;
  private written = 0;

  /** Ask `BoardService.ledger` for one. */
  constructor(
    readonly branchId: string,
    private readonly committed: CommittedEvents,
  ) {}

  /** Notes an event; `at` is the transaction's clock. */
  add(type: BoardEventType, at: Date, content: BoardEventContent): void {
    this.entries.push({ type, at: at.toISOString(), ...content });
  }

  /** How many sequence numbers the counter statement must take when one more event is coming. */
  get countWithNext(): number {
    return this.entries.length + 1;
  }

  /** Notes that a statement of the caller has taken `count` numbers up to `last`, together with an order number. */
  adopt(count: number, last: number): void {
    if (this.taken) throw new Error('the counter of this branch was already taken in this transaction');
    this.taken = { count, last };
  }

  /** Undoes a take whose order turned out to exist already. */
  async giveBack(tx: Transaction, count: number): Promise<void> {
    await tx.read(GIVE_SEQUENCE_BACK, [this.branchId, count]);
  }

  /** Writes what was collected; after commit the board hears of it. Returns the newest sequence written, 0 if there was nothing to say. */
  async flush(tx: Transaction): Promise<number> {
    const { entries } = this;
    if (entries.length === 0) return this.written;
    const last = await this.takeMissing(tx);
    const events = entries.map((entry, index) => numbered(entry, last - entries.length + 1 + index));
    this.entries = [];
    this.taken = undefined;
    this.written = last;
    tx.write(INSERT_EVENTS, [this.branchId, JSON.stringify(events.map(toRow))]);
    tx.onCommit(() => this.committed(this.branchId, events));
    return last;
  }

  private async takeMissing(tx: Transaction): Promise<number> {
    const missing = this.entries.length - (this.taken?.count ?? 0);
    if (missing < 0) throw new Error('more sequence numbers were taken than there are events: the branch would have a gap');
    if (missing === 0 && this.taken) return this.taken.last;
    const { rows } = await tx.read<{ seq: number }>(TAKE_SEQUENCE, [this.branchId, missing]);
    const [counter] = rows;
    if (!counter) throw new Error(`branch ${this.branchId} has no counter`);
    return counter.seq;
  }
}

function numbered(entry: Entry, seq: number): BoardEventDto {
  return { seq, eventId: newId(), ...entry };
}

function toRow({ seq, eventId, type, at, ...payload }: BoardEventDto): object {
  return { seq, eventId, type, at, orderId: payload.order?.id ?? null, payload };
}
