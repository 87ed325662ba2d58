import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { platformJson, SIGNATURE_HEADER, signBody } from '@sofra/whatsapp';
import { ROUTES } from '@sofra/contracts';
import { aSender, aWamid, aWebhook } from '../../test/support/a-webhook';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { httpApp, type HttpApp } from '../../test/support/http-app';

const MB = 1024 * 1024;
const NUMBER = '100000000000001';

describe('the webhook', () => {
  const cloud = new FakeCloudApi();
  let http: HttpApp;

  beforeAll(async () => {
    await cloud.open();
    http = await httpApp({
      WHATSAPP_API_URL: cloud.url,
      WHATSAPP_PHONE_NUMBER_ID: NUMBER,
      WHATSAPP_ACCESS_TOKEN: 'token',
      WHATSAPP_APP_SECRET: 'new-secret, old-secret',
      WHATSAPP_VERIFY_TOKEN: 'verify',
      SECRETS_KEY: `k1:${'ab'.repeat(32)}`,
    });
  });

  afterAll(async () => {
    await http.close();
    await cloud.close();
  });

  const post = async (payload: string, { secret = 'new-secret', signature = signBody(payload, secret) }: { secret?: string; signature?: string } = {}) => {
    const headers = { 'content-type': 'application/json', ...(signature && { [SIGNATURE_HEADER]: signature }) };
    const { statusCode, body } = await http.app.inject({ method: 'POST', url: ROUTES.webhook, headers, payload });
    return { status: statusCode, code: body === '' ? undefined : (JSON.parse(body) as { code: string }).code };
  };
  const subscribe = async (token: string) => {
    const url = `${ROUTES.webhook}?hub.mode=subscribe&hub.challenge=12345&hub.verify_token=${token}`;
    const { statusCode, body } = await http.app.inject({ method: 'GET', url });
    return { status: statusCode, body };
  };
  const stored = async () => Number((await http.test.database.pool.query('SELECT count(*) AS n FROM inbound_messages')).rows[0].n);
  const aMessage = (name = 'Ayşe 🥙', text = 'İyi günler') => aWebhook(NUMBER, [{ from: aSender({ name }), text, wamid: aWamid() }]);

  it('answers the challenge of its own token only', async () => {
    expect(await subscribe('verify')).toEqual({ status: 200, body: '12345' });
    expect(await subscribe('wrong')).toMatchObject({ status: 403 });
  });

  it('takes what is signed over the bytes as the platform writes them, with either secret', async () => {
    const before = await stored();
    expect(await post(platformJson(aMessage()))).toEqual({ status: 200 });
    expect(await post(platformJson(aMessage()), { secret: 'old-secret' })).toEqual({ status: 200 });
    expect(await stored()).toBe(before + 2);
  });

  it.each([
    ['a wrong signature', { secret: 'guessed' }],
    ['no signature', { signature: '' }],
    ['half a signature', { signature: 'sha256=abc' }],
  ])('refuses %s and stores nothing', async (_, how) => {
    const before = await stored();
    expect(await post(JSON.stringify(aMessage()), how)).toEqual({ status: 401, code: 'bad-signature' });
    expect(await stored()).toBe(before);
  });

  it('checks the signature before it parses', async () => {
    expect(await post('{"object": ', { secret: 'guessed' })).toEqual({ status: 401, code: 'bad-signature' });
    expect(await post('{"object": ')).toEqual({ status: 400, code: 'malformed-json' });
  });

  it('takes three megabytes and refuses more than four', async () => {
    const padded = (size: number) => JSON.stringify({ ...(aMessage() as object), padding: 'x'.repeat(size) });
    expect(await post(padded(3 * MB))).toEqual({ status: 200 });
    expect(await post(padded(4 * MB))).toEqual({ status: 413, code: 'payload-too-large' });
  });

  it('ignores what is not about WhatsApp', async () => {
    const before = await stored();
    expect(await post(JSON.stringify({ object: 'page', entry: [] }))).toEqual({ status: 200 });
    expect(await stored()).toBe(before);
  });

  it('keeps news about the account to be read', async () => {
    const entry = [{ id: '1', changes: [{ field: 'account_update', value: { event: 'DISABLED_UPDATE' } }] }];
    expect(await post(JSON.stringify({ object: 'whatsapp_business_account', entry }))).toEqual({ status: 200 });
    const { rows } = await http.test.database.pool.query(`SELECT kind, status FROM inbound_messages WHERE kind LIKE 'account:%'`);
    expect(rows).toEqual([{ kind: 'account:account_update', status: 'ignored' }]);
  });
});
