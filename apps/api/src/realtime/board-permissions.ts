import { BOARD_MODES, type BoardClientEvents, type BoardMode } from '@sofra/contracts';

/** On which boards a screen may send an event; `without-board`: before one is open too. */
export type BoardAccess = readonly BoardMode[] | 'without-board';

const COOKING: readonly BoardMode[] = ['kitchen', 'expo'];
// What a courier moves is judged order by order besides.
const MOVING: readonly BoardMode[] = [...COOKING, 'courier'];

/**
 * The board's permission table, asked before every event of a screen. It goes by the mode that is open: staff open the one they like,
 * a paired screen that of its kind (`SCREEN_MODES`), whatever it asks for.
 */
export const BOARD_PERMISSIONS: Readonly<Record<keyof BoardClientEvents, BoardAccess>> = {
  'board.open': 'without-board',
  'screen.heartbeat': BOARD_MODES,
  'order.advance': MOVING,
  'order.recall': MOVING,
  'print.claim': MOVING,
  'board.search': COOKING,
  'board.seen': COOKING,
  'board.sellable': COOKING,
  'board.today': COOKING,
  'branch.busy': COOKING,
  'branch.pause': COOKING,
  'item.bump': COOKING,
  'order.acknowledge-cancel': COOKING,
  'order.acknowledge-change': COOKING,
  'order.answer-cancel-request': COOKING,
  'order.promise': COOKING,
  'order.rush': COOKING,
  'order.suggest-promise': COOKING,
  'product.sold-out': COOKING,
  'station.bump': COOKING,
  'station.close': COOKING,
};
