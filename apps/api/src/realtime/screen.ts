import type { BoardClientEvents, BoardMode, BoardServerEvents } from '@sofra/contracts';
import type { DefaultEventsMap, Namespace, Socket } from 'socket.io';
import { Problem } from '../common/problem';
import { BOARD_PERMISSIONS } from './board-permissions';
import { FloodGate } from './flood-gate';
import type { Viewer } from './viewer';

/** What a socket carries from its handshake on. */
export interface ScreenData {
  viewer: Viewer;
  /** Tells sessions apart without holding their secret. */
  sessionKey: string;
}

export type BoardSocket = Socket<BoardClientEvents, BoardServerEvents, DefaultEventsMap, ScreenData>;
export type BoardNamespace = Namespace<BoardClientEvents, BoardServerEvents, DefaultEventsMap, ScreenData>;

/** Which board a screen has opened. */
export interface OpenBoard {
  branchId: string;
  mode: BoardMode;
  station: string | null;
  /** The same after a reconnect, so that its own earlier commands are found again. */
  screenId: string;
}

// What a screen may have unanswered; its own requests run one after the other.
const MOST_WAITING = 240;

/** One connected screen: its board, its place in the queue, its patience. */
export class Screen {
  board: OpenBoard | undefined;
  private readonly gate = new FloodGate();
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(readonly socket: BoardSocket) {}

  get viewer(): Viewer {
    return this.socket.data.viewer;
  }

  /** The board, for what only makes sense with one. */
  opened(): OpenBoard {
    if (!this.board) throw new Problem('board-not-open', 'Open a board first.');
    return this.board;
  }

  /** Throws unless the board's permission table lets this screen send the event now. */
  mustAllow(event: keyof BoardClientEvents): void {
    const access = BOARD_PERMISSIONS[event];
    if (access === 'without-board') return;
    const { mode } = this.opened();
    if (!access.includes(mode)) throw new Problem('forbidden', mode === 'courier' ? 'A courier only moves deliveries.' : 'This screen only watches.');
  }

  /** Runs requests in the order they came, since `mine` builds on the one before. */
  async inTurn<T>(now: number, work: () => Promise<T>): Promise<T> {
    if (!this.gate.allows(now) || this.waiting >= MOST_WAITING) throw new Problem('too-many-requests', 'Too many requests; please slow down.');
    this.waiting++;
    const run = this.last.then(work, work);
    this.last = run.catch(() => undefined);
    try {
      return await run;
    } finally {
      this.waiting--;
    }
  }
}
