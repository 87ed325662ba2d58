import { aBranch, aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { OrdersRoom } from '../../test/support/orders-room';
import { BoardLedger } from './board-ledger';

interface Sequence {
  branch_id: string;
  events: number;
  lowest: number;
  highest: number;
  counted: number;
}

describe(BoardLedger.name, () => {
  let db: TestDatabase;
  let room: OrdersRoom;
  let kitchen: Kitchen;

  beforeAll(async () => {
    db = await testDatabase();
    room = new OrdersRoom(db.database);
    kitchen = await aKitchen(db.database);
  });
  afterAll(() => db.drop());

  const sequences = () =>
    room.rows<Sequence>(`SELECT c.branch_id, c.seq AS counted, count(e.seq) AS events, min(e.seq) AS lowest, max(e.seq) AS highest
      FROM branch_counters c LEFT JOIN board_events e USING (branch_id) GROUP BY c.branch_id, c.seq`);

  it('leaves no gap in any branch after 200 changes at once, some of them rolled back', async () => {
    const branches = [kitchen.branch, await aBranch(db.database, kitchen.organizationId), await aBranch(db.database, kitchen.organizationId)];
    const changes = Array.from({ length: 200 }, async (_, index) => {
      const { id } = branches[index % branches.length]!;
      await room.inTransaction(id, async (_tx, ledger) => {
        for (let count = 0; count <= index % 3; count++) ledger.add('settings.changed', new Date(), {});
        if (index % 5 === 0) throw new Error('changed my mind');
      });
    });
    const failed = (await Promise.allSettled(changes)).filter(({ status }) => status === 'rejected');
    const found = await sequences();
    expect(failed).toHaveLength(40);
    expect(found).toHaveLength(3);
    for (const { events, lowest, highest, counted } of found) expect([lowest, highest, counted]).toEqual([1, events, events]);
  });

  it('rolls back its numbers together with a transaction that fails after taking them', async () => {
    const before = await sequences();
    const failing = db.database.transaction(async (tx) => {
      const ledger = room.boards.ledger(kitchen.branch.id);
      ledger.add('settings.changed', new Date(), {});
      await ledger.flush(tx);
      throw new Error('too late');
    });
    await expect(failing).rejects.toThrow('too late');
    expect(await sequences()).toEqual(before);
  });

  it('writes more events after a flush under the numbers that follow', async () => {
    const { id } = await aBranch(db.database, kitchen.organizationId);
    const seqs = await db.database.transaction(async (tx) => {
      const ledger = room.boards.ledger(id);
      ledger.add('settings.changed', new Date(), {});
      const first = await ledger.flush(tx);
      const again = await ledger.flush(tx);
      ledger.add('branch.paused', new Date(), { pause: { until: null } });
      return [first, again, await ledger.flush(tx)];
    });
    expect(seqs).toEqual([1, 1, 2]);
  });

  it('reports events to the board only once they are committed', async () => {
    const reported: number[][] = [];
    const { id } = await aBranch(db.database, kitchen.organizationId);
    await db.database.transaction(async (tx) => {
      const ledger = new BoardLedger(id, (_, events) => reported.push(events.map(({ seq }) => seq)));
      ledger.add('settings.changed', new Date(), {});
      await ledger.flush(tx);
      await tx.settle();
      expect(reported).toEqual([]);
    });
    expect(reported).toEqual([[1]]);
  });
});
