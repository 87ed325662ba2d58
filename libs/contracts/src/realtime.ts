import type { BoardBranchDto, BoardStationDto, BranchBusyDto, BusyMinutes, EscalationKind, OffSaleDto, SellableDto } from './kitchen.dto';
import type { OrderDto } from './order.dto';
import type { ProblemCode } from './problem';
import type { TodayDto } from './report.dto';
import type { ScreenCheckDto } from './screen.dto';
import type { OrderStatus } from './vocabulary';

/** Socket.IO namespace of the kitchen's board. */
export const BOARD_NAMESPACE = '/board';

/** The database's newest sequence goes out this often, milliseconds. */
export const BOARD_PULSE_MS = 5_000;

/** A screen in kitchen or courier mode says this often that it lives, milliseconds. */
export const SCREEN_HEARTBEAT_MS = 15_000;

/**
 * `expo` is a kitchen that may not finish an order with open items unless it forces it. `courier` holds deliveries that are ready or
 * on their way and moves them only.
 */
export const BOARD_MODES = ['kitchen', 'expo', 'courier', 'watch'] as const;
export type BoardMode = (typeof BOARD_MODES)[number];

export const BOARD_EVENT_TYPES = [
  'order.changed',
  'item.changed',
  'product.sold-out',
  'product.back',
  'branch.paused',
  'branch.busy',
  'stations.changed',
  'settings.changed',
  'order.amended',
  'order.escalated',
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
  /** With `product.sold-out` and `product.back`: how it is not sold in this branch from now on; left out: it is sold, or off the menu. */
  offSale?: OffSaleDto;
  pause?: { until: string | null };
  /** With `branch.busy`; null: over. */
  busy?: BranchBusyDto | null;
  /** With `stations.changed`: all of them. A screen that shows one station opens its board anew, without `since`. */
  stations?: BoardStationDto[];
  /** With `settings.changed`: the whole of it. */
  branch?: BoardBranchDto;
  /** With `order.escalated`; `order` is there too. */
  escalation?: EscalationDto;
}

/** A step of the ladder that an order has climbed. Screens act on `flash` and `louder`; the others are told so that cooks know. */
export interface EscalationDto {
  /** From 1. */
  step: number;
  kind: EscalationKind;
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
  /** A paired screen's own branch, station and mode are taken whatever it asks for. */
  branchId?: string;
  /** Key of a station: `orders` then holds those with an item routed to it. Events are never filtered, or the sequence would have gaps. */
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
  branch: BoardBranchDto;
  /** What the server took: a paired screen cannot choose. */
  mode: BoardMode;
  station: string | null;
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
  /** With `preparing`; left out, the server's own suggestion is promised. */
  promisedAt?: string;
  /** An expo finishes the order although items are open. */
  force?: boolean;
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

/** All items routed to a station at once; without `station` all of the order. */
export interface StationBumpCommand extends OrderCommand {
  station?: string;
  done: boolean;
}

/** A new promised time; the customer is told only when it slips by more than five minutes. */
export interface OrderPromiseCommand extends OrderCommand {
  promisedAt: string;
}

export interface OrderRushCommand extends OrderCommand {
  on: boolean;
}

export interface BranchBusyCommand {
  commandId: string;
  /** Null: busy no more. */
  minutes: BusyMinutes | null;
  /** ISO 8601; an hour from now when left out. */
  until?: string;
}

export interface StationCloseCommand {
  commandId: string;
  station: string;
  closed: boolean;
  /** Where its items go while closed; null: to every screen. */
  reroutesTo?: string | null;
}

/** What a kitchen's printer may put out. */
export const PRINT_KINDS = ['ticket', 'label'] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

/** Asked before printing. `claimId` is made once per sheet: asking again with it answers the same. */
export interface PrintClaim {
  claimId: string;
  orderId: string;
  revision: number;
  /** Null: the whole order. */
  station: string | null;
  kind: PrintKind;
  /** Nobody asked for it by hand: when it was printed before, it is a duplicate that is neither counted nor to be printed. */
  automatic?: boolean;
}

/** `isDuplicate`: somebody printed this before, so the paper must say so. */
export type PrintAck = { ok: true; isDuplicate: boolean; copy: number; firstPrintedAt: string } | AckRefusal;

/** Today's orders whose number, name, phone, product or address has all words of `text`; newest first, at most 50. */
export type SearchAck = { ok: true; orders: OrderDto[] } | AckRefusal;
/** At most 30 products and options whose names have all words of `text`, those not sold now included. */
export type SellableAck = { ok: true; found: SellableDto[] } | AckRefusal;
export type TodayAck = { ok: true; today: TodayDto } | AckRefusal;

/** What an order could be promised for if it were accepted now. */
export type SuggestionAck =
  | { ok: true; promisedAt: string; minutes: number; parts: { food: number; queue: number; busy: number; delivery: number } }
  | AckRefusal;

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
  'order.acknowledge-change': (command: OrderCommand, ack: Ack<OrderAck>) => void;
  'order.promise': (command: OrderPromiseCommand, ack: Ack<OrderAck>) => void;
  'order.rush': (command: OrderRushCommand, ack: Ack<OrderAck>) => void;
  'station.bump': (command: StationBumpCommand, ack: Ack<OrderAck>) => void;
  'station.close': (command: StationCloseCommand, ack: Ack<PlainAck>) => void;
  'branch.busy': (command: BranchBusyCommand, ack: Ack<PlainAck>) => void;
  'print.claim': (claim: PrintClaim, ack: Ack<PrintAck>) => void;
  'order.suggest-promise': (request: { orderId: string }, ack: Ack<SuggestionAck>) => void;
  'board.search': (request: { text: string }, ack: Ack<SearchAck>) => void;
  'board.sellable': (request: { text: string }, ack: Ack<SellableAck>) => void;
  'board.today': (request: object, ack: Ack<TodayAck>) => void;
  'screen.heartbeat': (check: ScreenCheckDto, ack: Ack<SeenAck>) => void;
  'product.sold-out': (command: SoldOutCommand, ack: Ack<PlainAck>) => void;
  'branch.pause': (command: BranchPauseCommand, ack: Ack<PlainAck>) => void;
}

/** What the server may send to a screen. */
export interface BoardServerEvents {
  'board.event': (event: BoardEventDto) => void;
  'board.pulse': (pulse: BoardPulseDto) => void;
  /** Instead of a pulse: the server lives, but cannot reach the database. */
  'board.trouble': (trouble: { code: ProblemCode }) => void;
  /** The server is about to go: come back after this many milliseconds. Different for every screen, so that they do not come at once. */
  'board.farewell': (farewell: { retryInMs: number }) => void;
  /** This screen was revoked; the socket is cut right after. */
  'screen.revoked': () => void;
}
