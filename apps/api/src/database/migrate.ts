import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';

// Any constant will do, as long as every node of this system takes the same one.
const MIGRATION_LOCK = 7_301_142;

/** Brings the schema up to date; of several nodes that start at once, one does the work and the others wait for it. */
export async function migrate(url: string): Promise<void> {
  await underLock(url, async () => {
    const source = await new DataSource(dataSourceOptions({ url, entities: [] }, { connectionString: url, max: 2 })).initialize();
    try {
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
  });
}

/** Runs `work` on one node at a time. */
export async function underLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'sofra-setup' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}
