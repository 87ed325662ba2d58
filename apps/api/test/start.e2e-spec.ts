import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from './support/api-client';
import { freePort, type RunningApp, runToTheEnd, startApp } from './support/app';
import { dropDatabase, emptyDatabase } from './support/database';

const REAL = {
  WHATSAPP_API_URL: 'http://127.0.0.1:9',
  WHATSAPP_PHONE_NUMBER_ID: '555',
  WHATSAPP_ACCESS_TOKEN: 'token',
  WHATSAPP_APP_SECRET: 'secret',
  WHATSAPP_VERIFY_TOKEN: 'verify',
  SECRETS_KEY: `k1:${'ab'.repeat(32)}`,
};

let databaseUrl: string;

beforeAll(async () => (databaseUrl = await emptyDatabase()));
afterAll(() => dropDatabase(databaseUrl));

describe('a start that cannot succeed says why in one sentence', () => {
  const sentences = (output: string) => output.trim().split('\n');

  it.each(['WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_ACCESS_TOKEN', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN', 'SECRETS_KEY', 'DATABASE_URL'])('without %s', async (name) => {
    const { code, output } = await runToTheEnd({ DATABASE_URL: databaseUrl, ...REAL, [name]: '' });
    expect([code, sentences(output)]).toEqual([1, [expect.stringMatching(new RegExp(`^${name} is missing`))]]);
  });

  it('with a port in use', async () => {
    const server = createServer().listen(0, '0.0.0.0');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { code, output } = await runToTheEnd({ DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: 'silent' });
    server.close();
    expect([code, sentences(output)]).toEqual([1, [expect.stringMatching(new RegExp(`^PORT ${port} is already in use`))]]);
  });

  it('with a database that does not exist', async () => {
    const { code, output } = await runToTheEnd({ DATABASE_URL: `${databaseUrl}_nowhere` });
    expect([code, sentences(output)]).toEqual([1, ['DATABASE_URL names a database that does not exist.']]);
  });

  it('without an owner for an empty database', async () => {
    const empty = await emptyDatabase();
    const { code, output } = await runToTheEnd({ DATABASE_URL: empty, ADMIN_EMAIL: '', ADMIN_PASSWORD: '', PORT: String(await freePort()) });
    await dropDatabase(empty);
    expect([code, sentences(output)]).toEqual([1, [expect.stringMatching(/^ADMIN_EMAIL and ADMIN_PASSWORD are missing/)]]);
  });
});

describe('a running API', () => {
  let app: RunningApp;
  let web: string;

  beforeAll(async () => {
    web = mkdtempSync(join(tmpdir(), 'sofra-web-'));
    mkdirSync(join(web, 'media'));
    writeFileSync(join(web, 'index.html'), '<app-root ngCspNonce="__SOFRA_NONCE__"></app-root>');
    writeFileSync(join(web, 'main-ABCDEF12.js'), 'console.log("sofra")');
    writeFileSync(join(web, 'media', 'ding.mp3'), 'ding');
    app = await startApp(databaseUrl, { DEMO: '1', WEB_ROOT: web });
  });
  afterAll(async () => {
    await app.stop();
    rmSync(web, { recursive: true });
  });

  const get = (path: string) => fetch(`${app.url}${path}`);

  it('serves the page for every path of the web app, with a nonce of its own', async () => {
    const nonces = await Promise.all(['/', '/kitchen', '/admin/menu/1'].map(async (path) => {
      const response = await get(path);
      const nonce = /ngCspNonce="([^"]+)"/.exec(await response.text())![1]!;
      expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      return nonce;
    }));
    expect(new Set(nonces).size).toBe(3);
  });

  it('lets browsers keep what has a digest in its name, and nothing else', async () => {
    expect((await get('/main-ABCDEF12.js')).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/media/ding.mp3')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/')).headers.get('cache-control')).toBe('no-store');
  });

  it.each(['/main-00000000.js', '/api/nothing', '/api', '/health/nothing', '/index.html.bak'])('answers 404 with a problem for %s', async (path) => {
    const response = await get(path);
    expect([response.status, await response.json()]).toMatchObject([404, { code: 'not-found' }]);
  });

  it('says that a URL is none', async () => {
    const response = await get('/%zz');
    expect([response.status, await response.json()]).toMatchObject([400, { code: 'invalid-request' }]);
  });

  it.each([
    ['no JSON', '{bad', 400, 'malformed-json'],
    ['no object', '7', 400, 'invalid-request'],
    ['a prototype', '{"__proto__": {"role": "owner"}, "email": "a@b.co", "password": "x"}', 400, 'malformed-json'],
    ['far too much', JSON.stringify({ email: 'x'.repeat(300_000) }), 413, 'payload-too-large'],
  ])('turns down a body with %s', async (_, body, status, code) => {
    const response = await new ApiClient(app.url).send('POST', '/api/auth/sign-in', body, { 'content-type': 'application/json' });
    expect([response.status, await response.json()]).toMatchObject([status, { code }]);
  });

  it('describes itself', async () => {
    const { paths } = (await (await get('/api/openapi.json')).json()) as { paths: object };
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/api/auth/sign-in', '/api/auth/me', '/api/catalog/menu', '/api/orders']));
    expect(await (await get('/metrics')).text()).toContain('process_resident_memory_bytes');
  });

  it('signs the owner in', async () => {
    const client = new ApiClient(app.url);
    expect(await client.signIn()).toMatchObject({ role: 'owner', branches: [{ name: 'Sofra Döner' }] });
    expect(await client.orders()).toEqual([]);
  });
});

describe('asked to stop', () => {
  it('ends at once when nothing is under way, with idle connections open', async () => {
    const app = await startApp(databaseUrl, { DEMO: '1' });
    const idle = connect(app.port, '127.0.0.1');
    await once(idle, 'connect');
    const began = Date.now();
    expect(await app.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(3_000);
    idle.destroy();
  });

  it('starts twice on one empty database at the same time', async () => {
    const shared = await emptyDatabase();
    const nodes = await Promise.all([startApp(shared, { DEMO: '1' }), startApp(shared, { DEMO: '1' })]);
    const owners = await Promise.all(nodes.map((node) => new ApiClient(node.url).signIn()));
    expect(owners[0]).toEqual(owners[1]);
    expect(await Promise.all(nodes.map((node) => node.stop()))).toEqual([0, 0]);
    await dropDatabase(shared);
  });
});
