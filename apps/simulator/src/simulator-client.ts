import type {
  Bubble,
  Faults,
  FaultsPatch,
  LocationRequest,
  LogEntry,
  MediaRequest,
  NewPhone,
  Phone,
  RawWebhookAnswer,
  RawWebhookRequest,
  Refusal,
  Thread,
  VerifyAnswer,
} from './control';

/** Drives the simulator from tests and the bench. Refusals of the control API throw with its sentence. */
export class SimulatorClient {
  private readonly base: string;

  constructor(baseUrl: string) {
    this.base = `${baseUrl.replace(/\/+$/, '')}/sim`;
  }

  /** Adds a phone and returns a handle that remembers how far its owner has read. */
  async addPhone(wanted: NewPhone): Promise<PhoneHandle> {
    return this.handle(await this.call<Phone>('POST', '/phones', wanted));
  }

  handle(phone: Phone): PhoneHandle {
    return new PhoneHandle(this, phone);
  }

  phones(): Promise<Phone[]> {
    return this.call('GET', '/phones');
  }

  /** Sends the webhook of a customer's message once more. */
  async redeliver(wamid: string): Promise<void> {
    await this.call('POST', '/redeliver', { wamid });
  }

  /** Posts any body to the business, once. */
  webhook(request: RawWebhookRequest): Promise<RawWebhookAnswer> {
    return this.call('POST', '/webhooks', request);
  }

  /** Asks the business to prove its webhook, with the right token unless another is given. */
  verify(token?: string): Promise<VerifyAnswer> {
    return this.call('POST', '/verify', { token });
  }

  faults(patch: FaultsPatch): Promise<Faults> {
    return this.call('PATCH', '/faults', patch);
  }

  refusals(): Promise<Refusal[]> {
    return this.call('GET', '/refusals');
  }

  log(after = 0): Promise<LogEntry[]> {
    return this.call('GET', `/log?after=${after}`);
  }

  async reset(): Promise<void> {
    await this.call('POST', '/reset');
  }

  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.base}${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as T & { detail?: string };
    if (!response.ok) throw new Error(`${method} ${path}: ${answer.detail ?? response.status}`);
    return answer;
  }
}

/** One phone in someone's hand. */
export class PhoneHandle {
  private cursor = 0;

  constructor(
    private readonly client: SimulatorClient,
    readonly phone: Phone,
  ) {}

  text(text: string, replyTo?: string): Promise<Bubble> {
    return this.act('text', { text, ...(replyTo === undefined ? {} : { replyTo }) });
  }

  /** Taps what the bubble shows under this id. */
  tap(bubble: Bubble, id: string): Promise<Bubble> {
    return this.act('tap', { wamid: bubble.wamid, id });
  }

  /** Taps the first button or row whose title matches; throws with what there is when none does. */
  tapTitle(bubble: Bubble, title: string | RegExp): Promise<Bubble> {
    const choices = choicesOf(bubble);
    const found = choices.find((one) => (typeof title === 'string' ? one.title === title : title.test(one.title)));
    if (!found) throw new Error(`"${bubble.text}" offers ${choices.map((one) => one.title).join(', ') || 'nothing'}`);
    return this.tap(bubble, found.id);
  }

  location(location: LocationRequest): Promise<Bubble> {
    return this.act('location', location);
  }

  media(request: MediaRequest): Promise<Bubble> {
    return this.act('media', request);
  }

  reaction(wamid: string, emoji: string): Promise<Bubble> {
    return this.act('reaction', { wamid, emoji });
  }

  /** Any message object; id, time and sender are filled in where missing. */
  raw(message: Record<string, unknown>): Promise<Bubble> {
    return this.act('message', { message });
  }

  /** The next message from the business that this handle has not returned yet; throws after `timeoutMs`. */
  async next(timeoutMs = 10_000): Promise<Bubble> {
    const bubble = await this.nextOrNull(timeoutMs);
    if (!bubble) throw new Error(`${this.phone.name} got no message within ${timeoutMs} ms`);
    return bubble;
  }

  /** Like `next`, but null when nothing came. */
  async nextOrNull(timeoutMs: number): Promise<Bubble | null> {
    const path = `/phones/${this.phone.id}/next?after=${this.cursor}&timeoutMs=${timeoutMs}`;
    const { bubble } = await this.client.call<{ bubble: Bubble | null }>('GET', path);
    if (bubble) this.cursor = bubble.seq;
    return bubble;
  }

  async thread(): Promise<Thread> {
    return this.client.call('GET', `/phones/${this.phone.id}/thread`);
  }

  /** The owner looks at the thread: everything delivered is read. */
  async see(): Promise<void> {
    await this.client.call('POST', `/phones/${this.phone.id}/seen`);
  }

  update(change: Partial<Pick<Phone, 'name' | 'language' | 'isOnline' | 'lastInboundAt'>>): Promise<Phone> {
    return this.client.call('PATCH', `/phones/${this.phone.id}`, change);
  }

  private act(what: string, body: unknown): Promise<Bubble> {
    return this.client.call('POST', `/phones/${this.phone.id}/${what}`, body);
  }
}

/** Buttons and rows of a message, in the order they are shown. */
export function choicesOf({ buttons = [], list }: Bubble): { id: string; title: string }[] {
  return [...buttons, ...(list?.sections.flatMap(({ rows }) => rows) ?? [])];
}
