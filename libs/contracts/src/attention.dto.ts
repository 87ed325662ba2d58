/** Why a message that came in could not be processed. */
export const FAILURE_CAUSES = ['unreadable', 'processing'] as const;
export type FailureCause = (typeof FAILURE_CAUSES)[number];

/** What a replay of a failed message came to; `pending`: it waits for its conversation and is taken by itself. */
export const REPLAY_RESULTS = ['processed', 'failed', 'pending'] as const;
export type ReplayResult = (typeof REPLAY_RESULTS)[number];

/** A message of a customer that failed and was not processed since. */
export interface FailedMessageDto {
  id: number;
  branchName: string;
  /** The kind as the conversation names it: `text`, `tap`, `location`, ... */
  kind: string;
  /** Last digits of the sender's number; null when it is hidden. */
  sender: string | null;
  at: string;
  cause: FailureCause;
  attempts: number;
  /** When it is tried again by itself; null: only a replay can help. */
  nextAttemptAt: string | null;
}

/** A branch whose number the platform has barred from sending. */
export interface StoppedBranchDto {
  id: string;
  name: string;
  at: string;
  /** The platform's error code. */
  code: number;
  /** The platform's own words. */
  detail: string;
  /** Replies that go out once sending is resumed. */
  waiting: number;
}

/** A reply of the present business day that will never be sent. */
export interface DroppedReplyDto {
  id: number;
  branchName: string;
  purpose: string;
  recipient: string | null;
  at: string;
  /** `window-closed`, or why the platform wants no second try: `undeliverable`, `opted-out`, `refused`, ... */
  reason: string;
  code: number | null;
  orderNumber: number | null;
}

/** One message of a chat as staff read it. */
export interface ChatLineDto {
  from: 'customer' | 'bot' | 'staff';
  /** `text`, `tap`, `image`, ... */
  kind: string;
  /** Null for what cannot be shown as text. */
  text: string | null;
  at: string;
  /** Whether the customer asked for a person with it. */
  isCall: boolean;
}

/** A customer who asked for a person, or to whom a person talks instead of the bot. */
export interface ChatDto {
  conversationId: string;
  branchName: string;
  customerName: string;
  /** With its plus; null when it is hidden. */
  phone: string | null;
  calledAt: string | null;
  /** Until then the bot keeps quiet unless it is handed back before. */
  handedOverUntil: string | null;
  /** The latest, oldest first, and before them the one in which a person was asked for, if that is longer ago. */
  messages: ChatLineDto[];
}

/** An order for later that is wanted while its branch is closed; it is cancelled when it would have to be started. */
export interface ClashingOrderDto {
  id: string;
  number: number;
  branchName: string;
  customerName: string;
  /** With its plus; null when it is hidden. */
  phone: string | null;
  dueAt: string;
}

/** What staff should look at, newest first in each list; messages of the last week. */
export interface AttentionDto {
  /** How many things there are; the lists may be cut. */
  count: number;
  /** Who asked first comes first. */
  chats: ChatDto[];
  failedMessages: FailedMessageDto[];
  stoppedBranches: StoppedBranchDto[];
  droppedReplies: DroppedReplyDto[];
  /** The next one first. */
  clashingOrders: ClashingOrderDto[];
  /** Messages to numbers that belong to no branch; for owners only, null when there are none. */
  unrouted: { count: number; lastAt: string } | null;
}

/** Answer of `POST /api/attention/messages/:id/replay`. */
export interface ReplayDto {
  result: ReplayResult;
}
