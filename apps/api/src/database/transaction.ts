import type { Writable } from 'node:stream';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';

/** A named prepared statement: parsed and planned once per connection. */
export interface Statement {
  name: string;
  text: string;
}

/** The pool as transactions need it; pg's own, opened with `pipeline: true`. */
export interface ClientSource {
  connect(): Promise<PoolClient>;
}

// Deadlock, serialization failure, lock timeout: the database asks us to try again.
const TRANSIENT = new Set(['40P01', '40001', '55P03']);
const TRANSACTION_ABORTED = '25P02';
const MAX_RUNS = 4;

/** Whether running the whole transaction again may succeed. */
export function isTransient(error: unknown): boolean {
  return TRANSIENT.has(sqlState(error) ?? '');
}

/** The five-character SQLSTATE of a database error, else undefined. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/**
 * One transaction on one pipelined connection. `read` waits for its answer; `write` goes out at once and is only
 * waited for at the next `settle` or at commit, so a run of writes costs one round trip.
 */
export class Transaction {
  private pending: Promise<unknown>[] = [];
  private firstFailure: unknown;
  private isGathering = false;
  private readonly afterCommit: (() => void)[] = [];

  constructor(private readonly client: PoolClient) {}

  /** Sends a statement and waits for its rows. */
  read<R extends QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<QueryResult<R>> {
    this.gather();
    return this.client.query<R>({ ...statement, values });
  }

  /** Sends a statement without waiting; its failure surfaces at the next `settle` or at commit. */
  write(statement: Statement, values: unknown[] = []): void {
    this.gather();
    this.track(this.client.query({ ...statement, values }));
  }

  /** A `write` whose rows are wanted later: its failure surfaces at commit even when nobody waits for the rows. */
  send<R extends QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<QueryResult<R>> {
    this.gather();
    const sent = this.client.query<R>({ ...statement, values });
    this.track(sent);
    return sent;
  }

  /** Waits until every write so far has succeeded. */
  async settle(): Promise<void> {
    const sent = this.pending;
    this.pending = [];
    await Promise.all(sent);
  }

  /** Runs once the transaction is durable, in the order asked for; never when it was rolled back. */
  onCommit(callback: () => void): void {
    this.afterCommit.push(callback);
  }

  /** @internal */
  begin(): void {
    this.gather();
    this.track(this.client.query('BEGIN'));
  }

  /** @internal */
  async commit(): Promise<void> {
    this.gather();
    const committed = this.client.query('COMMIT');
    this.track(committed);
    await this.settle();
    // After an error inside a pipelined transaction COMMIT resolves, as a ROLLBACK.
    if ((await committed).command !== 'COMMIT') throw new Error('the transaction was rolled back instead of committed');
    for (const callback of this.afterCommit) callback();
  }

  /** @internal */
  async rollback(): Promise<void> {
    await Promise.allSettled(this.pending);
    this.pending = [];
    await this.client.query('ROLLBACK');
  }

  /** @internal Why a statement after a failed write was refused: for that write's reason, not for its own. */
  causeOf(error: unknown): unknown {
    return sqlState(error) === TRANSACTION_ABORTED ? (this.firstFailure ?? error) : error;
  }

  /** Statements sent in the same breath leave in one packet: one system call here, one wake-up of the server. */
  private gather(): void {
    if (this.isGathering) return;
    this.isGathering = true;
    const { stream } = (this.client as unknown as { connection: { stream: Writable } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.isGathering = false;
      stream.uncork();
    });
  }

  private track(query: Promise<unknown>): void {
    // Awaited later; without this an early failure would count as an unhandled rejection.
    query.catch((error: unknown) => (this.firstFailure ??= error));
    this.pending.push(query);
  }
}

/**
 * Runs `work` in a transaction and commits. Deadlocks, serialization failures and lock timeouts rerun it whole, up to
 * three times; `work` must therefore keep no state of its own between runs.
 */
export async function inTransaction<T>(source: ClientSource, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let run = 1; ; run++) {
    try {
      return await runOnce(source, work);
    } catch (error) {
      if (run >= MAX_RUNS || !isTransient(error)) throw error;
    }
  }
}

async function runOnce<T>(source: ClientSource, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await source.connect();
  const tx = new Transaction(client);
  let broken: Error | undefined;
  // A connection that breaks also tells by an event, which would end the process if nobody listened; its queries fail.
  const lost = (error: Error) => void (broken ??= error);
  client.on('error', lost);
  try {
    tx.begin();
    const result = await work(tx);
    await tx.commit();
    return result;
  } catch (error) {
    await tx.rollback().catch((failure: Error) => (broken = failure));
    throw tx.causeOf(error);
  } finally {
    client.off('error', lost);
    // A connection that cannot roll back is not given to anybody else.
    client.release(broken);
  }
}
