import { computed, signal } from '@angular/core';
import type { BoardBranchDto, BoardStationDto, EscalationKind, OrderDto, ProblemCode, ScreenCheckDto } from '@sofra/contracts';
import { DEFAULT_LATENESS, isUnattended } from '@sofra/domain';
import { type BoardIntent, isAboutOrder } from '../core/realtime/board-command';
import type { BoardConnectionState } from '../core/realtime/board-connection';
import { BoardKeeper } from '../core/realtime/board-keeper';
import { BoardLink } from '../core/realtime/board-link';
import type { BoardQuestion } from '../core/realtime/board-link-options';
import type { BoardMemory, BoardRole } from '../core/realtime/board-memory';
import type { AnswerOf, BoardTime, ConnectWire, RequestOf } from '../core/realtime/board-wire';
import type { PendingCommand } from '../core/realtime/command-outbox';
import { type ColumnId, type Ticket, boardTickets, isColumn, laterOrders } from './board-columns';
import { type Ding, dingFor } from './dings';
import type { Urgency } from './kitchen-sound';
import { alarmsOf, onlyOf, withKind } from './ladder';
import { LateWatch } from './late-watch';
import { Notices } from './notices';
import { type Place, concerns, knownPlace, modeOf, placeOfRole } from './place';
import { SeenReporter } from './seen-reporter';
import { TicketShelf } from './ticket-shelf';
import { type Orders, branchWithPending, withPending } from './with-pending';

/** What this screen is to the server, and what it keeps over a reload. */
export interface ScreenSelf {
  screenId: string;
  memory: BoardMemory | null;
}

export interface KitchenSurroundings {
  connectWire: ConnectWire;
  time: BoardTime;
  branchId?: string;
  /** Found out before the first connection. */
  self: ScreenSelf | Promise<ScreenSelf>;
  /** A manager has said what this screen is for. */
  isPaired: boolean;
  /** What this screen is for, as its people have chosen; a paired screen's server knows better. */
  place(): Place;
  /** Late tickets above the others. */
  isLateFirst(): boolean;
  newId(): string;
  signedOut(): void;
}

const NO_STATIONS: readonly BoardStationDto[] = [];
const TICK_MS = 1_000;
/** Touched is not accepted: after this long a new order rings again. */
const TOUCH_QUIETS_MS = 30_000;

/** The board's state: what the server said, and on top what the cook did that it has not answered yet. */
export class KitchenStore {
  private readonly link: BoardLink;
  private readonly held = signal<Orders>(new Map());
  private readonly pending = signal<readonly PendingCommand[]>([]);
  /** When a finger was last laid on a new ticket, server time. */
  private readonly touched = signal<ReadonlyMap<string, number>>(new Map());
  private readonly escalations = signal<ReadonlyMap<string, ReadonlySet<EscalationKind>>>(new Map());
  private readonly lateOnes = new LateWatch();
  private readonly lastColumn = new Map<string, ColumnId>();
  private readonly shelf = new TicketShelf();
  private stopTicking: (() => void) | null = null;
  private keeper: BoardKeeper | null = null;
  private screenId = '';
  private isStopped = false;

  /** Who makes sounds listens here; a signal would swallow the second of two alike. */
  onDing: (ding: Ding) => void = () => undefined;

  /** By the server's clock, in steps of a second. */
  readonly now = signal(0);
  private readonly told = signal<BoardBranchDto | null>(null);
  readonly stations = computed(() => this.branch()?.stations ?? NO_STATIONS);
  private readonly role = signal<BoardRole | null>(null);
  readonly place = computed(() => {
    const role = this.around.isPaired ? this.role() : null;
    return role ? placeOfRole(role) : knownPlace(this.around.place(), this.stations());
  });
  readonly connection = signal<BoardConnectionState>('connecting');
  readonly downSince = signal<number | null>(null);
  readonly problem = signal<ProblemCode | null>(null);
  readonly isLoaded = signal(false);
  readonly notices = new Notices();

  readonly waitingCount = computed(() => this.pending().length);
  readonly waitingOrders = computed(() => new Set(this.pending().flatMap(({ command }) => (isAboutOrder(command) ? [command.payload.orderId] : []))));
  readonly branch = computed(() => branchWithPending(this.told(), this.pending()));
  readonly orders = computed(() => withPending(this.held(), this.pending(), this.stations()));
  private readonly rules = computed(() => ({ lateness: this.branch()?.lateness ?? DEFAULT_LATENESS, isLateFirst: this.around.isLateFirst() }));
  /** All tickets, those to be made first in front. */
  readonly tickets = computed(() => this.shelf.keep(this.ownTickets()));
  readonly columns = computed(() => this.shelf.arrange(this.tickets()));
  readonly openCount = computed(() => this.columns().reduce((sum, column) => sum + column.openCount, 0));
  /** Ordered for a later time and not begun, the next one first. */
  readonly later = computed(() => laterOrders(this.orders().values()));
  readonly isEmpty = computed(() => this.tickets().length === 0);
  /** What this screen shows: only that rings here, all else is another screen's to hear. */
  private readonly shown = computed(() => new Map(this.tickets().map(({ order }) => [order.id, order])));
  /** New orders that nobody has accepted, nor touched here a moment ago; of those accepted by themselves, what the server says no screen has shown. */
  private readonly unaccepted = computed(() => [...this.shown().values()].filter(({ id, status }) => (status === 'placed' || this.alarms().has(id)) && !this.isTouched(id)));
  /** Steps of the branch's ladder that this screen takes part in, by order. */
  readonly alarms = computed(() => alarmsOf(this.orders().values(), this.escalations(), this.branch()?.escalation ?? [], this.now()));
  readonly urgency = computed((): Urgency => {
    if (this.unaccepted().length === 0) return 'silent';
    return this.unaccepted().some(({ id }) => this.alarms().get(id)?.has('louder')) ? 'loud' : 'plain';
  });
  readonly seen: SeenReporter;

  constructor(private readonly around: KitchenSurroundings) {
    const { branchId, newId } = around;
    this.link = new BoardLink(
      around.connectWire,
      around.time,
      { mode: () => modeOf(this.place()), screenId: () => this.screenId, newId, ...(branchId && { branchId }) },
      {
        changed: () => this.follow(),
        refused: (order, { code }, given) => this.notices.tell(order?.number ?? null, code, given, this.now()),
        escalated: (orderId, { kind }) => this.escalations.update((all) => withKind(all, orderId, kind)),
        signedOut: () => around.signedOut(),
      },
    );
    this.seen = new SeenReporter((orderIds, done) => this.link.reportSeen(orderIds, done));
  }

  start(): void {
    this.tick();
    const { self } = this.around;
    if (self instanceof Promise) void self.then((known) => this.begin(known));
    else void this.begin(self);
  }

  stop(): void {
    this.isStopped = true;
    this.stopTicking?.();
    this.keeper?.stop();
    this.link.stop();
  }

  /** The screen is for something else now: the server judges its commands by that. */
  reopen(): void {
    this.link.reopen();
  }

  /** The network or the page came back. */
  wake(): void {
    this.link.nudge();
  }

  issue(intent: BoardIntent, found?: OrderDto): void {
    this.link.issue(intent, found);
  }

  /** Somebody laid a finger on the ticket: it has been noticed, so it stops ringing here for a while. */
  touch(orderId: string): void {
    if (this.isWaiting(orderId)) this.touched.update((all) => new Map(all).set(orderId, this.now()));
  }

  /** The server's clock to the millisecond; `now` is up to a second behind. */
  clock(): number {
    return this.link.serverNow();
  }

  /** How the connection feels; asked anew every second. */
  vitals(): { clockOffset: number | null; silentForMs: number } {
    this.now();
    return { clockOffset: this.link.clockOffset, silentForMs: this.link.line.silentFor };
  }

  ask<N extends BoardQuestion>(name: N, payload: RequestOf<N>): Promise<AnswerOf<N> | null> {
    return this.link.ask(name, payload);
  }

  heartbeat(check: ScreenCheckDto): void {
    this.link.heartbeat(check);
  }

  private ownTickets(): Ticket[] {
    const [now, rules] = [this.now(), this.rules()];
    const all = boardTickets(this.orders().values(), now, this.lastColumn, rules, this.shelf.made(now, rules));
    const { station } = this.place();
    return station === null ? all : all.filter((ticket) => concerns(ticket, station, this.stations()));
  }

  private isWaiting(orderId: string): boolean {
    const order = this.orders().get(orderId);
    return order !== undefined && isUnattended(order);
  }

  /** What was accepted by itself need not be pressed: looking at it is noticing it. Another place's is not this screen's to show. */
  private forgetSeen(): void {
    const [orders, shown, onGlass] = [this.orders(), this.shown(), this.seen.visible];
    this.escalations.update((all) => onlyOf(all, (id) => orders.get(id)?.status === 'placed' || (shown.has(id) && !onGlass.has(id))));
  }

  private isTouched(orderId: string): boolean {
    return this.now() - (this.touched().get(orderId) ?? Number.NEGATIVE_INFINITY) < TOUCH_QUIETS_MS;
  }

  private async begin({ screenId, memory }: ScreenSelf): Promise<void> {
    this.screenId = screenId;
    if (memory) {
      this.link.restore(await memory.load());
      this.keeper = new BoardKeeper(this.link, memory, this.around.time);
      this.follow();
    }
    if (!this.isStopped) this.link.start();
  }

  private follow(): void {
    this.keeper?.look();

    const before = this.held();
    const wasLoaded = this.isLoaded();
    this.look();
    this.held.set(this.link.orders);
    this.pending.set(this.link.pending);
    this.told.set(this.link.branch);
    this.role.set(this.link.role);
    this.connection.set(this.link.connection);
    this.downSince.set(this.link.line.downSince);
    this.problem.set(this.link.line.problem);
    this.isLoaded.set(this.link.hasOrders);
    if (before === this.link.orders) return;
    this.rememberColumns(before);
    // What was on the board before this screen opened is no news; unaccepted orders ring by repetition.
    const ding = wasLoaded ? dingFor(before, this.shown()) : null;
    if (ding) this.onDing(ding);
  }

  /** What time it is now; within a second nothing that shows depends on it. */
  private look(): void {
    const now = this.link.serverNow();
    if (Math.abs(now - this.now()) >= TICK_MS) this.now.set(now);
  }

  private rememberColumns(before: Orders): void {
    const { orders } = this.link;
    for (const order of orders.values()) if (order !== before.get(order.id) && isColumn(order.status)) this.lastColumn.set(order.id, order.status);
    for (const id of this.lastColumn.keys()) if (!orders.has(id)) this.lastColumn.delete(id);
    this.escalations.update((all) => onlyOf(all, (id) => this.isWaiting(id)));
    this.touched.update((all) => onlyOf(all, (id) => this.isWaiting(id)));
  }

  private tick(): void {
    this.now.set(this.link.serverNow());
    const isVisible = document.visibilityState === 'visible';
    this.seen.tick(isVisible);
    if (isVisible) this.forgetSeen();
    if (this.isLoaded() && this.lateOnes.isSomebodyNew(this.tickets())) this.onDing('late');
    this.stopTicking = this.around.time.after(TICK_MS, () => this.tick());
  }
}
