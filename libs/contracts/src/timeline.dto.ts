import type { Actor, ItemStatus, OrderStatus } from './vocabulary';

export const TIMELINE_KINDS = ['message-in', 'change', 'seen', 'printed', 'message-out', 'escalated', 'refunded'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One thing that happened to an order, or around it. */
export interface TimelineEntryDto {
  at: string;
  kind: TimelineKind;
  /** Of a message its kind or purpose, of a change what was done, of a print or a step of the ladder which, of a refund its amount in minor units. */
  what: string;
  /** Status after a change; of a message about the order's status the one it told of. */
  to: OrderStatus | null;
  actor: Actor | null;
  /** Name of whoever did it: a person or a screen. */
  by: string | null;
  reason: string | null;
  /** How far a message to the customer has come; null for everything else. */
  delivery: string | null;
  sentAt: string | null;
  deliveredAt: string | null;
  readAt: string | null;
  /** What a change promised, where it promised something else than before. */
  promisedAt: string | null;
  /** Items of the order that a change was about, and what they became; empty where it was about none, or happened before this was kept. */
  items: { id: string; status: ItemStatus }[];
}
