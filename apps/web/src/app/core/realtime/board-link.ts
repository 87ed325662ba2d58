import type { AckRefusal, BoardBranchDto, BoardMode, BoardPulseDto, OrderAck, OrderDto, ProblemCode } from '@sofra/contracts';
import { isOpenStatus } from '@sofra/domain';
import { isUnseenCancel } from '../unseen-cancel';
import { backoff } from './backoff';
import type { BoardCommand, BoardIntent } from './board-command';
import { BoardSequence } from './board-sequence';
import type { AnswerOf, BoardTime, BoardWire, ConnectWire } from './board-wire';
import { CommandOutbox, type PendingCommand } from './command-outbox';
import { NamedTimers } from './named-timers';
import { ServerClock } from './server-clock';

/** A gap is given this long to close by itself. */
const GAP_MS = 250;
/** Two pulses missed and some: the connection is dead even if nobody said so. */
const SILENCE_MS = 12_000;
const OPEN_ANSWER_MS = 6_000;
const COMMAND_ANSWER_MS = 8_000;
/** Finished orders older than a long business day are not needed for recall. */
const KEEP_FINISHED_MS = 20 * 3_600_000;

/** The server did not judge the command: it stays and is sent again. */
const NOT_JUDGED: ReadonlySet<ProblemCode> = new Set(['unavailable', 'internal', 'too-many-requests', 'board-not-open']);

export type BoardConnection = 'connecting' | 'live' | 'offline';

export interface BoardLinkListener {
  /** Orders, pending commands or the connection changed. */
  changed(): void;
  refused(order: OrderDto | undefined, refusal: AckRefusal): void;
  signedOut(): void;
}

export interface BoardLinkOptions {
  branchId?: string;
  /** The same for this screen as long as it lives, over every reconnect. */
  screenId: string;
  mode: BoardMode;
  newId(): string;
}

/**
 * A screen's side of the board protocol: joins, catches up, notices gaps and dead connections, and sends commands until
 * they are answered. Knows nothing of Angular or Socket.IO.
 */
export class BoardLink {
  private readonly wire: BoardWire;
  private readonly sequence = new BoardSequence();
  private readonly outbox = new CommandOutbox();
  private readonly clock = new ServerClock();
  private readonly timers: NamedTimers<'open' | 'gap' | 'silence' | 'reconnect'>;
  private attempts = 0;
  private opening: symbol | null = null;
  private heldAtLastPulse = 0;

  connection: BoardConnection = 'connecting';
  /** Local time since when there has been no live connection. */
  downSince: number | null = null;
  /** Why the server did not open the board. */
  problem: ProblemCode | null = null;

  constructor(
    connectWire: ConnectWire,
    private readonly time: BoardTime,
    private readonly options: BoardLinkOptions,
    private readonly listener: BoardLinkListener,
  ) {
    this.timers = new NamedTimers(time);
    this.wire = connectWire({
      up: () => this.up(),
      down: (problem) => this.down(problem),
      event: (event) => {
        this.sequence.accept(event);
        this.watchGap();
        this.listener.changed();
      },
      pulse: (pulse) => this.pulse(pulse),
      trouble: (problem) => this.trouble(problem),
    });
  }

  get orders(): ReadonlyMap<string, OrderDto> {
    return this.sequence.orders;
  }

  /** What is known of the branch; null before the board was opened. */
  get branch(): BoardBranchDto | null {
    return this.sequence.branch;
  }

  get pending(): readonly PendingCommand[] {
    return this.outbox.pending;
  }

  get hasOrders(): boolean {
    return this.sequence.cursor !== null;
  }

  serverNow(): number {
    return this.time.now() + this.clock.offset;
  }

  start(): void {
    this.listenForLife();
    this.wire.connect();
  }

  stop(): void {
    this.timers.clearAll();
    this.opening = null;
    this.wire.drop();
  }

  /** The network came back or the page was shown again: do not sit out the wait. */
  nudge(): void {
    if (this.timers.has('reconnect')) this.reconnect();
  }

  issue(intent: BoardIntent): void {
    const { orderId } = intent.payload;
    const known = this.sequence.orders.get(orderId);
    const version = this.outbox.hasFor(orderId) || !known ? 'mine' : known.version;
    const payload = { ...intent.payload, commandId: this.options.newId(), version };
    this.outbox.add({ name: intent.name, payload } as BoardCommand, new Date(this.serverNow()).toISOString());
    this.sendWaiting();
    this.listener.changed();
  }

  /** Reports tickets as shown; `done` only when the server has them. */
  reportSeen(orderIds: string[], done: () => void): void {
    if (this.connection !== 'live') return;
    this.wire.request('board.seen', { orderIds }, (answer) => answer.ok && done());
  }

  private up(): void {
    this.sequence.connectionLost();
    this.open();
  }

  private open(mayContinue = true): void {
    const token = Symbol('open');
    this.opening = token;
    this.timers.set('open', OPEN_ANSWER_MS, () => this.giveUp());
    const since = mayContinue ? (this.sequence.cursor ?? undefined) : undefined;
    const { branchId, mode, screenId } = this.options;
    const request = { mode, screenId, ...(branchId && { branchId }), ...(since && { since }) };
    this.wire.request('board.open', request, (answer) => {
      if (this.opening === token) this.opened(answer, mayContinue);
    });
  }

  private opened(answer: AnswerOf<'board.open'>, mayContinue: boolean): void {
    this.opening = null;
    this.timers.clear('open');
    if (!answer.ok) return this.openRefused(answer.code);
    if (!this.sequence.opened(answer)) return mayContinue ? this.open(false) : this.giveUp();
    this.clock.sample(answer.serverTime, this.time.now());
    this.heldAtLastPulse = 0;
    this.attempts = 0;
    this.connection = 'live';
    this.downSince = null;
    this.problem = null;
    this.listenForLife();
    this.watchGap();
    this.sendWaiting();
    this.listener.changed();
  }

  private openRefused(code: ProblemCode): void {
    if (code === 'unauthenticated') return this.signedOut();
    this.problem = code;
    this.giveUp();
  }

  private pulse(pulse: BoardPulseDto): void {
    this.listenForLife();
    this.clock.sample(pulse.serverTime, this.time.now());
    // The database's newest is older than what we held a whole pulse ago: it was restored from a backup.
    const wasRestored = pulse.seq < this.heldAtLastPulse;
    this.heldAtLastPulse = this.sequence.cursor?.seq ?? 0;
    this.sequence.hearOf(pulse.seq);
    this.sequence.forget((order) => this.isLongOver(order));
    if (wasRestored && !this.opening) this.open(false);
    this.watchGap();
    this.sendWaiting();
    this.listener.changed();
  }

  private watchGap(): void {
    if (!this.sequence.isBehind || this.opening || this.timers.has('gap')) return;
    const missing = this.sequence.heardOf;
    this.timers.set('gap', GAP_MS, () => {
      if ((this.sequence.cursor?.seq ?? 0) >= missing) this.watchGap();
      else if (!this.opening) this.open();
    });
  }

  private sendWaiting(): void {
    if (this.connection !== 'live') return;
    const now = this.time.now();
    for (const command of this.outbox.take(now, now - COMMAND_ANSWER_MS)) this.send(command);
  }

  private send(command: BoardCommand): void {
    this.wire.request(command.name, command.payload as never, (answer: OrderAck) => this.answered(command, answer));
  }

  private answered({ payload }: BoardCommand, answer: OrderAck): void {
    if (!answer.ok && NOT_JUDGED.has(answer.code)) {
      if (answer.code === 'board-not-open') this.openFor(payload.commandId);
      return;
    }
    if (!this.outbox.settle(payload.commandId)) return;
    if (answer.order) this.sequence.learn(answer.order);
    if (!answer.ok) {
      this.outbox.abandon(payload.orderId);
      if (answer.code === 'unauthenticated') return this.signedOut();
      this.listener.refused(this.sequence.orders.get(payload.orderId), answer);
    }
    this.sendWaiting();
    this.listener.changed();
  }

  /** The command came while the server did not hold this board open: open it, then send the command again. */
  private openFor(commandId: string): void {
    this.outbox.unsend(commandId);
    if (!this.opening) this.open();
  }

  private down(problem: ProblemCode | null): void {
    if (problem === 'unauthenticated') return this.signedOut();
    if (problem) this.problem = problem;
    this.lost();
  }

  /** What cannot be written to is offline to a cook; knocking until the board opens finds out when it is back. */
  private trouble(problem: ProblemCode): void {
    this.problem = problem;
    this.giveUp();
  }

  private giveUp(): void {
    this.wire.drop();
    this.lost();
  }

  private lost(): void {
    this.opening = null;
    this.timers.clear('open', 'gap', 'silence');
    this.sequence.connectionLost();
    this.outbox.connectionLost();
    if (this.connection !== 'offline') this.downSince ??= this.time.now();
    this.connection = 'offline';
    this.timers.set('reconnect', backoff(this.attempts++, this.time.random()), () => this.reconnect());
    this.listener.changed();
  }

  private reconnect(): void {
    this.timers.clear('reconnect');
    this.listenForLife();
    this.wire.connect();
  }

  private signedOut(): void {
    this.stop();
    this.listener.signedOut();
  }

  private listenForLife(): void {
    this.timers.set('silence', SILENCE_MS, () => this.giveUp());
  }

  private isLongOver(order: OrderDto): boolean {
    return !isOpenStatus(order.status) && !isUnseenCancel(order) && Date.parse(order.statusAt) < this.serverNow() - KEEP_FINISHED_MS;
  }
}
