import { AccountClient } from '@sofra/whatsapp';
import type { AddressInfo } from 'node:net';
import { createServer } from './server';
import { aSimulator } from './testing/fixtures';

const ACCOUNT = '200000000000001';

/** A client of the library, talking to the simulator over a real line. */
async function aClient(accessToken = 'token') {
  const { simulator } = aSimulator();
  const server = createServer(simulator);
  await server.listen({ host: '127.0.0.1', port: 0 });
  const baseUrl = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return { client: new AccountClient({ baseUrl, version: 'v25.0', accessToken }), server, baseUrl, [Symbol.asyncDispose]: () => server.close().then(() => undefined) };
}

describe(AccountClient.name, () => {
  it('reads number, account, app and webhook', async () => {
    await using at = await aClient();
    expect(await at.client.number('1000')).toEqual({ display: '+908500000001', verifiedName: 'Sofra Döner', quality: 'GREEN', limit: 'TIER_2K', perSecond: 80 });
    expect(await at.client.numbersOf(ACCOUNT)).toEqual(['1000']);
    const app = (await at.client.appId()) as string;
    expect(await at.client.isSubscribed(ACCOUNT, app)).toBe(true);
    expect(await at.client.webhook(app, 'secret')).toMatchObject({ callbackUrl: 'http://business.example/webhooks/whatsapp', isActive: true, fields: expect.arrayContaining(['messages']) });
  });

  it('subscribes an account whose webhooks go nowhere', async () => {
    await using at = await aClient();
    await at.server.inject({ method: 'POST', url: '/sim/account', payload: { isSubscribed: false, fields: null } });
    const app = (await at.client.appId()) as string;
    expect([await at.client.isSubscribed(ACCOUNT, app), await at.client.webhook(app, 'secret')]).toEqual([false, null]);
    expect([await at.client.subscribe(ACCOUNT), await at.client.isSubscribed(ACCOUNT, app)]).toEqual([null, true]);
  });

  it('tells a wrong token, an unknown number or account and a wrong secret apart', async () => {
    await using at = await aClient();
    await using stranger = await aClient('stolen');
    expect(await stranger.client.number('1000')).toMatchObject({ kind: 'alert', error: { code: 190 } });
    expect(await at.client.number('9999')).toMatchObject({ kind: 'fix', error: { code: 100 } });
    expect(await at.client.numbersOf('9999')).toMatchObject({ kind: 'fix', error: { code: 100 } });
    expect(await at.client.webhook('300000000000001', 'guessed')).toMatchObject({ kind: 'alert', error: { code: 190 } });
  });

  it('tells when nobody answers', async () => {
    expect(await new AccountClient({ baseUrl: 'http://127.0.0.1:9', version: 'v25.0', accessToken: 'token' }).number('1')).toMatchObject({ kind: 'ambiguous' });
  });
});
