import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';
import { type DatabaseOptions, dataSourceOptions, poolOptions } from './data-source';
import { inTransaction, sqlState, type Statement, type Transaction } from './transaction';

/**
 * The one way to PostgreSQL. `bigint` arrives as number and `date` as `YYYY-MM-DD`. TypeORM and the hot path share
 * `pool`; `side` is for what a transaction must wait for while it holds a connection of `pool`.
 */
@Injectable()
export class Database {
  constructor(
    readonly dataSource: DataSource,
    readonly side: pg.Pool,
  ) {}

  get pool(): pg.Pool {
    return (this.dataSource.driver as unknown as { master: pg.Pool }).master;
  }

  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return inTransaction(this.pool, work);
  }

  query<R extends pg.QueryResultRow>(statement: Statement, values: unknown[] = []): Promise<pg.QueryResult<R>> {
    return this.pool.query<R>({ ...statement, values });
  }

  repository<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.dataSource.getRepository(entity);
  }

  async close(): Promise<void> {
    await Promise.all([this.side.end(), this.dataSource.destroy()]);
  }
}

const SIDE_CONNECTIONS = 2;
const RETRY_MS = 250;

/** Connects, waiting a little for a database that is still starting. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const side = new pg.Pool({ ...poolOptions(options), max: SIDE_CONNECTIONS });
  side.on('error', () => undefined);
  try {
    return new Database(await connect(options), side);
  } catch (error) {
    await side.end();
    throw error;
  }
}

async function connect(options: DatabaseOptions): Promise<DataSource> {
  const deadline = Date.now() + (options.patienceMs ?? 0);
  for (;;) {
    try {
      return await new DataSource(dataSourceOptions(options)).initialize();
    } catch (error) {
      if (Date.now() >= deadline || isLasting(error)) throw error;
      await new Promise((resume) => setTimeout(resume, RETRY_MS));
    }
  }
}

// A wrong password, a refused host, a database that does not exist: waiting changes nothing.
function isLasting(error: unknown): boolean {
  return /^(28|3D)/.test(sqlState(error) ?? '');
}
