import { type PrintClaim, PRINT_KINDS } from '@sofra/contracts';
import { aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import type { BoardScreen } from '../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';

describe('the print ledger', () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
  let screen: BoardScreen;
  let orderId: string;

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
    ({ orderId } = await node.place(kitchen));
    screen = await anOpenScreen();
  });

  async function anOpenScreen(of = kitchen, mode: 'kitchen' | 'watch' = 'kitchen'): Promise<BoardScreen> {
    const opened = node.screen(await node.signIn(of.organizationId));
    await opened.connect();
    await opened.open({ screenId: newId(), mode });
    return opened;
  }
  const claim = (more: Partial<PrintClaim> = {}, by = screen) => by.send('print.claim', { claimId: newId(), orderId, revision: 1, station: null, kind: 'ticket', ...more });

  it('lets a sheet be printed once and calls the next one a duplicate of it', async () => {
    const first = await claim();
    expect(first).toMatchObject({ ok: true, isDuplicate: false, copy: 1 });
    const { firstPrintedAt } = first as { firstPrintedAt: string };
    expect(await claim()).toEqual({ ok: true, isDuplicate: true, copy: 2, firstPrintedAt });
    expect(await claim()).toEqual({ ok: true, isDuplicate: true, copy: 3, firstPrintedAt });
  });

  it('answers the same claim the same, however often it is asked', async () => {
    const claimId = newId();
    const first = await claim({ claimId });
    await claim();
    expect(await claim({ claimId })).toEqual(first);
  });

  it('has one original when every screen prints at once', async () => {
    const screens = await Promise.all(Array.from({ length: 5 }, () => anOpenScreen()));
    const answers = (await Promise.all(screens.map((each) => claim({}, each)))) as { copy: number }[];
    expect(answers.map(({ copy }) => copy).toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  it('lets one of the screens that print by themselves have the sheet, and counts nothing for the others', async () => {
    const screens = await Promise.all(Array.from({ length: 4 }, () => anOpenScreen()));
    const answers = (await Promise.all(screens.map((each) => claim({ automatic: true }, each)))) as { isDuplicate: boolean }[];
    expect(answers.filter(({ isDuplicate }) => !isDuplicate)).toHaveLength(1);
    expect(await claim({ automatic: true })).toMatchObject({ isDuplicate: true });
    expect(await claim()).toMatchObject({ isDuplicate: true, copy: 2 });
  });

  it('still knows whose sheet it was when the answer got lost on the way', async () => {
    const claimId = newId();
    const first = await claim({ claimId, automatic: true });
    expect(await claim({ automatic: true })).toMatchObject({ isDuplicate: true });
    expect(await claim({ claimId, automatic: true })).toEqual(first);
  });

  it('keeps stations and kinds of paper apart', async () => {
    for (const station of [null, 'grill', 'oven'])
      for (const kind of PRINT_KINDS) expect(await claim({ station, kind })).toMatchObject({ copy: 1 });
  });

  it('begins anew with an amended order, and prints nothing that is out of date', async () => {
    await claim();
    await db.database.pool.query('UPDATE orders SET revision = 2 WHERE id = $1', [orderId]);
    expect(await claim()).toMatchObject({ ok: false, code: 'version-conflict' });
    expect(await claim({ revision: 2 })).toMatchObject({ isDuplicate: false });
  });

  it('refuses orders of other branches, screens that only watch, and nonsense', async () => {
    const stranger = await aKitchen(db.database);
    expect(await claim({}, await anOpenScreen(stranger))).toMatchObject({ code: 'order-unknown' });
    expect(await claim({}, await anOpenScreen(kitchen, 'watch'))).toMatchObject({ code: 'forbidden' });
    expect(await screen.send('print.claim', { claimId: newId(), orderId, revision: 1, station: null, kind: 'poster' })).toMatchObject({ code: 'invalid-request' });
  });
});
