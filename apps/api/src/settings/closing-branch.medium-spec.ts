import type { PoolClient } from 'pg';
import { aBranch, aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { eventually } from '../../test/support/eventually';
import type { SignedIn } from '../common/access';
import { StaffEntity } from '../staff/staff.entity';
import { BranchRosterService } from './branch-roster.service';

describe('a branch that closes while an order is on its way to it', () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
  let owner: SignedIn;
  let gate: PoolClient;

  beforeAll(async () => {
    db = await testDatabase();
    node = await BoardNode.start(db.url);
  });
  afterAll(async () => {
    await node.stop();
    await db.drop();
  });
  beforeEach(async () => {
    kitchen = await aKitchen(db.database);
    await aBranch(db.database, kitchen.organizationId);
    const { organizationId } = kitchen;
    await node.signIn(organizationId, 'owner');
    const { id: staffId, email, role } = await db.database.repository(StaffEntity).findOneByOrFail({ organizationId });
    owner = { staffId, email, role, organizationId, branchId: null };
    gate = await db.database.pool.connect();
  });
  afterEach(async () => {
    await gate.query('ROLLBACK');
    gate.release();
  });

  const rows = async (text: string) => (await db.database.pool.query(text, [kitchen.branch.id])).rows as unknown[];
  const codeOf = ({ code }: { code: string }) => code;
  const close = () => node.get(BranchRosterService).archive(owner, kitchen.branch.id).then(() => 'closed', codeOf);
  const place = () => node.place(kitchen).then(() => 'placed', codeOf);
  /** Whoever writes here next waits, with all locks that they have, until the gate opens. */
  const shut = (table: string) => gate.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
  const untilWaiting = (many: number) => eventually(
    () => rows(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND $1::text <> ''`),
    (waiting) => waiting.length === many,
  );
  const outcome = async () => ({
    closed: await rows('SELECT 1 FROM branches WHERE id = $1 AND archived_at IS NOT NULL'),
    orders: await rows('SELECT status FROM orders WHERE branch_id = $1'),
    counter: await rows('SELECT seq, last_number AS number FROM branch_counters WHERE branch_id = $1'),
  });

  it('stays open for an order that was first', async () => {
    await shut('board_events');
    const ordering = place();
    await untilWaiting(1);
    const closing = close();
    await untilWaiting(2);
    await gate.query('COMMIT');
    expect([await ordering, await closing]).toEqual(['placed', 'branch-has-orders']);
    expect(await outcome()).toEqual({ closed: [], orders: [{ status: 'placed' }], counter: [{ seq: 1, number: 1 }] });
  });

  it('takes none that comes second', async () => {
    await shut('audit_log');
    const closing = close();
    await untilWaiting(1);
    const ordering = place();
    await untilWaiting(2);
    await gate.query('COMMIT');
    expect([await closing, await ordering]).toEqual(['closed', 'branch-unknown']);
    expect(await outcome()).toEqual({ closed: [{ '?column?': 1 }], orders: [], counter: [{ seq: 0, number: 0 }] });
  });
});
