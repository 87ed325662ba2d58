import type { ReplyContent, ReplyPurpose } from '@sofra/domain';
import type { TemplateCall } from '@sofra/domain/wording';

/** A message of a lane that is not finished yet; moments in epoch milliseconds. */
export interface LaneRow {
  id: number;
  purpose: ReplyPurpose;
  content: ReplyContent;
  /** What goes instead once the service window is closed. */
  template: TemplateCall | null;
  /** The platform has refused the content for the window. */
  asTemplate: boolean;
  /** The platform, or the phone, has refused the form: the list beside it goes. */
  asFallback: boolean;
  /** Random part of the opaque id. */
  callbackKey: number;
  /** `sending`: may be on its way. `ambiguous`: may have been sent, nobody knows. */
  state: 'queued' | 'sending' | 'ambiguous';
  /** Which try this is; part of the opaque id that statuses carry. */
  attempt: number;
  notBefore: number | null;
  ambiguousAt: number | null;
  expiresAt: number | null;
}

/** Whom the lane talks to and until when the platform lets it. */
export interface Addressee {
  phoneNumberId: string;
  waId: string | null;
  userId: string | null;
  /** Epoch milliseconds of the customer's last message: opens the service window. */
  lastInboundAt: number | null;
  lastInboundWamid: string | null;
}

/** A lane as one instance holds it: nobody else may send there while `token` stands on the conversation's row. */
export interface LaneClaim {
  conversationId: string;
  branchId: string;
  owner: number;
  token: number;
}

/** What becomes of a row; applied only while the lane is still ours. */
export interface RowChange {
  id: number;
  attempt: number;
  state: 'queued' | 'sending' | 'ambiguous' | 'done' | 'dropped' | 'superseded' | 'expired';
  wamid?: string;
  notBefore?: number;
  ambiguousAt?: number;
  asTemplate?: boolean;
  asFallback?: boolean;
  errorCode?: number;
  error?: string;
}

/** Rows that a committed transaction hands to its lane. */
export interface Handover {
  claim: LaneClaim;
  to: Addressee;
  rows: LaneRow[];
  /** Older questions which the transaction made pointless. */
  superseded: readonly number[];
  /** Unfinished rows that came before. */
  ahead: number;
  /** Those of them that other instances have put there. */
  strangers: number;
}
