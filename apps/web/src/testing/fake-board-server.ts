import type { AckRefusal, BoardBranchDto, BoardCursor, BoardEventDto, BoardMode, BoardOpened, EscalationDto, OffSaleDto, OrderDto, PrintAck, PrintClaim, SellableDto, SoldOutCommand, SuggestionAck, TodayDto } from '@sofra/contracts';
import { isGoalReached } from '@sofra/domain';
import { aBranch } from './a-branch';
import { type BoardCommand, type BoardCommandName, isAboutOrder } from '../app/core/realtime/board-command';
import type { CommandAck } from '../app/core/realtime/command-sender';
import { foresee, foreseeBranch } from '../app/core/realtime/foresee';

type Refusal = Omit<AckRefusal, 'ok'>;

/** The far end of the protocol, kept as the design describes it: a sequence without gaps, commands answered once per id. */
export class FakeBoardServer {
  private orders = new Map<string, OrderDto>();
  private events: BoardEventDto[] = [];
  private answers = new Map<string, CommandAck>();
  branch = aBranch();
  private life = 1;
  readonly performed: string[] = [];
  today: TodayDto | null = null;
  find: (text: string) => OrderDto[] = () => [];
  menu: SellableDto[] = [];
  private readonly copies = new Map<string, number>();
  private readonly claims = new Map<string, PrintAck>();
  publish: (event: BoardEventDto) => void = () => undefined;

  constructor(private readonly now: () => number) {}

  get seq(): number {
    return this.events.length;
  }

  get all(): OrderDto[] {
    return [...this.orders.values()];
  }

  change(order: OrderDto, commandId?: string, more: Partial<BoardEventDto> = {}): number {
    this.orders.set(order.id, order);
    return this.tell({ type: 'order.changed', order, ...(commandId && { commandId }), ...more });
  }

  /** Another screen, or the customer, changes an order. */
  revise(orderId: string, change: Partial<OrderDto>): void {
    const order = this.orders.get(orderId);
    if (order) this.change({ ...order, ...change, version: order.version + 1 });
  }

  /** Somebody changes the branch's settings. */
  settle(given: Partial<BoardBranchDto>): void {
    this.branch = { ...this.branch, ...given };
    this.tell({ type: 'settings.changed', branch: this.branch });
  }

  /** The branch's ladder climbs a step for an order. */
  escalate(orderId: string, escalation: EscalationDto): void {
    const order = this.orders.get(orderId);
    if (order) this.change(order, undefined, { type: 'order.escalated', escalation });
  }

  /** Goes back to an older database, as after a restored backup: it knows nothing of the commands that came later. */
  restore(seq: number): void {
    const kept = new Set(this.events.slice(0, seq).map(({ commandId }) => commandId));
    this.events = this.events.slice(0, seq);
    this.life += 1;
    this.orders = new Map(this.events.flatMap(({ order }) => (order ? [[order.id, order] as const] : [])));
    for (const id of this.answers.keys()) if (!kept.has(id)) this.answers.delete(id);
    this.performed.splice(0, this.performed.length, ...this.performed.filter((id) => kept.has(id)));
  }

  pulse() {
    return { seq: this.seq, serverTime: this.time() };
  }

  open(since: BoardCursor | undefined, mode: BoardMode = 'kitchen'): BoardOpened {
    const opened = { ok: true as const, branchId: 'branch-1', branch: this.branch, mode, station: null, seq: this.seq, eventId: this.events.at(-1)?.eventId ?? '', serverTime: this.time() };
    const isKnown = since && this.events[since.seq - 1]?.eventId === since.eventId;
    return isKnown ? { ...opened, events: this.events.slice(since.seq) } : { ...opened, orders: mode === 'courier' ? this.all.filter(({ status }) => status === 'ready') : this.all };
  }

  /** What is asked and changes no order. */
  answer(name: string, payload: Partial<PrintClaim> & { text?: string }): unknown {
    if (name === 'board.today') return this.today ? { ok: true, today: this.today } : this.refuse({ code: 'unavailable', detail: '' });
    if (name === 'board.search') return { ok: true, orders: this.find(payload.text ?? '') };
    if (name === 'board.sellable') return { ok: true, found: this.menu.filter((each) => each.name.tr?.includes(payload.text ?? '')) };
    if (name === 'order.suggest-promise') return this.suggest(payload.orderId);
    return this.print(payload);
  }

  private print({ automatic, claimId, kind, orderId, revision, station }: Partial<PrintClaim>): PrintAck {
    const sheet = `${orderId} ${revision} ${kind} ${station ?? ''}`;
    const known = this.claims.get(claimId ?? '');
    if (known) return known;
    const copy = (this.copies.get(sheet) ?? 0) + 1;
    const answer = { ok: true as const, isDuplicate: copy > 1, copy, firstPrintedAt: this.time() };
    if (automatic && copy > 1) return answer;
    this.copies.set(sheet, copy);
    if (claimId) this.claims.set(claimId, answer);
    return answer;
  }

  private suggest(orderId = ''): SuggestionAck {
    const busy = this.branch.busy?.minutes ?? 0;
    const minutes = 20 + busy;
    if (!this.orders.has(orderId)) return { ok: false, code: 'order-unknown', detail: orderId };
    return { ok: true, minutes, parts: { food: 20, queue: 0, busy, delivery: 0 }, promisedAt: new Date(this.now() + minutes * 60_000).toISOString() };
  }

  perform(name: BoardCommandName, payload: BoardCommand['payload']): CommandAck {
    const { commandId } = payload;
    const known = this.answers.get(commandId);
    if (known) return known;
    const answer = this.judge({ name, payload } as BoardCommand);
    this.answers.set(commandId, answer);
    return answer;
  }

  private judge(command: BoardCommand): CommandAck {
    if (command.name === 'product.sold-out') return { ok: true, seq: this.sell(command.payload) };
    if (!isAboutOrder(command)) {
      this.branch = foreseeBranch(this.branch, command, this.time());
      this.performed.push(command.payload.commandId);
      return { ok: true, seq: this.tell({ type: 'settings.changed', branch: this.branch }) };
    }
    const { orderId, version, commandId } = command.payload;
    const order = this.orders.get(orderId);
    if (!order) return this.refuse({ code: 'order-unknown', detail: orderId });
    const isOwnLatest = this.events.findLast((event) => event.order?.id === orderId)?.commandId !== undefined;
    const isCurrent = version === 'mine' ? isOwnLatest : version === order.version;
    if (!isCurrent && command.name === 'order.advance' && isGoalReached(order.status, command.payload.to)) return { ok: true, seq: this.seq, order };
    if (!isCurrent) return this.refuse({ code: 'version-conflict', detail: '', order });
    this.performed.push(commandId);
    const changed = { ...foresee(order, command, this.time(), this.branch.stations), version: order.version + 1 };
    return { ok: true, seq: this.change(changed, commandId), order: changed };
  }

  private sell({ commandId, productId, modifierId, until }: SoldOutCommand): number {
    const product = { productId: productId ?? null, modifierId: modifierId ?? null, soldOutUntil: until };
    const known = [...this.menu, ...(this.branch.offSale ?? [])].find((each) => each.productId === product.productId && each.modifierId === product.modifierId);
    const offSale: OffSaleDto | undefined = until !== null && known ? { ...known, until, by: 'Tablet' } : undefined;
    this.performed.push(commandId);
    return this.tell({ type: until === null ? 'product.back' : 'product.sold-out', commandId, product, ...(offSale && { offSale }) });
  }

  private tell(what: Pick<BoardEventDto, 'type'> & Partial<BoardEventDto>): number {
    const seq = this.events.length + 1;
    const event: BoardEventDto = { seq, eventId: `${this.life}-${seq}`, at: this.time(), ...what };
    this.events.push(event);
    this.publish(event);
    return seq;
  }

  private refuse(refusal: Refusal): CommandAck {
    return { ok: false, ...refusal };
  }

  private time(): string {
    return new Date(this.now()).toISOString();
  }
}
