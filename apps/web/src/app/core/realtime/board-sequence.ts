import type { BoardBranchDto, BoardCursor, BoardEventDto, BoardOpened, OrderDto } from '@sofra/contracts';
import type { RememberedBoard } from './board-memory';
import { BranchFacts } from './branch-facts';

/**
 * What a screen holds: the orders, and the place in the branch's sequence they are true for.
 * Takes events in any order and any number of times, applies each once and in order.
 */
export class BoardSequence {
  private held: ReadonlyMap<string, OrderDto> = new Map();
  private early = new Map<number, BoardEventDto>();
  /** Orders that are ahead of the place, because an answer was faster than its event, as they stand there. */
  private readonly ahead = new Map<string, OrderDto | undefined>();
  private place: BoardCursor | null = null;
  private newest = 0;
  /** Whether this connection has said that the place is one in its database: until then events only wait. */
  private isConfirmed = false;
  private readonly facts = new BranchFacts();

  get branch(): BoardBranchDto | null {
    return this.facts.branch;
  }

  get orders(): ReadonlyMap<string, OrderDto> {
    return this.held;
  }

  /** The orders as they stand at the place: what may be continued from. */
  get ordersThere(): ReadonlyMap<string, OrderDto> {
    if (this.ahead.size === 0) return this.held;
    const there = new Map(this.held);
    for (const [id, order] of this.ahead) {
      if (order) there.set(id, order);
      else there.delete(id);
    }
    return there;
  }

  /** Where the screen stands; null before the first snapshot. */
  get cursor(): BoardCursor | null {
    return this.place;
  }

  /** The newest sequence heard of, held or not. */
  get heardOf(): number {
    return this.newest;
  }

  get isBehind(): boolean {
    return this.place !== null && this.place.seq < this.newest;
  }

  /** Stands again where the screen stood before a reload. */
  restore({ branch, cursor, orders }: Pick<RememberedBoard, 'branch' | 'cursor' | 'orders'>): void {
    this.held = new Map(orders.map((order) => [order.id, order]));
    this.place = cursor;
    this.newest = cursor.seq;
    this.facts.opened(branch, cursor.seq, true);
  }

  hearOf(seq: number): void {
    this.newest = Math.max(this.newest, seq);
  }

  accept(event: BoardEventDto): void {
    if (this.isConfirmed && this.place && event.seq <= this.place.seq) return;
    this.early.set(event.seq, event);
    this.hearOf(event.seq);
    this.applyEarly();
  }

  /** Takes the answer of `board.open`; false when its events leave a gap, so that only a snapshot helps. */
  opened(answer: BoardOpened): boolean {
    this.facts.opened(answer.branch, answer.seq, answer.orders !== undefined);
    // Those held already change no order, but the branch that was just answered may be older than they are.
    answer.events?.forEach((event) => this.facts.hear(event));
    this.isConfirmed = true;
    if (answer.orders) this.startOver(answer, answer.orders);
    else this.goOn(answer.events ?? []);
    return this.place !== null && this.place.seq >= answer.seq;
  }

  /** An order as the server answered it to a command: often ahead of its event. */
  learn(order: OrderDto): void {
    const known = this.held.get(order.id);
    if (known && known.version >= order.version) return;
    if (!this.ahead.has(order.id)) this.ahead.set(order.id, known);
    this.hold(order);
  }

  /** What came early over a lost connection may belong to a database that is no more. */
  connectionLost(): void {
    this.isConfirmed = false;
    this.early.clear();
    this.newest = this.place?.seq ?? 0;
  }

  /** Lets orders go that satisfy `isOver`, so that a screen that runs for weeks does not grow. */
  forget(isOver: (order: OrderDto) => boolean): void {
    const kept = [...this.held].filter(([, order]) => !isOver(order));
    if (kept.length < this.held.size) this.held = new Map(kept);
  }

  private hold(order: OrderDto): void {
    this.held = new Map(this.held).set(order.id, order);
  }

  /** What was ahead may belong to a database that is no more; if it does not, it is among these events. */
  private goOn(events: readonly BoardEventDto[]): void {
    this.held = this.ordersThere;
    this.ahead.clear();
    this.dropEarlyUpTo(this.place?.seq ?? 0);
    events.forEach((event) => this.accept(event));
    this.applyEarly();
  }

  /** In turn: what an answer said earlier stays until its own event comes. */
  private follow(order: OrderDto): void {
    const known = this.held.get(order.id);
    const isNewer = !known || known.version < order.version;
    if (isNewer) this.hold(order);
    if (isNewer || known.version === order.version) this.ahead.delete(order.id);
    else if (this.ahead.has(order.id)) this.ahead.set(order.id, order);
  }

  private startOver(answer: BoardOpened, orders: readonly OrderDto[]): void {
    this.ahead.clear();
    this.held = new Map(orders.map((order) => [order.id, order]));
    this.place = { seq: answer.seq, eventId: answer.eventId };
    this.dropEarlyUpTo(answer.seq);
    this.newest = Math.max(answer.seq, ...this.early.keys());
    this.applyEarly();
  }

  private dropEarlyUpTo(last: number): void {
    for (const seq of this.early.keys()) if (seq <= last) this.early.delete(seq);
  }

  private applyEarly(): void {
    while (this.place && this.isConfirmed) {
      const event = this.early.get(this.place.seq + 1);
      if (!event) return;
      this.early.delete(event.seq);
      this.place = { seq: event.seq, eventId: event.eventId };
      if (event.order) this.follow(event.order);
      this.facts.hear(event);
    }
  }
}
