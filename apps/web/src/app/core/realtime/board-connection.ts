import type { ProblemCode } from '@sofra/contracts';
import { backoff } from './backoff';
import type { BoardTime, BoardWire } from './board-wire';
import { NamedTimers } from './named-timers';

/** Two pulses missed and some: the connection is dead even if nobody said so. */
const SILENCE_MS = 12_000;

export type BoardConnectionState = 'connecting' | 'live' | 'offline';

/** Keeps one connection to the server: notices when it has died, and comes back after a wait that grows and is spread. */
export class BoardConnection {
  private readonly timers: NamedTimers<'silence' | 'reconnect'>;
  private attempts = 0;

  state: BoardConnectionState = 'connecting';
  /** Local time when the server was last heard. */
  heardAt = 0;
  /** Local time since when there has been no live connection. */
  downSince: number | null = null;
  /** Why the server did not open the board. */
  problem: ProblemCode | null = null;

  constructor(
    private readonly wire: Pick<BoardWire, 'connect' | 'drop'>,
    private readonly time: BoardTime,
    /** What was under way on the connection is over. */
    private readonly onLost: () => void,
  ) {
    this.timers = new NamedTimers(time);
  }

  /** Milliseconds since the server was last heard. */
  get silentFor(): number {
    return this.time.now() - this.heardAt;
  }

  connect(): void {
    this.timers.clear('reconnect');
    this.listenForLife();
    this.wire.connect();
  }

  stop(): void {
    this.timers.clearAll();
    this.wire.drop();
  }

  /** The network came back or the page was shown again: do not sit out the wait. */
  nudge(): void {
    if (this.timers.has('reconnect')) this.connect();
  }

  /** The server said something. */
  heard(): void {
    this.heardAt = this.time.now();
    this.listenForLife();
  }

  opened(): void {
    this.attempts = 0;
    this.state = 'live';
    this.downSince = null;
    this.problem = null;
    this.heard();
  }

  /** Ends a connection that is of no use; `retryInMs` when the server has named the wait. */
  giveUp(problem: ProblemCode | null = null, retryInMs?: number): void {
    this.wire.drop();
    this.lost(problem, retryInMs);
  }

  lost(problem: ProblemCode | null = null, retryInMs = backoff(this.attempts++, this.time.random())): void {
    if (problem) this.problem = problem;
    this.timers.clear('silence');
    if (this.state !== 'offline') this.downSince ??= this.time.now();
    this.state = 'offline';
    this.timers.set('reconnect', retryInMs, () => this.connect());
    this.onLost();
  }

  private listenForLife(): void {
    this.timers.set('silence', SILENCE_MS, () => this.giveUp());
  }
}
