import type { Env } from '../env';
import { Simulator } from '../simulator';
import type { PostWebhook, SignedBody } from '../webhook-post';

export const anEnv = (change: Partial<Env> = {}): Env => ({
  host: '127.0.0.1',
  port: 0,
  webhookUrl: 'http://business.example/webhooks/whatsapp',
  appSecret: 'secret',
  accessToken: 'token',
  phoneNumberId: '1000',
  verifyToken: 'verify',
  timeZone: 'Europe/Istanbul',
  stateFile: null,
  ...change,
});

type Value = { messages?: Record<string, unknown>[]; statuses?: Record<string, unknown>[] };

/** The network's far end: takes webhooks, answers each with the next of `answers`, then 200. */
export class FakeBusiness {
  readonly received: SignedBody[] = [];

  constructor(readonly answers: number[] = []) {}

  readonly post: PostWebhook = (_target, parcel) => {
    this.received.push(parcel);
    return Promise.resolve({ httpStatus: this.answers.shift() ?? 200, body: '' });
  };

  values(): Value[] {
    return this.received
      .map(({ text }) => JSON.parse(text) as { entry: { changes: { value: Value }[] }[] })
      .flatMap(({ entry }) => entry.flatMap(({ changes }) => changes.map(({ value }) => value)));
  }

  messages(): Record<string, unknown>[] {
    return this.values().flatMap(({ messages = [] }) => messages);
  }

  statuses(): unknown[] {
    return this.values().flatMap(({ statuses = [] }) => statuses.map(({ status }) => status));
  }
}

export function aSimulator(business = new FakeBusiness(), env = anEnv()) {
  const retries = { baseMs: 1, maxMs: 4, totalMs: 60_000 };
  const simulator = new Simulator(env, { retries, post: business.post });
  const phone = simulator.phones.add({ name: 'Ann', waId: '905321112233', userId: 'TR.1' });
  const thread = simulator.phones.thread(phone.id)!;
  return { simulator, business, phone, thread };
}

/** Waits until `isSo`, looking again after every turn of the event loop. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 4_000;
  while (!isSo()) {
    if (Date.now() > end) throw new Error(`never became so: ${isSo.toString()}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
