import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PoolClient } from 'pg';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { inTransaction, type Transaction } from './transaction';

const PATIENCE = { name: 'spec-patience', text: `SET LOCAL lock_timeout = '20ms'` };
const TAKE = { name: 'spec-take', text: 'SELECT id FROM lockable WHERE id = 1 FOR NO KEY UPDATE' };
const LOOK = { name: 'spec-look', text: 'SELECT 1' };

describe(inTransaction.name, () => {
  let db: TestDatabase;
  let holder: PoolClient;

  beforeAll(async () => {
    db = await testDatabase();
    await db.database.pool.query('CREATE TABLE lockable (id integer PRIMARY KEY)');
    await db.database.pool.query('INSERT INTO lockable VALUES (1)');
    holder = await db.database.pool.connect();
    await holder.query('BEGIN');
    await holder.query(TAKE.text);
  });
  afterAll(async () => {
    await holder.query('ROLLBACK');
    holder.release();
    await db.drop();
  });

  it.each([
    ['is read', (tx: Transaction) => tx.read(TAKE)],
    ['is written, and noticed by the read after it', (tx: Transaction) => (tx.write(TAKE), tx.read(LOOK))],
    ['is written, and noticed at commit', async (tx: Transaction) => tx.write(TAKE)],
  ])('runs again, and names the lock in the end, when the statement that waits too long %s', async (_, work) => {
    let runs = 0;
    const failed = inTransaction(db.database.pool, async (tx) => {
      runs += 1;
      tx.write(PATIENCE);
      return work(tx);
    });
    await expect(failed).rejects.toMatchObject({ code: '55P03' });
    expect(runs).toBe(4);
  });
});
