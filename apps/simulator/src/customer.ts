import { quoteOf, tapOn } from './bubble';
import type {
  Bubble,
  FormRequest,
  LocationRequest,
  MediaRequest,
  Phone,
  ReactionRequest,
  TapRequest,
  TextRequest,
  Thread,
} from './control';
import { ControlRefusal } from './control-refusal';
import type { Phones } from './phones';
import type { WebhookSender } from './webhook-sender';
import { messageChange, newWamid, unixSeconds } from './wire';
import type { Change } from './wire';

type Fields = Record<string, unknown>;
type Said = Pick<Bubble, 'kind' | 'text'> & Partial<Bubble>;

/** A field of the form, in what is sent back. */
const FIELD = /^\$\{form\.(\w+)\}$/;

/** What the phone shows of an answer. */
const SENT = { tr: 'Yanıt gönderildi', en: 'Response sent' };

/** A load test sends more than anyone will ask for again. */
const REMEMBERED = 20_000;

/** What people do with their phones. */
export class Customer {
  /** The newest changes as first sent, to be sent again. */
  private readonly changes = new Map<string, Change>();

  constructor(
    private readonly phones: Phones,
    private readonly sender: WebhookSender,
    private readonly phoneNumberId: string,
  ) {}

  text(thread: Thread, { text, replyTo }: TextRequest): Bubble {
    return this.say(thread, { kind: 'text', text }, { type: 'text', text: { body: text } }, replyTo);
  }

  tap(thread: Thread, { wamid, id }: TapRequest): Bubble {
    const tapped = this.own(thread, wamid);
    const tap = tapOn(tapped, id);
    if (!tap) throw new ControlRefusal('nothing-to-tap', `The message shows nothing with the id "${id}".`);
    const reply = { id: tap.id, title: tap.title, ...('description' in tap ? { description: tap.description } : {}) };
    const fields = {
      template: { type: 'button', button: { payload: tap.id, text: tap.title } },
      button: { type: 'interactive', interactive: { type: 'button_reply', button_reply: reply } },
      list: { type: 'interactive', interactive: { type: 'list_reply', list_reply: reply } },
    }[tap.source];
    return this.say(thread, { kind: 'tap', text: tap.title }, fields, wamid);
  }

  /** Sends a form as its app does: the answer is JSON as text, with the token of the message. */
  form(thread: Thread, { wamid, fields }: FormRequest): Bubble {
    const { flow } = this.own(thread, wamid);
    if (!flow) throw new ControlRefusal('nothing-to-tap', 'The message opens no form.');
    const answers = Object.entries(flow.payload).map(([name, value]) => [name, FIELD.exec(String(value)) ? fields[FIELD.exec(String(value))![1]!] ?? '' : value]);
    const response_json = JSON.stringify({ ...Object.fromEntries(answers), flow_token: flow.token });
    const nfm_reply = { name: 'flow', body: 'Sent', response_json };
    return this.say(thread, { kind: 'form', text: SENT[thread.phone.language] }, { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply } }, wamid);
  }

  location(thread: Thread, { replyTo, ...location }: LocationRequest): Bubble {
    const text = [location.name, location.address].filter(Boolean).join('\n');
    return this.say(thread, { kind: 'location', text, location }, { type: 'location', location }, replyTo);
  }

  media(thread: Thread, { media, caption }: MediaRequest): Bubble {
    const file = { id: String(Date.now()), mime_type: MIME[media], ...(caption ? { caption } : {}) };
    return this.say(thread, { kind: 'media', text: caption ?? '', media }, { type: media, [media]: file });
  }

  reaction(thread: Thread, { wamid, emoji }: ReactionRequest): Bubble {
    this.own(thread, wamid);
    const reaction = { message_id: wamid, emoji };
    return this.say(thread, { kind: 'reaction', text: emoji }, { type: 'reaction', reaction });
  }

  raw(thread: Thread, message: Fields): Bubble {
    const body = (message['text'] as { body?: unknown } | undefined)?.body;
    const text = typeof body === 'string' ? body : `[${String(message['type'] ?? 'message')}]`;
    return this.say(thread, { kind: 'other', text }, message);
  }

  /** The same webhook once more, as the platform may do for seven days. */
  async again(wamid: string): Promise<void> {
    const change = this.changes.get(wamid);
    if (!change) throw new ControlRefusal('unknown-bubble', `No customer sent ${wamid} since the simulator started.`);
    await this.sender.send(change);
  }

  private say(thread: Thread, said: Said, fields: Fields, replyTo?: string): Bubble {
    const { phone } = thread;
    const now = new Date();
    const quoted = replyTo === undefined ? undefined : this.own(thread, replyTo);
    const wamid = typeof fields['id'] === 'string' ? fields['id'] : newWamid();
    const change = messageChange(phone, this.phoneNumberId, {
      id: wamid,
      timestamp: unixSeconds(now),
      ...(quoted ? { context: { id: quoted.wamid, ...this.author(phone, quoted) } } : {}),
      ...fields,
    });
    this.remember(wamid, change);
    this.phones.update(phone.id, { lastInboundAt: now.toISOString() });
    const quote = quoted ? { quoted: quoteOf(quoted) } : {};
    const bubble = this.phones.append(phone.id, {
      wamid,
      direction: 'sent',
      status: 'sent',
      at: now.toISOString(),
      ...said,
      ...quote,
    });
    void this.sender.send(change).then(() => this.phones.tick(phone.id, bubble, 'delivered'));
    return bubble;
  }

  private remember(wamid: string, change: Change): void {
    this.changes.set(wamid, change);
    const oldest = this.changes.keys().next().value;
    if (this.changes.size > REMEMBERED && oldest !== undefined) this.changes.delete(oldest);
  }

  private author(phone: Phone, quoted: Bubble): Fields {
    return quoted.direction === 'received' ? { from: this.phoneNumberId } : phone.waId === null ? {} : { from: phone.waId };
  }

  private own(thread: Thread, wamid: string): Bubble {
    const bubble = thread.bubbles.findLast((one) => one.wamid === wamid);
    if (!bubble) throw new ControlRefusal('unknown-bubble', `The thread has no message ${wamid}.`);
    return bubble;
  }
}

const MIME: Record<MediaRequest['media'], string> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/ogg; codecs=opus',
  document: 'application/pdf',
  sticker: 'image/webp',
};
