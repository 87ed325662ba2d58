import { randomBytes } from 'node:crypto';
import type { OutboundMessage } from '@sofra/whatsapp';
import type { CloudApiSink } from './cloud-api-sink';
import { type Act, isPay, nextAct, OPENINGS } from './person';
import type { WebhookSender } from './webhook-sender';

/** Both ends of the wire between people and the API. */
export interface Wire {
  phoneNumberId: string;
  webhooks: WebhookSender;
  cloud: CloudApiSink;
}

/** One message and its answer. */
export interface Exchange {
  reply: OutboundMessage;
  /** Milliseconds until the webhook was answered. */
  answeredAfter: number;
}

// Unlike those of an earlier run against the same database.
const FIRST_NUMBER = 10_000_000 + (Date.now() % 1_000_000_000);
let phones = 0;

/** A new customer's phone: says something, waits for the reply, goes on until the order is placed. */
export class Phone {
  private readonly index = ++phones;
  readonly waId = `90${FIRST_NUMBER + this.index}`;
  readonly name = `Müşteri ${this.index}`;
  private next: Act | undefined = OPENINGS[this.index % OPENINGS.length];

  constructor(private readonly wire: Wire) {}

  get hasOrdered(): boolean {
    return this.next === undefined;
  }

  /** The tap that is due sends the order to the kitchen. */
  get isAboutToPay(): boolean {
    return this.next !== undefined && isPay(this.next);
  }

  /** Does what is due and waits until the reply is there. */
  async exchange(): Promise<Exchange> {
    if (!this.next) throw new Error('the order is placed: there is nothing left to say');
    const answer = this.wire.cloud.next(this.waId);
    const answeredAfter = await this.wire.webhooks.post(this.webhook(this.next));
    const reply = await answer;
    this.next = nextAct(reply);
    return { reply, answeredAfter };
  }

  private webhook(act: Act): unknown {
    const value = {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '902125550101', phone_number_id: this.wire.phoneNumberId },
      contacts: [{ profile: { name: this.name }, wa_id: this.waId, user_id: `TR.${this.waId}` }],
      messages: [{ from: this.waId, from_user_id: `TR.${this.waId}`, id: aWamid(), timestamp: String(Math.floor(Date.now() / 1_000)), ...content(act) }],
    };
    return { object: 'whatsapp_business_account', entry: [{ id: '102290129340398', changes: [{ field: 'messages', value }] }] };
  }
}

function content(act: Act): Record<string, unknown> {
  if ('text' in act) return { type: 'text', text: { body: act.text } };
  return { type: 'interactive', interactive: { type: act.as, [act.as]: { id: act.tap, title: act.title } } };
}

export const aWamid = (): string => `wamid.HBgM${randomBytes(24).toString('base64')}`;
