import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Database, openDatabase } from '../../src/database/database';
import { migrate } from '../../src/database/migrate';
import { ENTITIES } from '../../src/entities';

const MIGRATIONS = join(import.meta.dirname, '../../src/database/migrations');
const TEMPLATE_LOCK = 7_301_143;

/** A migrated, empty database of its own. */
export interface TestDatabase {
  database: Database;
  url: string;
  /** Closes the pools and drops the database. */
  drop(): Promise<void>;
  /** Drops the database when somebody else has closed the pools. */
  remove(): Promise<void>;
}

/** Makes a database from a template that is migrated once per state of the migrations. */
export async function testDatabase({ poolSize = 10 } = {}): Promise<TestDatabase> {
  const url = await emptyDatabase(await template());
  const database = await openDatabase({ url, entities: ENTITIES, poolSize, applicationName: 'sofra-test' });
  const remove = () => dropDatabase(url);
  const drop = async () => {
    await database.close();
    await remove();
  };
  return { database, url, drop, remove };
}

/** Makes a database, empty or from a template; answers its url. */
export async function emptyDatabase(from = 'template0'): Promise<string> {
  const name = `sofra_test_${randomBytes(6).toString('hex')}`;
  await asAdmin((admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY file_copy`));
  return urlOf(name);
}

/** Drops a database, cutting whoever is still connected. */
export async function dropDatabase(url: string): Promise<void> {
  await asAdmin((admin) => admin.query(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`));
}

/** Looks into a database, or changes it, as an operator does. */
export async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  return asClient(url, async (client) => (await client.query<Record<string, unknown>>(text)).rows);
}

async function template(): Promise<string> {
  const name = `sofra_template_${fingerprint()}`;
  await asAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    // Renamed only when complete: an interrupted run leaves no half-migrated template behind.
    await admin.query(`DROP DATABASE IF EXISTS ${name}_making WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${name}_making TEMPLATE template0`);
    await migrate(urlOf(`${name}_making`));
    await admin.query(`ALTER DATABASE ${name}_making RENAME TO ${name}`);
  });
  return name;
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(join(MIGRATIONS, file)));
  return hash.digest('hex').slice(0, 16);
}

function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  return asClient(adminUrl(), work);
}

async function asClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.href;
}

function adminUrl(): string {
  const url = process.env['SOFRA_TEST_PG_URL'];
  if (!url) throw new Error('SOFRA_TEST_PG_URL is not set: medium specs need a PostgreSQL cluster to make databases in');
  return url;
}
