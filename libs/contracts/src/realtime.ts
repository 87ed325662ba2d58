import type { OrderDto } from './order.dto';
import type { ProblemCode } from './problem';
import type { OrderStatus } from './vocabulary';

/** Socket.IO namespace of the kitchen's board. */
export const BOARD_NAMESPACE = '/board';

/** The database's newest sequence goes out this often, milliseconds. */
export const BOARD_PULSE_MS = 5_000;

export const BOARD_MODES = ['kitchen', 'watch'] as const;
export type BoardMode = (typeof BOARD_MODES)[number];

export const BOARD_EVENT_TYPES = [
  'order.changed',
  'item.changed',
  'product.sold-out',
  'product.back',
  'branch.paused',
  'settings.changed',
] as const;
export type BoardEventType = (typeof BOARD_EVENT_TYPES)[number];

/** One change the kitchen may see; `seq` has no gaps within a branch. */
export interface BoardEventDto {
  seq: number;
  eventId: string;
  type: BoardEventType;
  at: string;
  order?: OrderDto;
  /** Command that caused it, so that a screen knows its own. */
  commandId?: string;
  product?: { productId: string | null; modifierId: string | null; soldOutUntil: string | null };
  pause?: { until: string | null };
}

/** Newest sequence according to the database, and its clock. */
export interface BoardPulseDto {
  seq: number;
  serverTime: string;
}

/** Where a screen stands; a pair the server does not know means a restored database. */
export interface BoardCursor {
  seq: number;
  eventId: string;
}

export interface BoardOpenRequest {
  branchId?: string;
  station?: string;
  mode: BoardMode;
  /** A UUID made once per screen and kept by it: `mine` then finds its commands again after a reconnect. */
  screenId?: string;
  since?: BoardCursor;
}

export interface AckRefusal {
  ok: false;
  code: ProblemCode;
  detail: string;
  /** The order as it is now, when the command lost a race. */
  order?: OrderDto;
}

export interface BoardOpened {
  ok: true;
  branchId: string;
  seq: number;
  /** Empty while the branch has no event yet. */
  eventId: string;
  serverTime: string;
  /** Present when the screen must start over: all open tickets and those it may still recall. */
  orders?: OrderDto[];
  /** Present when `since` was known: what happened after it. */
  events?: BoardEventDto[];
}

/** The order's version, or `mine`: chain on this screen's previous command for the order. */
export type CommandVersion = number | 'mine';

export interface OrderAdvanceCommand {
  commandId: string;
  orderId: string;
  version: CommandVersion;
  to: OrderStatus;
  reason?: string;
  promisedAt?: string;
}

export interface OrderCommand {
  commandId: string;
  orderId: string;
  version: CommandVersion;
}

export interface AnswerCancelRequestCommand extends OrderCommand {
  accept: boolean;
}

export interface ItemBumpCommand extends OrderCommand {
  itemId: string;
  done: boolean;
}

export interface SoldOutCommand {
  commandId: string;
  productId?: string;
  modifierId?: string;
  /** ISO 8601; null puts it back on sale. */
  until: string | null;
}

export interface BranchPauseCommand {
  commandId: string;
  /** ISO 8601; null resumes. */
  until: string | null;
}

export type OrderAck = { ok: true; seq: number; order: OrderDto } | AckRefusal;
export type PlainAck = { ok: true; seq: number } | AckRefusal;
export type SeenAck = { ok: true } | AckRefusal;
type Ack<T> = (answer: T) => void;

/** What a screen may send. */
export interface BoardClientEvents {
  'board.open': (request: BoardOpenRequest, ack: Ack<BoardOpened | AckRefusal>) => void;
  'board.seen': (request: { orderIds: string[] }, ack: Ack<SeenAck>) => void;
  'order.advance': (command: OrderAdvanceCommand, ack: Ack<OrderAck>) => void;
  'order.recall': (command: OrderCommand, ack: Ack<OrderAck>) => void;
  'order.acknowledge-cancel': (command: OrderCommand, ack: Ack<OrderAck>) => void;
  'order.answer-cancel-request': (command: AnswerCancelRequestCommand, ack: Ack<OrderAck>) => void;
  'item.bump': (command: ItemBumpCommand, ack: Ack<OrderAck>) => void;
  'product.sold-out': (command: SoldOutCommand, ack: Ack<PlainAck>) => void;
  'branch.pause': (command: BranchPauseCommand, ack: Ack<PlainAck>) => void;
}

/** What the server may send to a screen. */
export interface BoardServerEvents {
  'board.event': (event: BoardEventDto) => void;
  'board.pulse': (pulse: BoardPulseDto) => void;
  /** Instead of a pulse: the server lives, but cannot reach the database. */
  'board.trouble': (trouble: { code: ProblemCode }) => void;
}
