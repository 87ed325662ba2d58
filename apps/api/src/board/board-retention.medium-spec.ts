import { aBranch, aKitchen } from '../../test/support/a-kitchen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { OrdersRoom } from '../../test/support/orders-room';
import type { TickerService } from '../ticker/ticker.service';
import { BoardRetention } from './board-retention';

const NOW = new Date('2026-11-22T12:00:00.000Z');
const days = (count: number) => new Date(NOW.getTime() - count * 24 * 3_600_000);

describe(BoardRetention.name, () => {
  let db: TestDatabase;

  beforeAll(async () => (db = await testDatabase()));
  afterAll(() => db.drop());

  it('forgets events of more than a week ago, but never the newest of a branch', async () => {
    const room = new OrdersRoom(db.database);
    const { branch, organizationId } = await aKitchen(db.database);
    const quiet = await aBranch(db.database, organizationId);
    const write = (branchId: string, at: Date) => room.inTransaction(branchId, async (_tx, ledger) => ledger.add('settings.changed', at, {}));
    for (const age of [9, 8, 6, 0]) await write(branch.id, days(age));
    for (const age of [30, 20]) await write(quiet.id, days(age));

    await new BoardRetention(db.database, {} as TickerService).forget(NOW);

    const left = (id: string) => room.rows('SELECT seq FROM board_events WHERE branch_id = $1 ORDER BY seq', [id]);
    expect(await left(branch.id)).toEqual([{ seq: 3 }, { seq: 4 }]);
    expect(await left(quiet.id)).toEqual([{ seq: 2 }]);
  });
});
