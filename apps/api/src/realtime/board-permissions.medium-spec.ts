import { BOARD_MODES, type BoardMode, SCREEN_COOKIE, SCREEN_KINDS, SCREEN_MODES, type ScreenKind } from '@sofra/contracts';
import { aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import type { BoardScreen } from '../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { BOARD_PERMISSIONS } from './board-permissions';

const EVENTS = Object.keys(BOARD_PERMISSIONS);
const WATCHING = ['board.open', 'screen.heartbeat'];

// Written out a second time: what a line of the table may not give away by accident.
const MAY_SEND: Record<BoardMode, string[]> = {
  kitchen: EVENTS,
  expo: EVENTS,
  courier: [...WATCHING, 'order.advance', 'order.recall', 'print.claim'],
  watch: WATCHING,
};

describe('the board’s permission table', () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;

  beforeAll(async () => {
    db = await testDatabase();
    node = await BoardNode.start(db.url);
    kitchen = await aKitchen(db.database);
    await db.database.pool.query(`INSERT INTO stations (organization_id, key) VALUES ($1, 'grill')`, [kitchen.organizationId]);
  });
  afterAll(async () => {
    await node.stop();
    await db.drop();
  });

  const connected = async (cookie: string): Promise<BoardScreen> => {
    const screen = node.screen(cookie);
    await screen.connect();
    return screen;
  };

  async function pairedScreen(kind: ScreenKind): Promise<string> {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const asked = { branchId: kitchen.branch.id, name: kind, kind, ...(kind === 'station' && { station: 'grill' }) };
    const manager = await node.signIn(kitchen.organizationId, 'manager');
    const { code } = (await node.app.inject({ method: 'POST', url: '/api/screens/codes', headers: { ...headers, cookie: manager }, payload: asked })).json<{ code: string }>();
    const paired = await node.app.inject({ method: 'POST', url: '/api/screens/pair', headers, payload: { code } });
    return `${SCREEN_COOKIE}=${paired.cookies[0]!.value}`;
  }

  /** The events that are refused for who sends them, whatever they hold; an empty payload changes nothing. */
  async function refused(screen: BoardScreen, code: string): Promise<string[]> {
    const answers = await Promise.all(EVENTS.map(async (event) => [event, (await screen.send(event, {})) as { code?: string }] as const));
    return answers.filter(([, answer]) => answer.code === code).map(([event]) => event);
  }

  const closedTo = (mode: BoardMode) => EVENTS.filter((event) => !MAY_SEND[mode].includes(event));

  it.each(BOARD_MODES)('lets staff in mode %s send what is that mode’s, and nothing else', async (mode) => {
    const screen = await connected(await node.signIn(kitchen.organizationId, 'owner'));
    await screen.open({ mode });
    expect(await refused(screen, 'forbidden')).toEqual(closedTo(mode));
  });

  it.each(SCREEN_KINDS)('lets a paired screen of kind %s send what is its mode’s, though it asks for the kitchen', async (kind) => {
    const screen = await connected(await pairedScreen(kind));
    await screen.open({ mode: 'kitchen' });
    expect(await refused(screen, 'forbidden')).toEqual(closedTo(SCREEN_MODES[kind]));
  });

  it('lets a screen without a board open one, and nothing else', async () => {
    const screen = await connected(await node.signIn(kitchen.organizationId, 'owner'));
    expect(await refused(screen, 'board-not-open')).toEqual(EVENTS.filter((event) => event !== 'board.open'));
  });
});
