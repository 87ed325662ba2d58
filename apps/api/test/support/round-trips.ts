import type pg from 'pg';

type Query = (this: pg.Client, ...args: unknown[]) => unknown;

/**
 * How often one connection of the pool waits for the database while `work` runs: statements sent while others are still
 * under way share a round trip. The most of any transaction counts, since others may work beside it.
 */
export async function countRoundTrips(pool: pg.Pool, work: () => Promise<unknown>): Promise<number> {
  const transactions: number[] = [];
  const prototype = (await idle(pool)) as { query: Query };
  const original = prototype.query;
  const open = new WeakMap<object, { underWay: number; trips: number }>();
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    // The pool's own one-statement queries come with a callback.
    if (typeof args.at(-1) === 'function') return original.apply(this, args);
    const state = open.get(this) ?? { underWay: 0, trips: 0 };
    if (args[0] === 'BEGIN') Object.assign(state, { trips: 0 });
    if (state.underWay++ === 0) state.trips++;
    if (args[0] === 'COMMIT') transactions.push(state.trips);
    open.set(this, state);
    const sent = original.apply(this, args) as Promise<unknown>;
    // First in line, so that it counts before whoever waits for the answer sends the next statement.
    const answered = () => void state.underWay--;
    sent.then(answered, answered);
    return sent;
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return Math.max(...transactions);
}

async function idle(pool: pg.Pool): Promise<object> {
  const client = await pool.connect();
  client.release();
  return Object.getPrototypeOf(client) as object;
}
