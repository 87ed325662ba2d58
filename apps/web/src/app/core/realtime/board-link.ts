import type { BoardBranchDto, BoardEventDto, BoardPulseDto, OrderDto, ProblemCode, ScreenCheckDto } from '@sofra/contracts';
import { type BoardCommand, type BoardIntent, isAboutOrder } from './board-command';
import { BoardConnection, type BoardConnectionState } from './board-connection';
import { type BoardRole, type Remembered, type RememberedBoard, hasSameOrders } from './board-memory';
import type { BoardLinkListener, BoardLinkOptions, BoardQuestion } from './board-link-options';
import { BoardSequence } from './board-sequence';
import type { AnswerOf, BoardTime, BoardWire, ConnectWire, RequestOf } from './board-wire';
import type { PendingCommand } from './command-outbox';
import { type CommandAck, CommandSender } from './command-sender';
import { isLongOver } from './long-over';
import { NamedTimers } from './named-timers';
import { ServerClock } from './server-clock';

/** A gap is given this long to close by itself. */
const GAP_MS = 250;
const OPEN_ANSWER_MS = 6_000;
const QUESTION_MS = 8_000;

/**
 * A screen's side of the board protocol: joins, catches up, notices gaps, and sends commands until they are answered.
 * Knows nothing of Angular or Socket.IO.
 */
export class BoardLink {
  /** Whether the server is there, since when it is not, and why. */
  readonly line: BoardConnection;
  private readonly wire: BoardWire;
  private readonly sender: CommandSender;
  private readonly sequence = new BoardSequence();
  private readonly clock = new ServerClock();
  private readonly timers: NamedTimers<'open' | 'gap'>;
  private opening: symbol | null = null;
  /** What the server took this screen for; null before it was ever open. */
  role: BoardRole | null = null;
  private heldAtLastPulse = 0;

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
      event: (event) => this.event(event),
      pulse: (pulse) => this.pulse(pulse),
      // What cannot be written to is offline to a cook; knocking until the board opens finds out when it is back.
      trouble: (problem) => this.line.giveUp(problem),
      farewell: (retryInMs) => this.line.giveUp(null, retryInMs),
      revoked: () => this.signedOut(),
    });
    this.line = new BoardConnection(this.wire, time, () => this.lost());
    this.sender = new CommandSender({
      isLive: () => this.connection === 'live',
      now: () => time.now(),
      newId: () => options.newId(),
      send: (command, answered) => this.wire.request(command.name, command.payload as never, answered as never),
      reopen: () => this.opening ?? this.open(),
      settled: (command, answer, given) => this.settled(command, answer, given),
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
    return this.sender.pending;
  }

  get hasOrders(): boolean {
    return this.sequence.cursor !== null;
  }

  get connection(): BoardConnectionState {
    return this.line.state;
  }

  /** The server's clock less this device's, milliseconds; null before it was heard. */
  get clockOffset(): number | null {
    return this.clock.isKnown ? this.clock.offset : null;
  }

  serverNow(): number {
    return this.time.now() + this.clock.offset;
  }

  /** Takes up what this screen held before a reload; call it before `start`. */
  restore({ board, commands }: Remembered): void {
    if (board) {
      this.role = board.role;
      this.sequence.restore(board);
      this.clock.restore(board.clockOffset);
      this.line.downSince = board.heardAt;
    }
    this.sender.restore(commands);
  }

  /** What is worth keeping; null before there is anything. */
  remember(): RememberedBoard | null {
    const [{ branch, cursor, ordersThere }, { role }] = [this.sequence, this];
    if (!branch || !cursor || !role) return null;
    return { branch, cursor, role, orders: [...ordersThere.values()], clockOffset: this.clock.offset, heardAt: this.line.heardAt };
  }

  /** The screen is for something else now. */
  reopen(): void {
    if (this.connection === 'live' && !this.opening) this.open();
  }

  start(): void {
    this.line.connect();
  }

  stop(): void {
    this.timers.clearAll();
    this.opening = null;
    this.line.stop();
  }

  /** The network came back or the page was shown again: do not sit out the wait. */
  nudge(): void {
    this.line.nudge();
  }

  issue(intent: BoardIntent, found?: OrderDto): void {
    if (found) this.sequence.learn(found);
    const known = 'orderId' in intent.payload ? this.sequence.orders.get(intent.payload.orderId) : undefined;
    this.sender.issue(intent, known?.version, new Date(this.serverNow()).toISOString());
    this.listener.changed();
  }

  /** Reports tickets as shown; `done` only when the server has them. */
  reportSeen(orderIds: string[], done: () => void): void {
    if (this.connection === 'live') this.wire.request('board.seen', { orderIds }, (answer) => answer.ok && done());
  }

  /** Says that the screen lives, and what it found when it looked at itself. */
  heartbeat(check: ScreenCheckDto): void {
    if (this.connection === 'live') this.wire.request('screen.heartbeat', check, () => undefined);
  }

  /** Asks the server something that cannot wait for a network; null when it does not answer in time. */
  ask<N extends BoardQuestion>(name: N, payload: RequestOf<N>): Promise<AnswerOf<N> | null> {
    if (this.connection !== 'live') return Promise.resolve(null);
    return new Promise((resolve) => {
      this.time.after(QUESTION_MS, () => resolve(null));
      this.wire.request(name, payload, resolve);
    });
  }

  private up(): void {
    this.sequence.connectionLost();
    this.open();
  }

  private open(mayContinue = true): void {
    const token = Symbol('open');
    this.opening = token;
    this.timers.set('open', OPEN_ANSWER_MS, () => this.line.giveUp());
    const since = mayContinue ? (this.sequence.cursor ?? undefined) : undefined;
    const { branchId } = this.options;
    const request = { mode: this.options.mode(), screenId: this.options.screenId(), ...(branchId && { branchId }), ...(since && { since }) };
    this.wire.request('board.open', request, (answer) => {
      if (this.opening === token) this.opened(answer, mayContinue);
    });
  }

  private opened(answer: AnswerOf<'board.open'>, mayContinue: boolean): void {
    this.opening = null;
    this.timers.clear('open');
    if (!answer.ok) return answer.code === 'unauthenticated' ? this.signedOut() : this.line.giveUp(answer.code);
    const role = { mode: answer.mode, station: answer.station };
    // Held for something else, the orders may not be all; going on from them would leave gaps that nobody notices.
    if (!answer.orders && !hasSameOrders(this.role, role)) return this.open(false);
    if (!this.sequence.opened(answer)) return mayContinue ? this.open(false) : this.line.giveUp();
    this.clock.sample(answer.serverTime, this.time.now());
    this.role = role;
    this.heldAtLastPulse = 0;
    this.line.opened();
    this.watchGap();
    this.sender.sendWaiting();
    this.listener.changed();
  }

  private event(event: BoardEventDto): void {
    this.sequence.accept(event);
    this.watchGap();
    // The server showed this screen only what its station made; now it makes something else.
    if (event.type === 'stations.changed' && this.role?.station && !this.opening) this.open(false);
    if (event.escalation && event.order) this.listener.escalated(event.order.id, event.escalation);
    this.listener.changed();
  }

  private pulse(pulse: BoardPulseDto): void {
    this.line.heard();
    this.clock.sample(pulse.serverTime, this.time.now());
    // The database's newest is older than what we held a whole pulse ago: it was restored from a backup.
    const wasRestored = pulse.seq < this.heldAtLastPulse;
    this.heldAtLastPulse = this.sequence.cursor?.seq ?? 0;
    this.sequence.hearOf(pulse.seq);
    this.sequence.forget((order) => isLongOver(order, this.serverNow()));
    if (wasRestored && !this.opening) this.open(false);
    this.watchGap();
    this.sender.sendWaiting();
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

  private settled(command: BoardCommand, answer: CommandAck, given: readonly PendingCommand[]): void {
    if ('order' in answer && answer.order) this.sequence.learn(answer.order);
    if (!answer.ok) {
      if (answer.code === 'unauthenticated') return this.signedOut();
      const order = isAboutOrder(command) ? this.sequence.orders.get(command.payload.orderId) : undefined;
      this.listener.refused(order, answer, given);
    }
    this.listener.changed();
  }

  private down(problem: ProblemCode | null): void {
    if (problem === 'unauthenticated') this.signedOut();
    else this.line.lost(problem);
  }

  private lost(): void {
    this.opening = null;
    this.timers.clear('open', 'gap');
    this.sequence.connectionLost();
    this.sender.connectionLost();
    this.listener.changed();
  }

  private signedOut(): void {
    this.stop();
    this.listener.signedOut();
  }
}
