import {
  BOARD_NAMESPACE,
  type AckRefusal,
  type BoardClientEvents,
  type BoardCursor,
  type BoardEventDto,
  type BoardOpened,
  type BoardOpenRequest,
  type BoardPulseDto,
  type BoardServerEvents,
  type OrderDto,
  type ProblemCode,
} from '@sofra/contracts';
import { io, type Socket } from 'socket.io-client';

const PATIENCE_MS = 10_000;

type Wish = () => boolean;

/** A board's screen without pixels: holds what it was told, by the same rules as one in a kitchen. */
export class BoardScreen {
  readonly orders = new Map<string, OrderDto>();
  readonly events: BoardEventDto[] = [];
  readonly pulses: BoardPulseDto[] = [];
  readonly troubles: ProblemCode[] = [];
  cursor: BoardCursor | undefined;
  private readonly wishes = new Set<{ wish: Wish; grant: () => void }>();
  private readonly socket: Socket<BoardServerEvents, BoardClientEvents>;

  constructor(address: string, cookie: string, headers: Record<string, string> = {}) {
    this.socket = io(`${address}${BOARD_NAMESPACE}`, {
      transports: ['websocket'],
      extraHeaders: { cookie, ...headers },
      autoConnect: false,
      forceNew: true,
      reconnection: false,
    });
    this.socket.on('board.event', (event) => this.told(() => this.take(event)));
    this.socket.on('board.pulse', (pulse) => this.told(() => this.pulses.push(pulse)));
    this.socket.on('board.trouble', ({ code }) => this.told(() => this.troubles.push(code)));
    this.socket.on('disconnect', () => this.told(() => undefined));
  }

  get isConnected(): boolean {
    return this.socket.connected;
  }

  /** Connects; rejects with what the server says when it does not let the screen in. */
  connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', reject);
      this.socket.connect();
    });
  }

  disconnect(): void {
    this.socket.disconnect();
  }

  /** Opens the board where this screen left it, or from the beginning. */
  async open(request: Partial<BoardOpenRequest> = {}): Promise<BoardOpened> {
    const opened = (await this.send('board.open', { mode: 'kitchen', ...(this.cursor && { since: this.cursor }), ...request })) as BoardOpened | AckRefusal;
    if (!opened.ok) throw new Error(`${opened.code}: ${opened.detail}`);
    return opened;
  }

  /** Sends any event, known or not, and answers the acknowledgement. */
  send(event: string, ...payload: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${event} was not answered`)), PATIENCE_MS);
      // Applied in the acknowledgement's own turn: an event that follows it at once finds the screen ready.
      const ack = (answer: unknown) => {
        clearTimeout(timer);
        if (event === 'board.open' && (answer as BoardOpened).ok) this.told(() => this.start(answer as BoardOpened));
        resolve(answer);
      };
      (this.socket as unknown as Socket).emit(event, ...payload, ack);
    });
  }

  /** Waits until what the screen was told makes `wish` true. */
  until(wish: Wish, what = wish.toString()): Promise<void> {
    return new Promise((resolve, reject) => {
      if (wish()) return resolve();
      const timer = setTimeout(() => reject(new Error(`in vain: ${what}; at ${this.cursor?.seq}`)), PATIENCE_MS);
      const entry = { wish, grant: () => [clearTimeout(timer), this.wishes.delete(entry), resolve()] };
      this.wishes.add(entry);
    });
  }

  private start({ seq, eventId, orders, events }: BoardOpened): void {
    if (orders) {
      this.orders.clear();
      for (const order of orders) this.orders.set(order.id, order);
      this.cursor = { seq, eventId };
    }
    for (const event of events ?? []) this.take(event);
  }

  // What is not newer than what the screen holds has been shown already.
  private take(event: BoardEventDto): void {
    if (this.cursor && event.seq <= this.cursor.seq) return;
    this.events.push(event);
    if (event.order) this.orders.set(event.order.id, event.order);
    this.cursor = { seq: event.seq, eventId: event.eventId };
  }

  private told(what: () => void): void {
    what();
    for (const { wish, grant } of [...this.wishes]) if (wish()) grant();
  }
}
