import { SESSION_COOKIE } from '@sofra/contracts';
import { httpApp, OWNER, type HttpApp } from '../../test/support/http-app';

let http: HttpApp;

beforeEach(async () => (http = await httpApp()));
afterEach(() => http.close());

const sql = (text: string) => http.test.database.pool.query(text);

function signIn(credentials: object = OWNER, headers: Record<string, string> = {}) {
  return http.app.inject({ method: 'POST', url: '/api/auth/sign-in', payload: credentials, headers });
}

async function signedIn(): Promise<string> {
  const cookie = (await signIn()).cookies[0]!;
  return `${cookie.name}=${cookie.value}`;
}

const me = (cookie: string) => http.app.inject({ url: '/api/auth/me', headers: { cookie } });

function signOut(cookie: string, headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' }) {
  return http.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie, ...headers } });
}

describe('signing in', () => {
  it('answers who one is and sets a cookie that scripts cannot read', async () => {
    const response = await signIn({ ...OWNER, email: 'OWNER@shop.com' });
    expect(response.json()).toMatchObject({ email: OWNER.email, role: 'owner', branches: [{ name: 'Sofra Döner' }] });
    expect(response.cookies[0]).toMatchObject({ name: SESSION_COOKIE, httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(response.cookies[0]).not.toHaveProperty('secure');
  });

  it('keeps the cookie to TLS when the proxy in front speaks it', async () => {
    expect((await signIn(OWNER, { 'x-forwarded-proto': 'https' })).cookies[0]).toMatchObject({ secure: true });
  });

  it.each([
    ['a wrong password', { ...OWNER, password: 'wrong' }],
    ['an unknown e-mail', { email: 'nobody@shop.com', password: OWNER.password }],
  ])('answers %s with the same words', async (_, credentials) => {
    const response = await signIn(credentials);
    expect([response.statusCode, response.json()]).toEqual([401, { code: 'wrong-credentials', detail: 'E-mail or password is wrong.' }]);
    expect(response.cookies).toEqual([]);
  });

  it('names the fields that are missing', async () => {
    const response = await signIn({ email: OWNER.email });
    expect([response.statusCode, response.json()]).toMatchObject([400, { code: 'invalid-request', fields: { password: expect.any(String) } }]);
  });

  it('is closed for a while after ten failures, to the right password too', async () => {
    for (let attempt = 0; attempt < 10; attempt++) await signIn({ ...OWNER, password: 'wrong' });
    const response = await signIn();
    expect([response.statusCode, response.json()]).toMatchObject([429, { code: 'too-many-requests' }]);
  });

  it('is refused to somebody who has left', async () => {
    await sql('UPDATE staff SET disabled_at = now()');
    expect((await signIn()).statusCode).toBe(401);
  });

  it('is refused to another site’s page', async () => {
    const response = await signIn(OWNER, { origin: 'https://evil.example', host: 'shop.com' });
    expect([response.statusCode, response.json()]).toMatchObject([403, { code: 'foreign-origin' }]);
  });
});

describe('a session', () => {
  it('lets one in until signed out', async () => {
    const cookie = await signedIn();
    expect((await me(cookie)).json()).toMatchObject({ email: OWNER.email });
    expect((await signOut(cookie)).statusCode).toBe(204);
    expect((await me(cookie)).json()).toMatchObject({ code: 'unauthenticated' });
  });

  it('is not ended by another site, nor by a request that hides where it comes from', async () => {
    const cookie = await signedIn();
    expect((await signOut(cookie, { origin: 'https://evil.example' })).statusCode).toBe(403);
    expect((await signOut(cookie, {})).statusCode).toBe(403);
    expect((await me(cookie)).statusCode).toBe(200);
  });

  it('ends when nobody uses it for thirty days, and slides while somebody does', async () => {
    const cookie = await signedIn();
    await sql(`UPDATE sessions SET last_seen_at = now() - interval '2 hours', expires_at = now() + interval '1 minute'`);
    expect((await me(cookie)).statusCode).toBe(200);
    const { rows } = await sql(`SELECT expires_at > now() + interval '29 days' AS slid FROM sessions`);
    expect(rows).toEqual([{ slid: true }]);
    // The database counts microseconds, the API milliseconds: a whole second leaves no doubt.
    await sql(`UPDATE sessions SET expires_at = now() - interval '1 second'`);
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it('ends with the employment', async () => {
    const cookie = await signedIn();
    await sql('UPDATE staff SET disabled_at = now()');
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it.each(['', 'sofra_session=', 'sofra_session=guess', 'other=1', `sofra_session=${'A'.repeat(43)}`])('is not opened by the cookie "%s"', async (cookie) => {
    expect((await me(cookie)).statusCode).toBe(401);
  });

  it('is kept only as a digest', async () => {
    const token = (await signedIn()).split('=')[1]!;
    const { rows } = await sql('SELECT token_digest FROM sessions');
    expect(rows[0].token_digest.toString('latin1')).not.toContain(token);
  });
});

describe('the menu', () => {
  it('is shown to staff only', async () => {
    expect((await http.app.inject({ url: '/api/catalog/menu' })).statusCode).toBe(401);
    const menu = (await http.app.inject({ url: '/api/catalog/menu', headers: { cookie: await signedIn() } })).json();
    const wrap = menu.products.find(({ name }: { name: { tr: string } }) => name.tr === 'Tavuk Döner Dürüm');
    expect(wrap).toMatchObject({ price: 18_000, isAvailable: true, soldOutUntil: null });
    expect(wrap.modifierGroupIds).toHaveLength(2);
    expect(menu.products.find(({ isAvailable }: { isAvailable: boolean }) => !isAvailable)).toMatchObject({ soldOutUntil: expect.any(String) });
  });

  it.each(['01a20585-8d0a-736d-aa89-bf4bc86bc3ba', 'no-uuid'])('does not exist for the branch %s', async (branchId) => {
    const response = await http.app.inject({ url: `/api/catalog/menu?branchId=${branchId}`, headers: { cookie: await signedIn() } });
    expect([400, 404]).toContain(response.statusCode);
    expect(response.json()).toMatchObject({ code: expect.stringMatching(/branch-unknown|invalid-request/) });
  });
});
