import { createServer } from './server';
import { aSimulator, until } from './testing/fixtures';

const TEMPLATE = { name: 'sofra_order_ready', language: 'tr', category: 'UTILITY', components: [{ type: 'BODY', text: 'Sipariş no {{1}} hazır.', example: { body_text: [['27']] } }] };

function aBook() {
  const parts = aSimulator();
  const server = createServer(parts.simulator);
  const call = async (method: 'GET' | 'POST', url: string, payload?: object, token = 'token') => {
    const response = await server.inject({ method, url, headers: { authorization: `Bearer ${token}` }, ...(payload && { payload }) });
    return { status: response.statusCode, body: response.json() };
  };
  const decisions = () => parts.business.received.map(({ text }) => JSON.parse(text).entry[0].changes[0]).filter(({ field }) => field === 'message_template_status_update');
  return { ...parts, call, decisions };
}

describe('the account’s message templates', () => {
  it('are pending when handed in, then approved, and the business is told', async () => {
    const { call, decisions } = aBook();
    expect(await call('POST', '/v25.0/1/message_templates', TEMPLATE)).toMatchObject({ status: 200, body: { status: 'PENDING', id: expect.any(String) } });
    await until(() => decisions().length === 1);
    expect(decisions()[0].value).toMatchObject({ event: 'APPROVED', message_template_name: 'sofra_order_ready', message_template_language: 'tr', reason: 'NONE' });
    expect((await call('GET', '/v25.0/1/message_templates?fields=name')).body.data).toMatchObject([{ name: 'sofra_order_ready', status: 'APPROVED' }]);
  });

  it('can be rejected or paused later', async () => {
    const { call, decisions } = aBook();
    await call('POST', '/v25.0/1/message_templates', TEMPLATE);
    expect((await call('POST', '/sim/templates/sofra_order_ready/tr', { event: 'PAUSED' })).status).toBe(200);
    await until(() => decisions().length >= 1);
    expect(decisions()[0].value).toMatchObject({ event: 'PAUSED' });
    expect((await call('POST', '/sim/templates/other/tr', { event: 'PAUSED' })).status).toBe(409);
  });

  it.each([
    ['a second one of the same name and language', TEMPLATE, 'token', 400],
    ['a name with capitals', { ...TEMPLATE, name: 'Ready' }, 'token', 400],
    ['one without a body', { ...TEMPLATE, name: 'other', components: [] }, 'token', 400],
    ['a wrong token', { ...TEMPLATE, name: 'other' }, 'stolen', 401],
  ])('refuses %s', async (_, template, token, status) => {
    const { call } = aBook();
    await call('POST', '/v25.0/1/message_templates', TEMPLATE);
    expect(await call('POST', '/v25.0/1/message_templates', template, token)).toMatchObject({ status, body: { error: { type: 'OAuthException' } } });
  });
});
