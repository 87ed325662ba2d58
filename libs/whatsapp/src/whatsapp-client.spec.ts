import { buildText } from './build-message';
import type { OutboundMessage } from './message';
import { WhatsAppClient } from './whatsapp-client';

interface Sent {
  url: string;
  init: RequestInit;
}

function clientAnswering(answer: () => Promise<Response>) {
  const sent: Sent[] = [];
  const fake: typeof fetch = (url, init = {}) => {
    sent.push({ url: String(url), init });
    return answer();
  };
  const client = new WhatsAppClient({
    baseUrl: 'https://graph.example/',
    version: 'v25.0',
    phoneNumberId: '1000',
    accessToken: 'token',
    timeoutMs: 20,
    fetch: fake,
  });
  return { client, sent };
}

const json = (status: number, body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body), { status }));
const failing = (cause: object) => () =>
  Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('socket'), cause) }));
const accepted = json(200, { contacts: [{ input: '+90', wa_id: '90' }], messages: [{ id: 'wamid.A=' }] });

function message(): OutboundMessage {
  const built = buildText({ waId: '905321112233' }, { body: 'Merhaba' });
  if (!built.ok) throw new Error('a plain text is a good message');
  return built.value;
}

describe(WhatsAppClient.name, () => {
  it('posts the message with our id to the number and yields the message id', async () => {
    const { client, sent } = clientAnswering(accepted);
    const outcome = await client.send(message(), { opaque: '7:1' });
    expect(outcome).toEqual({ kind: 'accepted', wamid: 'wamid.A=', recipient: { waId: '90' } });
    expect(sent[0]?.url).toBe('https://graph.example/v25.0/1000/messages');
    expect(new Headers(sent[0]?.init.headers).get('authorization')).toBe('Bearer token');
    expect(JSON.parse(String(sent[0]?.init.body))).toEqual({ ...message(), biz_opaque_callback_data: '7:1' });
  });

  it.each([
    ['a refused connection', failing({ code: 'ECONNREFUSED' }), 'retry'],
    ['an unknown host', failing({ code: 'ENOTFOUND' }), 'retry'],
    ['a reset', failing({ code: 'ECONNRESET' }), 'ambiguous'],
    ['a closed socket', failing({ code: 'UND_ERR_SOCKET' }), 'ambiguous'],
    ['a gateway page', () => Promise.resolve(new Response('<html>', { status: 502 })), 'ambiguous'],
    ['200 without JSON', () => Promise.resolve(new Response('<html>', { status: 200 })), 'ambiguous'],
    ['200 without an id', json(200, { messages: [] }), 'ambiguous'],
    ['a body that breaks off', () => Promise.resolve(brokenResponse()), 'ambiguous'],
    ['a closed window', json(400, { error: { code: 131047, message: 'closed' } }), 'needs-template'],
    ['a redirect', () => Promise.resolve(new Response(null, { status: 302 })), 'fix'],
  ])('takes %s for what it is', async (_, answer, kind) => {
    const outcome = await clientAnswering(answer).client.send(message());
    expect(outcome.kind).toBe(kind);
  });

  it('gives up waiting: ambiguous', async () => {
    const { client, sent } = clientAnswering(() => untilAborted(() => sent[0]?.init.signal));
    expect(await client.send(message())).toEqual({ kind: 'ambiguous', reason: 'TimeoutError' });
  });

  it('stops when told to: ambiguous', async () => {
    const { client, sent } = clientAnswering(() => untilAborted(() => sent[0]?.init.signal));
    const outcome = await client.send(message(), { signal: AbortSignal.abort() });
    expect(outcome).toEqual({ kind: 'ambiguous', reason: 'AbortError' });
  });

  it('marks as read', async () => {
    const { client, sent } = clientAnswering(json(200, { success: true }));
    expect(await client.markRead('wamid.A', { typing: true })).toEqual({ kind: 'done' });
    expect(JSON.parse(String(sent[0]?.init.body))).toMatchObject({ status: 'read', message_id: 'wamid.A' });
  });

  it('does not bother the platform with an id that is none', async () => {
    const { client, sent } = clientAnswering(accepted);
    expect((await client.markRead('nonsense')).kind).toBe('fix');
    expect(sent).toEqual([]);
  });

  it('refuses a token that no header can carry at once', () => {
    const options = { baseUrl: 'https://a', version: 'v25.0', phoneNumberId: '1', accessToken: 'a\nb' };
    expect(() => new WhatsAppClient(options)).toThrow('invalid header value');
  });
});

function untilAborted(signal: () => AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_, reject) => {
    const given = signal();
    const abort = () => reject(given?.reason as Error);
    if (given?.aborted) abort();
    else given?.addEventListener('abort', abort);
  });
}

function brokenResponse(): Response {
  const stream = new ReadableStream({ start: (controller) => controller.error(new Error('terminated')) });
  return new Response(stream, { status: 200 });
}
