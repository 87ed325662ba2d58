import { buildMarkRead } from './build-message';
import { classify } from './classify';
import { asArray, asObject, asText, defined } from './json';
import type { OutboundMessage } from './message';
import type { FailedOutcome, MarkReadOutcome, SendOutcome } from './outcome';
import { post, type Post } from './post';

/** Where and as whom to send: one client per business number. */
export interface WhatsAppClientOptions {
  /** `https://graph.facebook.com`, or the simulator. */
  baseUrl: string;
  /** Graph version, as `v25.0`. */
  version: string;
  phoneNumberId: string;
  accessToken: string;
  /** Longest wait for an answer, milliseconds; then the outcome is ambiguous. Default 10,000. */
  timeoutMs?: number;
  fetch?: Post;
}

/** What a single send may bring along. */
export interface SendOptions {
  /** Replaces the message's `biz_opaque_callback_data`. */
  opaque?: string;
  signal?: AbortSignal;
}

type Answer = { httpStatus: number; body: unknown } | FailedOutcome;

/** Errors of a connection that never stood: nothing was sent. Anything later may have been. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const DEFAULT_TIMEOUT_MS = 10_000;
const RECONNECT_MS = 1_000;

/** Sends messages of one business number. Never throws for what the network or the platform does: the outcome says what to do next. */
export class WhatsAppClient {
  readonly phoneNumberId: string;
  private readonly url: URL;
  private readonly headers: Record<string, string>;
  private readonly timeoutMs: number;
  private readonly fetch: Post;

  /** Throws a TypeError for a base URL or token that no request could carry. */
  constructor(options: WhatsAppClientOptions) {
    const base = options.baseUrl.replace(/\/+$/, '');
    this.phoneNumberId = options.phoneNumberId;
    this.url = new URL(`${base}/${options.version}/${encodeURIComponent(options.phoneNumberId)}/messages`);
    this.headers = { authorization: `Bearer ${options.accessToken}`, 'content-type': 'application/json' };
    // Refuses a token that no header can carry.
    new Headers(this.headers);
    this.timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    this.fetch = options.fetch ?? post;
  }

  /** Sends one message; never two at once to the same person, the platform keeps no order. */
  async send(message: OutboundMessage, options: SendOptions = {}): Promise<SendOutcome> {
    const opaque = options.opaque === undefined ? {} : { biz_opaque_callback_data: options.opaque };
    const answer = await this.post({ ...message, ...opaque }, options.signal);
    if ('kind' in answer) return answer;
    return isSuccess(answer) ? accepted(answer.body) : classify(answer.httpStatus, answer.body);
  }

  /** Marks a message and all before it as read, with typing dots if asked. */
  async markRead(wamid: string, options: { typing?: boolean; signal?: AbortSignal } = {}): Promise<MarkReadOutcome> {
    const built = buildMarkRead(wamid, options);
    if (!built.ok) return unsendable(built.problems.map(({ path, detail }) => `${path} ${detail}`).join('; '));
    const answer = await this.post(built.value, options.signal);
    if ('kind' in answer) return answer;
    return isSuccess(answer) ? { kind: 'done' } : classify(answer.httpStatus, answer.body);
  }

  private async post(body: unknown, signal?: AbortSignal): Promise<Answer> {
    const timeout = AbortSignal.timeout(this.timeoutMs);
    try {
      const response = await this.fetch(this.url, {
        method: 'POST',
        headers: this.headers,
        body: JSON.stringify(body),
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      return { httpStatus: response.status, body: parseJson(await response.text()) };
    } catch (error) {
      // fetch rejects for timeouts, aborts and everything the network does.
      return fromNetwork(error);
    }
  }
}

const isSuccess = ({ httpStatus }: { httpStatus: number }) => httpStatus >= 200 && httpStatus < 300;

function accepted(body: unknown): SendOutcome {
  const answer = asObject(body);
  const wamid = asText(asObject(asArray(answer?.['messages'])[0])?.['id']);
  if (wamid === undefined) return { kind: 'ambiguous', reason: 'accepted without a message id' };
  const contact = asObject(asArray(answer?.['contacts'])[0]);
  const recipient = defined({ waId: asText(contact?.['wa_id']), userId: asText(contact?.['user_id']) });
  return { kind: 'accepted', wamid, recipient };
}

function fromNetwork(error: unknown): FailedOutcome {
  const thrown = asObject(error);
  const code = asText(asObject(thrown?.['cause'])?.['code']);
  const reason = code ?? asText(thrown?.['name']) ?? 'unknown network error';
  if (code !== undefined && NEVER_SENT.has(code)) return { kind: 'retry', afterMs: RECONNECT_MS, reason };
  return { kind: 'ambiguous', reason };
}

const unsendable = (message: string): FailedOutcome => ({ kind: 'fix', error: { httpStatus: 0, code: -1, message } });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON: a gateway's page rather than the platform's answer.
    return undefined;
  }
}
