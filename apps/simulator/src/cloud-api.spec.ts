import { SERVICE_WINDOW_MS } from '@sofra/whatsapp';
import type { Bubble } from './control';
import { createServer } from './server';
import { aSimulator, FakeBusiness, until } from './testing/fixtures';

const text = { messaging_product: 'whatsapp', to: '+905321112233', type: 'text', text: { body: 'Merhaba' } };
const buttons = {
  messaging_product: 'whatsapp',
  to: '+905321112233',
  type: 'interactive',
  interactive: {
    type: 'button',
    body: { text: 'Devam?' },
    action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Evet' } }] },
  },
};

function aPlatform(business = new FakeBusiness()) {
  const parts = aSimulator(business);
  const server = createServer(parts.simulator);
  const send = async (payload: object, { number = '1000', token = 'token' } = {}) => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await server.inject({ method: 'POST', url: `/v25.0/${number}/messages`, headers, payload });
    return { status: response.statusCode, body: response.json<{ error?: { code: number }; messages?: { id: string }[] }>() };
  };
  const greet = () => parts.simulator.customer.text(parts.thread, { text: 'selam' });
  return { ...parts, server, send, greet };
}

const received = (bubbles: Bubble[]) => bubbles.filter(({ direction }) => direction === 'received');

describe('the simulated Cloud API', () => {
  it('brings a good message to the phone and answers with its id', async () => {
    const { send, greet, thread } = aPlatform();
    greet();
    const { status, body } = await send({ ...buttons, biz_opaque_callback_data: '7:1' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ contacts: [{ input: '+905321112233', wa_id: '905321112233' }] });
    expect(received(thread.bubbles)).toMatchObject([
      { wamid: body.messages?.[0]?.id, kind: 'buttons', text: 'Devam?', buttons: [{ id: 'yes', title: 'Evet' }], opaque: '7:1' },
    ]);
  });

  it('reports sent and delivered with our own id, and read once the owner looks', async () => {
    const { send, greet, business, simulator, thread } = aPlatform();
    greet();
    await send({ ...text, biz_opaque_callback_data: '7:1' });
    await until(() => business.statuses().length === 2);
    simulator.statuses.seen(thread);
    await until(() => business.statuses().length === 3);
    expect(business.statuses()).toEqual(['sent', 'delivered', 'read']);
    expect(business.values().at(-1)?.statuses).toMatchObject([{ biz_opaque_callback_data: '7:1', recipient_id: '905321112233' }]);
  });

  it('reports every step even when the owner looks before the platform is done', async () => {
    const { send, greet, business, simulator, thread } = aPlatform();
    greet();
    const stop = simulator.bus.subscribe(({ type }) => type === 'bubble' && simulator.statuses.seen(thread));
    await send(text);
    await until(() => business.statuses().length === 3);
    stop();
    expect(business.statuses()).toEqual(['sent', 'delivered', 'read']);
  });

  it('delivers to an offline phone when it is back', async () => {
    const { send, greet, business, simulator, thread, phone } = aPlatform();
    greet();
    simulator.phones.update(phone.id, { isOnline: false });
    await send(text);
    await until(() => business.statuses().length === 1);
    simulator.phones.update(phone.id, { isOnline: true });
    await simulator.statuses.online(thread);
    expect(business.statuses()).toEqual(['sent', 'delivered']);
  });

  it.each([
    ['a wrong token', text, { token: 'stolen' }, 401, 190],
    ['a foreign number', text, { number: '2000' }, 400, 33],
    ['an unknown field', { ...text, colour: 'red' }, {}, 400, 100],
    ['too long a text', { ...text, text: { body: 'x'.repeat(4097) } }, {}, 400, 100],
    ['no body', { ...text, text: {} }, {}, 400, 131008],
    ['an empty object', {}, {}, 400, 131008],
    ['nobody', { ...text, to: '+15550001111' }, {}, 400, 131026],
    ['an unknown message to mark as read', { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.X' }, {}, 400, 131009],
  ])('refuses %s as the platform does', async (_, payload, access, status, code) => {
    const { send, greet, simulator, thread } = aPlatform();
    greet();
    const answer = await send(payload, access);
    expect(answer).toMatchObject({ status, body: { error: { code, type: 'OAuthException' } } });
    expect(simulator.journal.refusals()).toMatchObject([{ code, isInjected: false }]);
    expect(received(thread.bubbles)).toEqual([]);
  });

  it('answers broken JSON like the Graph API', async () => {
    const { server } = aPlatform();
    const headers = { authorization: 'Bearer token', 'content-type': 'application/json' };
    const response = await server.inject({ method: 'POST', url: '/v25.0/1000/messages', headers, payload: '{"a"' });
    expect(response.statusCode).toBe(400);
    expect(response.json()).toMatchObject({ error: { code: 100 } });
  });

  it('takes only templates once the window is closed', async () => {
    const { send, simulator, phone } = aPlatform();
    simulator.phones.update(phone.id, { lastInboundAt: new Date(Date.now() - SERVICE_WINDOW_MS - 1_000).toISOString() });
    const template = { messaging_product: 'whatsapp', to: text.to, type: 'template', template: { name: 'ready', language: { code: 'tr' } } };
    expect((await send(text)).body.error?.code).toBe(131047);
    expect((await send(template)).status).toBe(200);
  });

  it('stops a burst to one person after 45 messages, others go on', async () => {
    const { send, greet, simulator } = aPlatform();
    greet();
    const other = simulator.phones.add({ name: 'Bob', waId: '905321119999' });
    simulator.customer.text(simulator.phones.thread(other.id)!, { text: 'selam' });
    const codes = await Promise.all(Array.from({ length: 46 }, async () => (await send(text)).body.error?.code));
    expect(codes.filter((code) => code === 131056)).toHaveLength(1);
    expect((await send({ ...text, to: '+905321119999' })).status).toBe(200);
  });

  it('marks as read up to the message and shows typing dots', async () => {
    const { send, greet, thread } = aPlatform();
    greet();
    const last = greet();
    const mark = { messaging_product: 'whatsapp', status: 'read', message_id: last.wamid, typing_indicator: { type: 'text' } };
    expect((await send(mark)).body).toEqual({ success: true });
    expect(thread.bubbles.map(({ status }) => status)).toEqual(['read', 'read']);
    expect(Date.parse(thread.phone.typingUntil ?? '')).toBeGreaterThan(Date.now());
    await send(text);
    expect(thread.phone.typingUntil).toBeNull();
  });

  it('reaches a customer who has no number', async () => {
    const { send, simulator } = aPlatform();
    const phone = simulator.phones.add({ name: 'Eve', waId: null, userId: 'TR.7' });
    simulator.customer.text(simulator.phones.thread(phone.id)!, { text: 'selam' });
    const { to: _, ...toUser } = { ...text, recipient: 'TR.7' };
    expect((await send(toUser)).body).toMatchObject({ contacts: [{ input: 'TR.7', user_id: 'TR.7' }] });
  });

  it('fails the next sends on request, then behaves', async () => {
    const { send, greet, simulator } = aPlatform();
    greet();
    simulator.patchFaults({ sends: { kind: 'error', code: 131000, count: 2 } });
    const statuses = [await send(text), await send(text), await send(text)].map(({ status }) => status);
    expect(statuses).toEqual([500, 500, 200]);
    expect(simulator.journal.refusals()).toMatchObject([{ isInjected: true }, { isInjected: true }]);
  });

  it('can report the status before it answers', async () => {
    const { send, greet, simulator, business } = aPlatform();
    greet();
    simulator.patchFaults({ statuses: { when: 'before' } });
    await send(text);
    expect(business.statuses()).toEqual(['sent', 'delivered']);
  });

  describe('with pictures', () => {
    const upload = async (server: ReturnType<typeof aPlatform>['server'], { type = 'image/jpeg', number = '1000', token = 'token', size = 3 } = {}) => {
      const form = new FormData();
      form.set('messaging_product', 'whatsapp');
      form.set('type', type);
      form.set('file', new Blob([new Uint8Array(size).fill(7)], { type }), 'dish.jpg');
      const sent = new Response(form);
      const headers = { authorization: `Bearer ${token}`, 'content-type': sent.headers.get('content-type')! };
      const response = await server.inject({ method: 'POST', url: `/v25.0/${number}/media`, headers, payload: Buffer.from(await sent.arrayBuffer()) });
      return { status: response.statusCode, body: response.json<{ id: string; error?: { code: number } }>() };
    };
    const pictured = (id: string) => ({ ...buttons, interactive: { ...buttons.interactive, header: { type: 'image', image: { id } } } });

    it('keeps what is handed in and shows it above the message', async () => {
      const { server, send, greet, thread } = aPlatform();
      greet();
      const { body: { id } } = await upload(server);
      expect((await send(pictured(id))).status).toBe(200);
      const { picture } = received(thread.bubbles)[0]!;
      const shown = await server.inject({ method: 'GET', url: picture! });
      expect([shown.headers['content-type'], shown.rawPayload]).toEqual(['image/jpeg', Buffer.from([7, 7, 7])]);
    });

    it('refuses a picture it does not know', async () => {
      const { send, greet } = aPlatform();
      greet();
      expect(await send(pictured('17'))).toMatchObject({ status: 400, body: { error: { code: 100 } } });
    });

    it.each([
      [{ type: 'image/webp' }, 100],
      [{ size: 5 * 1024 * 1024 + 1 }, 131053],
      [{ number: '1' }, 33],
      [{ token: 'x' }, 190],
    ])('refuses to keep %j', async (change, code) => {
      expect((await upload(aPlatform().server, change)).body.error).toMatchObject({ code });
    });
  });
});
