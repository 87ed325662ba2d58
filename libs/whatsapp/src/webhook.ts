/** Who wrote, as far as the platform says; at least one id is known. Names are the customer's own text. */
export interface CustomerIdentity {
  /** Digits of the phone number; absent for people who write under a user name. */
  waId?: string;
  /** Business-scoped user id. */
  userId?: string;
  parentUserId?: string;
  name?: string;
  username?: string;
}

/** A tap on a reply button, a list row or a template's quick reply: one shape for all three. */
export interface TapBody {
  kind: 'tap';
  source: 'button' | 'list' | 'template';
  id: string;
  title: string;
}

/** A location pin; name and address only when the customer picked a place. */
export interface LocationBody {
  kind: 'location';
  latitude: number;
  longitude: number;
  name?: string;
  address?: string;
}

/** A cart from the WhatsApp catalog; prices are the phone's idea and may be stale. */
export interface OrderBody {
  kind: 'order';
  catalogId?: string;
  text?: string;
  items: { sku: string; quantity: number; price?: number; currency?: string }[];
}

/** Kinds of messages that hold a file. */
export const MEDIA_KINDS = ['image', 'video', 'audio', 'document', 'sticker'] as const;
/** One of `MEDIA_KINDS`. */
export type MediaKind = (typeof MEDIA_KINDS)[number];

/** A file; its id is good for seven days. */
export interface MediaBody {
  kind: 'media';
  media: MediaKind;
  mediaId: string;
  mimeType?: string;
  caption?: string;
  filename?: string;
  /** A recorded voice note rather than a sound file. */
  isVoice: boolean;
}

/** Contact cards; `isOwnCard` when the customer answered our request for the number. */
export interface ContactsBody {
  kind: 'contacts';
  isOwnCard: boolean;
  contacts: { name?: string; phones: { phone?: string; waId?: string }[] }[];
}

/** A reaction; null takes it back. */
export interface ReactionBody {
  kind: 'reaction';
  targetId: string;
  emoji: string | null;
}

/** The customer's number or user id is a new one; `previousUserId` re-links. */
export interface IdentityChangedBody {
  kind: 'identity-changed';
  change: 'number' | 'user-id';
  waId?: string;
  userId?: string;
  previousUserId?: string;
  parentUserId?: string;
  previousParentUserId?: string;
}

/** The number may belong to another person now. */
export interface IdentityUnsureBody {
  kind: 'identity-unsure';
  hash?: string;
}

/** The customer changed an earlier message; `text` when it still is text. */
export interface EditBody {
  kind: 'edit';
  originalId: string;
  text?: string;
}

/** The customer deleted an earlier message. */
export interface RevokeBody {
  kind: 'revoke';
  originalId: string;
}

/** A filled-in Flow; `response` is the customer's data as the phone sent it. */
export interface FlowReplyBody {
  kind: 'flow-reply';
  response: unknown;
}

/** Anything else, kinds of the future included: acknowledge it and ask for text. */
export interface UnsupportedBody {
  kind: 'unsupported';
  /** The platform's word for it. */
  type: string;
  errorCode?: number;
}

/** What a customer sent, one member per kind. */
export type InboundBody =
  | { kind: 'text'; text: string }
  | TapBody
  | LocationBody
  | OrderBody
  | MediaBody
  | ContactsBody
  | ReactionBody
  | IdentityChangedBody
  | IdentityUnsureBody
  | EditBody
  | RevokeBody
  | FlowReplyBody
  | UnsupportedBody;

/** Which of our numbers an item belongs to. */
export interface BusinessNumber {
  phoneNumberId: string;
  displayPhoneNumber?: string;
  /** WhatsApp Business Account. */
  accountId?: string;
}

/** One message of a customer. */
export interface InboundMessage {
  number: BusinessNumber;
  wamid: string;
  customer: CustomerIdentity;
  /** Unix seconds, as the platform counts: several messages share one. */
  seconds: number;
  at: Date;
  body: InboundBody;
  /** The message it quotes or was tapped on. */
  contextId?: string;
  isForwarded: boolean;
  groupId?: string;
  /** What the customer clicked before writing: an advertisement or a post. */
  referral?: Record<string, unknown>;
  /** A webhook of its own with only this message: `parseWebhook(raw)` yields it again. */
  raw: unknown;
}

/** Words of the platform for what became of a message of ours. */
export const DELIVERY_STATUSES = ['sent', 'delivered', 'read', 'played', 'failed'] as const;
/** One of `DELIVERY_STATUSES`. */
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What became of a message of ours; may come in any order, twice, and before the send was answered. */
export interface InboundStatus {
  number: BusinessNumber;
  wamid: string;
  status: DeliveryStatus;
  seconds: number;
  at: Date;
  recipient: { waId?: string; userId?: string; parentUserId?: string };
  /** Our own `biz_opaque_callback_data`. */
  opaque?: string;
  pricing?: { billable: boolean; category?: string; type?: string };
  errors: PlatformError[];
  raw: unknown;
}

/** An error as it stands in webhooks. */
export interface PlatformError {
  code: number;
  title?: string;
  message?: string;
  details?: string;
}

/** Something about the account rather than a message: quality, limits, templates, errors of a number. */
export interface AccountEvent {
  /** The subscribed field, or `errors` for errors that stand beside messages. */
  field: string;
  accountId?: string;
  phoneNumberId?: string;
  raw: unknown;
}

/** An item we have no use for. */
export interface IgnoredItem {
  reason: 'other-object' | 'malformed-envelope' | 'unknown-status' | 'empty-change';
  raw: unknown;
}

/** Why a message could not be read. */
export type PoisonReason = 'not-an-object' | 'no-id' | 'no-sender' | 'no-timestamp' | 'no-phone-number-id' | 'malformed-body';

/** A message that could not be read, with as much of it as could. */
export interface PoisonousMessage {
  reason: PoisonReason;
  number?: BusinessNumber;
  wamid?: string;
  customer?: CustomerIdentity;
  raw: unknown;
}

/** A whole webhook POST, item by item. */
export interface ParsedWebhook {
  messages: InboundMessage[];
  statuses: InboundStatus[];
  accountEvents: AccountEvent[];
  ignored: IgnoredItem[];
  poisonous: PoisonousMessage[];
}
