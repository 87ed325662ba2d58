/** Shapes of the control API under `/sim`, used by the phone page, the tests and the bench. Moments are ISO 8601 UTC. */

/** How a phone speaks to its owner. */
export type PhoneLanguage = 'tr' | 'en';

/** Someone's phone. */
export interface Phone {
  id: string;
  /** The profile name, the customer's own text. */
  name: string;
  /** Digits without `+`; null for a customer who writes under a user name. */
  waId: string | null;
  /** Business-scoped user id; null as before 2026. */
  userId: string | null;
  language: PhoneLanguage;
  /** Offline phones get no messages: statuses stop at `sent` until they are back. */
  isOnline: boolean;
  /** When the customer last wrote: the service window counts from here. */
  lastInboundAt: string | null;
  /** Typing dots are shown until then. */
  typingUntil: string | null;
  /** An app of years ago, which cannot show forms: the platform tells so in a status only. */
  hasOldApp?: boolean;
}

export interface NewPhone {
  name: string;
  /** Left out: a free number is taken. Null: no number, only a user id. */
  waId?: string | null;
  /** Left out: one is made. Null: none. */
  userId?: string | null;
  language?: PhoneLanguage;
  hasOldApp?: boolean;
}

/** Seen from the phone: `sent` by its owner, `received` from the business. */
export type Direction = 'sent' | 'received';

export type BubbleKind =
  | 'text'
  | 'buttons'
  | 'list'
  | 'flow'
  | 'location-request'
  | 'template'
  | 'tap'
  | 'form'
  | 'location'
  | 'media'
  | 'reaction'
  | 'other';

/** Ticks. Sent by the owner: clock, one, two when the webhook was taken, blue when marked as read. */
export type BubbleStatus = 'pending' | 'sent' | 'delivered' | 'read' | 'failed';

export interface BubbleButton {
  id: string;
  title: string;
}

export interface BubbleRow extends BubbleButton {
  description?: string;
}

export interface BubbleList {
  button: string;
  sections: { title?: string; rows: BubbleRow[] }[];
}

/** A form behind a button, as the phone shows it. */
export interface BubbleFlow {
  button: string;
  token: string;
  title: string;
  /** Components of its screen with their data, hidden ones left out. */
  components: Record<string, unknown>[];
  /** What is sent back; `${form.x}` stands for the field `x`. */
  payload: Record<string, unknown>;
}

/** One message in a thread. */
export interface Bubble {
  /** Grows within a phone; the cursor of `next`. */
  seq: number;
  wamid: string;
  direction: Direction;
  kind: BubbleKind;
  text: string;
  header?: string;
  /** Where this simulator shows the picture above it. */
  picture?: string;
  footer?: string;
  buttons?: BubbleButton[];
  list?: BubbleList;
  flow?: BubbleFlow;
  location?: { latitude: number; longitude: number; name?: string; address?: string };
  media?: string;
  /** The message it answers. */
  quoted?: { wamid: string; direction: Direction; text: string };
  /** `biz_opaque_callback_data` of a received message. */
  opaque?: string;
  status: BubbleStatus;
  at: string;
}

export interface Thread {
  phone: Phone;
  bubbles: Bubble[];
}

/** A send that was refused, as the business saw it. */
export interface Refusal {
  at: string;
  httpStatus: number;
  code: number;
  message: string;
  details: string;
  body: unknown;
  /** Switched on by a fault rather than deserved. */
  isInjected: boolean;
}

/** What went over the wire. */
export interface LogEntry {
  id: number;
  at: string;
  direction: 'to-business' | 'from-business';
  kind: 'webhook' | 'send';
  /** 0 when there was no answer. */
  httpStatus: number;
  /** Which try of the same webhook this was, from 1. */
  attempt: number;
  body: unknown;
  answer: unknown;
}

/** How the platform misbehaves; everything off is a good day. */
export interface Faults {
  /** Webhooks. */
  webhooks: {
    /** Extra copies of each POST, sent at the same time. */
    duplicates: number;
    delayMs: number;
    /** Collects everything of so many milliseconds into one POST. */
    batchMs: number;
    /** Sends each pair of POSTs in the wrong order. */
    reorder: boolean;
  };
  /** When statuses go out, seen from the answer to the send. */
  statuses: { when: 'after' | 'before' | 'never'; delayMs: number };
  /** What happens to the next sends; `count` goes down with each. */
  sends: SendFault | null;
  /** Answered to every message that opens a form: 132068 (blocked) or 132069 (throttled). */
  flows: number | null;
  limits: {
    /** Messages a second of the number; null lifts the limit. */
    throughputPerSecond: number | null;
    /** Messages to one person at once before the pair rate bites; null lifts the limit. */
    pairBurst: number | null;
  };
}

/** `drop` accepts the message and cuts the line; the others refuse it before it is taken. */
export interface SendFault {
  kind: 'error' | 'drop' | 'hang' | 'html-502' | 'reset';
  /** With `error`: the Graph code. */
  code?: number;
  count: number;
}

/** Any part of the faults; what is left out stays. */
export interface FaultsPatch {
  webhooks?: Partial<Faults['webhooks']>;
  statuses?: Partial<Faults['statuses']>;
  sends?: SendFault | null;
  flows?: number | null;
  limits?: Partial<Faults['limits']>;
}

export interface TextRequest {
  text: string;
  replyTo?: string;
}

/** A tap on a button or row that the thread really shows; old ones stay tappable. */
export interface TapRequest {
  wamid: string;
  id: string;
}

/** A form filled in: what stands in its fields, by their names. */
export interface FormRequest {
  wamid: string;
  fields: Record<string, unknown>;
}

export interface LocationRequest {
  latitude: number;
  longitude: number;
  name?: string;
  address?: string;
  /** The location request it answers. */
  replyTo?: string;
}

export interface MediaRequest {
  media: 'image' | 'video' | 'audio' | 'document' | 'sticker';
  caption?: string;
}

export interface ReactionRequest {
  wamid: string;
  emoji: string;
}

/** Any message object; sender, id and time are filled in where it has none. */
export interface RawMessageRequest {
  message: Record<string, unknown>;
}

/** Staff write from the Business app: the business hears of it as an echo. */
export interface EchoRequest {
  text: string;
}

/** The customer stops offers in WhatsApp itself, or takes that back. */
export interface PreferenceRequest {
  value: 'stop' | 'resume';
}

/** Any body at all, signed unless a signature is given; sent once, without retries. */
export interface RawWebhookRequest {
  /** A value to be written as the platform writes JSON, or the exact text. */
  body?: unknown;
  text?: string;
  /** Replaces the right header; null leaves it out. */
  signature?: string | null;
}

/** Asks the business to prove its webhook, as the platform does when one subscribes. */
export interface VerifyRequest {
  /** Left out: the right one. */
  token?: string;
}

export interface RawWebhookAnswer {
  httpStatus: number;
  body: string;
}

export interface VerifyAnswer extends RawWebhookAnswer {
  challenge: string;
}

/** Everything the page shows. */
export interface SimulatorState {
  threads: Thread[];
  faults: Faults;
  log: LogEntry[];
  /** Of the phones. */
  timeZone: string;
}

/** Server-sent events of `/sim/events`; a bubble replaces the one with its wamid. */
export type SimulatorEvent =
  | { type: 'phone'; phone: Phone }
  | { type: 'phone-removed'; phoneId: string }
  | { type: 'bubble'; phoneId: string; bubble: Bubble }
  | { type: 'faults'; faults: Faults }
  | { type: 'log'; entry: LogEntry }
  | { type: 'reset' };

/** A refusal of the control API itself. */
export interface ControlProblem {
  code: 'unknown-phone' | 'unknown-bubble' | 'nothing-to-tap' | 'invalid-request';
  detail: string;
}
