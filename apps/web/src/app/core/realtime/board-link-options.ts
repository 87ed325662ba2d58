import type { AckRefusal, BoardMode, EscalationDto, OrderDto } from '@sofra/contracts';
import type { PendingCommand } from './command-outbox';

/** Who is told what happens on a link. */
export interface BoardLinkListener {
  /** Orders, pending commands or the connection changed. */
  changed(): void;
  /** `given`: the refused command and those that were built on it and went with it. */
  refused(order: OrderDto | undefined, refusal: AckRefusal, given: readonly PendingCommand[]): void;
  /** Nobody cares for an order: the branch's ladder has climbed a step. */
  escalated(orderId: string, escalation: EscalationDto): void;
  signedOut(): void;
}

/** What a screen brings along. */
export interface BoardLinkOptions {
  branchId?: string;
  /** The same for this screen as long as it lives, over every reconnect. */
  screenId(): string;
  mode(): BoardMode;
  newId(): string;
}

/** What a screen asks that is no command. */
export type BoardQuestion = 'board.search' | 'board.sellable' | 'board.today' | 'print.claim' | 'order.suggest-promise';
