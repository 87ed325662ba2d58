import { computed, signal } from '@angular/core';
import type { BoardBranchDto, OrderDto, ProblemCode } from '@sofra/contracts';
import { DEFAULT_LATENESS } from '@sofra/domain';
import { type BoardIntent, foresee } from '../core/realtime/board-command';
import { type BoardConnection, BoardLink } from '../core/realtime/board-link';
import type { BoardTime, ConnectWire } from '../core/realtime/board-wire';
import type { PendingCommand } from '../core/realtime/command-outbox';
import { type ColumnId, boardTickets, isColumn } from './board-columns';
import { type Ding, dingFor } from './dings';
import { SeenReporter } from './seen-reporter';
import { TicketShelf } from './ticket-shelf';

type Orders = ReadonlyMap<string, OrderDto>;

/** Why what a cook did was not done. */
export interface KitchenNotice {
  number: number | null;
  code: ProblemCode;
}

export interface KitchenSurroundings {
  connectWire: ConnectWire;
  time: BoardTime;
  branchId?: string;
  screenId: string;
  /** Late tickets above the others. */
  isLateFirst(): boolean;
  newId(): string;
  signedOut(): void;
}

const TICK_MS = 1_000;

/** The board's state: what the server said, and on top what the cook did that it has not answered yet. */
export class KitchenStore {
  private readonly link: BoardLink;
  private readonly held = signal<Orders>(new Map());
  private readonly pending = signal<readonly PendingCommand[]>([]);
  private readonly touched = signal<ReadonlySet<string>>(new Set());
  private readonly lastColumn = new Map<string, ColumnId>();
  private readonly shelf = new TicketShelf();
  private stopTicking: (() => void) | null = null;

  /** Who makes sounds listens here; a signal would swallow the second of two alike. */
  onDing: (ding: Ding) => void = () => undefined;

  /** By the server's clock, in steps of a second. */
  readonly now = signal(0);
  readonly branch = signal<BoardBranchDto | null>(null);
  readonly connection = signal<BoardConnection>('connecting');
  readonly downSince = signal<number | null>(null);
  readonly problem = signal<ProblemCode | null>(null);
  readonly isLoaded = signal(false);
  readonly notice = signal<KitchenNotice | null>(null);

  readonly waitingCount = computed(() => this.pending().length);
  readonly waitingOrders = computed(() => new Set(this.pending().map(({ command }) => command.payload.orderId)));
  readonly orders = computed(() => withPending(this.held(), this.pending()));
  private readonly rules = computed(() => ({ lateness: this.branch()?.lateness ?? DEFAULT_LATENESS, isLateFirst: this.around.isLateFirst() }));
  /** All tickets, those to be made first in front. */
  readonly tickets = computed(() => this.shelf.keep(boardTickets(this.orders().values(), this.now(), this.lastColumn, this.rules())));
  readonly columns = computed(() => this.shelf.arrange(this.tickets()));
  readonly openCount = computed(() => this.columns().reduce((sum, column) => sum + column.openCount, 0));
  readonly isEmpty = computed(() => this.tickets().length === 0);
  /** New orders that nobody at this screen has accepted or touched. */
  readonly isSomebodyWaiting = computed(() =>
    [...this.orders().values()].some((order) => order.status === 'placed' && !this.touched().has(order.id)),
  );
  readonly seen: SeenReporter;

  constructor(private readonly around: KitchenSurroundings) {
    const { branchId, newId, screenId } = around;
    this.link = new BoardLink(
      around.connectWire,
      around.time,
      { mode: 'kitchen', screenId, newId, ...(branchId && { branchId }) },
      {
        changed: () => this.follow(),
        refused: (order, { code }) => this.notice.set({ number: order?.number ?? null, code }),
        signedOut: () => around.signedOut(),
      },
    );
    this.seen = new SeenReporter((orderIds, done) => this.link.reportSeen(orderIds, done));
  }

  start(): void {
    this.tick();
    this.link.start();
  }

  stop(): void {
    this.stopTicking?.();
    this.link.stop();
  }

  /** The network or the page came back. */
  wake(): void {
    this.link.nudge();
  }

  issue(intent: BoardIntent): void {
    this.link.issue(intent);
  }

  /** Somebody laid a finger on the ticket: it has been noticed, so it stops ringing here. */
  touch(orderId: string): void {
    if (!this.touched().has(orderId)) this.touched.update((ids) => new Set(ids).add(orderId));
  }

  private follow(): void {
    const before = this.held();
    const wasLoaded = this.isLoaded();
    this.now.set(this.link.serverNow());
    this.held.set(this.link.orders);
    this.pending.set(this.link.pending);
    this.branch.set(this.link.branch);
    this.connection.set(this.link.connection);
    this.downSince.set(this.link.downSince);
    this.problem.set(this.link.problem);
    this.isLoaded.set(this.link.hasOrders);
    if (before === this.link.orders) return;
    this.rememberColumns();
    // What was on the board before this screen opened is no news; unaccepted orders ring by repetition.
    const ding = wasLoaded ? dingFor(before, this.link.orders) : null;
    if (ding) this.onDing(ding);
  }

  private rememberColumns(): void {
    for (const { id, status } of this.link.orders.values()) if (isColumn(status)) this.lastColumn.set(id, status);
    for (const id of this.lastColumn.keys()) if (!this.link.orders.has(id)) this.lastColumn.delete(id);
  }

  private tick(): void {
    this.now.set(this.link.serverNow());
    this.seen.tick(document.visibilityState === 'visible');
    this.stopTicking = this.around.time.after(TICK_MS, () => this.tick());
  }
}

function withPending(held: Orders, pending: readonly PendingCommand[]): Orders {
  if (pending.length === 0) return held;
  const shown = new Map(held);
  for (const { command, at } of pending) {
    const order = shown.get(command.payload.orderId);
    if (order) shown.set(order.id, foresee(order, command, at));
  }
  return shown;
}
