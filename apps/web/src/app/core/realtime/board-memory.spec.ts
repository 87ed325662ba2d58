import { aBranch } from '../../../testing/a-branch';
import { anOrder } from '../../../testing/an-order';
import { fakeIndexedDb } from '../../../testing/fake-indexed-db';
import { type RememberedBoard, forgetBoards, indexedMemory } from './board-memory';
import type { PendingCommand } from './command-outbox';

const NOW = Date.parse('2026-11-22T10:00:00.000Z');
const ORDER = anOrder();
const BOARD: RememberedBoard = {
  cursor: { seq: 7, eventId: '1-7' },
  orders: [ORDER],
  branch: aBranch(),
  role: { mode: 'kitchen', station: null },
  clockOffset: 0,
  heardAt: NOW,
};
const WAITING: PendingCommand = {
  command: { name: 'order.advance', payload: { commandId: 'command-1', orderId: ORDER.id, version: 1, to: 'ready' } },
  at: '2026-11-22T10:00:00.000Z',
};
const NOTHING = { board: null, commands: [] };

const memoryOf = (owner: string) => indexedMemory({ owner, screenId: 'screen-1', branchId: 'branch-1' }, () => NOW);

async function keptBy(owner: string): Promise<void> {
  const memory = memoryOf(owner);
  memory.saveBoard(BOARD);
  memory.saveCommands([WAITING]);
  await memory.load();
}

beforeAll(() => Object.defineProperty(globalThis, 'indexedDB', { value: fakeIndexedDb(), configurable: true }));
beforeEach(() => forgetBoards());

describe(indexedMemory.name, () => {
  it('gives the same person back the board and what waits', async () => {
    await keptBy('ayse');
    expect(await memoryOf('ayse').load()).toMatchObject({ board: { cursor: BOARD.cursor, orders: [{ id: ORDER.id }] }, commands: [WAITING] });
  });

  it('gives somebody else neither, and keeps them for nobody', async () => {
    await keptBy('ayse');
    expect(await memoryOf('cem').load()).toEqual(NOTHING);
    expect(await memoryOf('ayse').load()).toEqual(NOTHING);
  });

  it('forgets everything when somebody leaves', async () => {
    await keptBy('ayse');
    await forgetBoards();
    expect(await memoryOf('ayse').load()).toEqual(NOTHING);
  });
});
