import type { OutboundMessage } from '@sofra/whatsapp';
import { aSender, aWebhook, type RawMessage, type Sender } from './a-webhook';
import type { ConversationApp } from './conversation-app';
import type { FakeCloudApi } from './fake-cloud-api';

/** One customer's phone: writes and taps through real webhooks and reads what the far end received. */
export class Chat {
  constructor(
    private readonly cloud: FakeCloudApi,
    private readonly phoneNumberId: string,
    /** Instances that take its messages, in turn. */
    private readonly instances: readonly ConversationApp[],
    readonly from: Sender = aSender(),
  ) {}

  private count = 0;

  get last(): OutboundMessage {
    const last = this.received().at(-1)?.message;
    if (!last) throw new Error('nothing was received yet');
    return last;
  }

  get body(): string {
    return this.received().at(-1)?.body ?? '';
  }

  type(text: string): Promise<string> {
    return this.send({ text });
  }

  /** Taps the button or row of the last message whose title matches. */
  tap(title: RegExp): Promise<string> {
    const id = tappable(this.last, title);
    if (!id) throw new Error(`nothing to tap like ${title}: ${JSON.stringify(this.last)}`);
    return this.send({ tap: id });
  }

  has(title: RegExp): boolean {
    return tappable(this.last, title) !== undefined;
  }

  /** Sends a message; the text of the answer, once it has arrived. */
  async send(message: Omit<RawMessage, 'from'>): Promise<string> {
    const instance = this.instances[this.count++ % this.instances.length]!;
    // A clock that was moved moves the customer too: what they write now is not late.
    const at = new Date(Math.max(Date.now(), instance.clock.now().getTime()));
    const taken = await this.answered(() => instance.deliver(aWebhook(this.phoneNumberId, [{ from: this.from, at, ...message }])));
    if (!taken) throw new Error('the webhook was not taken');
    return this.body;
  }

  /** Does something that this customer is answered for, and waits for the answer. */
  async answered<T>(work: () => Promise<T>): Promise<T> {
    const before = this.received().length;
    const done = await work();
    await this.cloud.until(() => this.received().length > before);
    return done;
  }

  private received() {
    return this.cloud.inbox(`+${this.from.waId}`);
  }
}

/** Id of the button or row whose text matches. */
export function tappable(message: OutboundMessage, title: RegExp): string | undefined {
  if (message.type !== 'interactive') return undefined;
  const { interactive } = message;
  if (interactive.type === 'button') return interactive.action.buttons.find(({ reply }) => title.test(reply.title))?.reply.id;
  if (interactive.type === 'list') return interactive.action.sections.flatMap(({ rows }) => rows).find((row) => title.test(`${row.title} ${row.description}`))?.id;
  return undefined;
}
