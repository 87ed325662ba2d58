import pg from 'pg';
import type { DataSourceOptions, EntitySchema } from 'typeorm';
import { MIGRATIONS } from './migrations';
import { SofraNaming } from './naming';

export type Entities = (EntitySchema | (new () => object))[];

export interface DatabaseOptions {
  url: string;
  entities: Entities;
  /** Most connections that turns, commands and the admin's requests share. */
  poolSize?: number;
  /** What `pg_stat_activity` shows. */
  applicationName?: string;
  /** How long a database that is still starting is waited for, milliseconds. */
  patienceMs?: number;
}

const INT8 = 20;
const DATE = 1082;
const STATEMENT_LIMIT_MS = 15_000;
const IDLE_TRANSACTION_LIMIT_MS = 30_000;
const CONNECT_LIMIT_MS = 5_000;
// Every statement here finds its rows by a key or a page of an index. Without this, a plan that was made and kept while a
// young shop's tables were one page long reads them whole on every turn, until the next ANALYZE (docs/benchmark.md).
const KEYED_PLANS = '-c enable_seqscan=off';

// Sequences and log ids stay far below 2^53, and a business day is a label, not a moment in the server's own zone.
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) return Number;
    if (oid === DATE) return String;
    return pg.types.getTypeParser(oid, format);
  },
};

/**
 * A connection that breaks while it is lent out, between two of its statements, has nobody to tell but the process, which
 * would end. Whoever holds it learns of it from the next statement.
 */
class LendableClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}

/** pg's options: every connection of the API, TypeORM's included, is pipelined and bounded in time. */
export function poolOptions({ url, poolSize = 10, applicationName = 'sofra' }: DatabaseOptions): pg.PoolConfig {
  return {
    Client: LendableClient,
    connectionString: url,
    max: poolSize,
    pipeline: true,
    types: types as pg.PoolConfig['types'],
    application_name: applicationName,
    statement_timeout: STATEMENT_LIMIT_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_LIMIT_MS,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    keepAlive: true,
    options: KEYED_PLANS,
  };
}

/** TypeORM's options; the schema is the migrations' alone. */
export function dataSourceOptions(options: DatabaseOptions, extra: pg.PoolConfig = poolOptions(options)): DataSourceOptions {
  return {
    type: 'postgres',
    driver: pg,
    url: options.url,
    entities: options.entities,
    migrations: MIGRATIONS,
    namingStrategy: new SofraNaming(),
    synchronize: false,
    migrationsRun: false,
    logging: false,
    // A broken idle connection is replaced at its next use; whoever needs it then sees the error.
    poolErrorHandler: () => undefined,
    extra,
  };
}
