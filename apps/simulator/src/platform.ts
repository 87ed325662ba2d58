import { checkOutbound, isOutboundMessage, parseWebhook, SERVICE_WINDOW_MS, TYPING_MS } from '@sofra/whatsapp';
import type { FlowInteractive, OutboundMessage } from '@sofra/whatsapp';
import { pictureOf, quoteOf, shownOnPhone } from './bubble';
import type { Bubble, Faults, Phone, Thread } from './control';
import type { FlowBook } from './flow-book';
import { graphRefusal, refusalFor } from './graph-error';
import type { GraphRefusal } from './graph-error';
import type { MediaBook } from './media-book';
import type { Phones } from './phones';
import type { SendRates } from './rate';
import { newWamid } from './wire';

/** A message that reached a thread, waiting for its statuses. */
export interface Accepted {
  thread: Thread;
  bubble: Bubble;
  answer: unknown;
}

/** What the platform decides about a body of `POST /messages`. */
export class Platform {
  private readonly told = new Set<string>();

  constructor(
    private readonly phones: Phones,
    private readonly rates: SendRates,
    private readonly flows: FlowBook,
    private readonly media: MediaBook,
  ) {}

  /** Why this message would not be taken, in the order Meta checks; null takes it. Counts against the rates. */
  refusal(body: unknown, { limits, flows }: Pick<Faults, 'limits' | 'flows'>, now: Date): GraphRefusal | null {
    const wrong = refusalFor(checkOutbound(body));
    if (wrong || !isOutboundMessage(body)) return wrong;
    const thread = this.phones.addressed(body);
    if (!thread) return graphRefusal(131026, 'Message undeliverable: no simulated phone has this address.');
    if (isWindowClosed(thread, now) && body.type !== 'template') {
      return graphRefusal(131047, 'More than 24 hours have passed since the customer last wrote.');
    }
    const unfit = this.formRefusal(body, flows) ?? this.pictureRefusal(body);
    if (unfit) return unfit;
    const hit = this.rates.hit(thread.phone.id, limits, now.getTime());
    return hit === null ? null : graphRefusal(hit, 'Too many messages in too short a time.');
  }

  private formRefusal(message: OutboundMessage, fault: Faults['flows']): GraphRefusal | null {
    const parameters = formOf(message);
    if (!parameters) return null;
    return fault === null ? this.flows.refusal(parameters) : graphRefusal(fault, 'Switched on in the simulator.');
  }

  private pictureRefusal(message: OutboundMessage): GraphRefusal | null {
    const id = pictureOf(message);
    return id === null || this.media.find(id) ? null : graphRefusal(100, `Invalid parameter: media id ${id} does not exist.`);
  }

  accept(message: OutboundMessage, now: Date): Accepted {
    const thread = this.phones.addressed(message);
    if (!thread) throw new Error('a message without a phone was not refused');
    const { phone } = thread;
    const wamid = newWamid();
    const quoted = message.context && this.phones.find(message.context.message_id)?.bubble;
    const bubble = this.phones.append(phone.id, {
      wamid,
      direction: 'received',
      ...this.shown(message, phone),
      ...(quoted ? { quoted: quoteOf(quoted) } : {}),
      ...(message.biz_opaque_callback_data === undefined ? {} : { opaque: message.biz_opaque_callback_data }),
      status: 'pending',
      at: now.toISOString(),
    });
    this.phones.update(phone.id, { typingUntil: null });
    const contact = {
      input: message.to ?? message.recipient,
      ...(message.to !== undefined && phone.waId !== null ? { wa_id: phone.waId } : {}),
      ...(message.recipient !== undefined ? { user_id: message.recipient } : {}),
    };
    return { thread, bubble, answer: { messaging_product: 'whatsapp', contacts: [contact], messages: [{ id: wamid }] } };
  }

  private shown(message: OutboundMessage, phone: Phone): Pick<Bubble, 'kind' | 'text' | 'flow'> {
    const parameters = formOf(message);
    const flow = parameters && this.flows.open(parameters);
    if (flow && phone.hasOldApp) return { kind: 'other', text: TOO_OLD[phone.language] };
    return { ...shownOnPhone(message), ...(flow && { flow }) };
  }

  /** Why this body does not mark anything as read. */
  readRefusal(body: unknown): GraphRefusal | null {
    return refusalFor(checkOutbound(body));
  }

  /** The business was told of these in a webhook that a test made: they are its to mark, although no phone here shows them. */
  tell(webhook: unknown): void {
    for (const { wamid } of parseWebhook(webhook).messages) this.told.add(wamid);
  }

  /** Blue ticks up to that message, and typing dots if asked; a refusal when no customer sent it. */
  markRead(body: { message_id: string; typing_indicator?: unknown }, now: Date): GraphRefusal | null {
    const found = this.phones.find(body.message_id);
    if (!found && this.told.has(body.message_id)) return null;
    if (!found || found.bubble.direction !== 'sent') return graphRefusal(131009, 'message_id is not a received message.');
    const { phone, bubbles } = found.thread;
    for (const bubble of bubbles) {
      if (bubble.direction === 'sent' && bubble.seq <= found.bubble.seq) this.phones.tick(phone.id, bubble, 'read');
    }
    if (body.typing_indicator !== undefined) {
      this.phones.update(phone.id, { typingUntil: new Date(now.getTime() + TYPING_MS).toISOString() });
    }
    return null;
  }
}

/** What an old app shows instead of what it does not know. */
const TOO_OLD = { tr: 'Bu mesajı görmek için WhatsApp’ı güncelleyin.', en: 'Update WhatsApp to see this message.' };

function formOf(message: OutboundMessage): FlowInteractive['action']['parameters'] | null {
  return message.type === 'interactive' && message.interactive.type === 'flow' ? message.interactive.action.parameters : null;
}

function isWindowClosed({ phone }: Thread, now: Date): boolean {
  return phone.lastInboundAt === null || now.getTime() - Date.parse(phone.lastInboundAt) > SERVICE_WINDOW_MS;
}
