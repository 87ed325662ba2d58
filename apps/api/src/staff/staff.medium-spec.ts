import type { AccountDto, InvitedDto, PageDto, PasswordLinkDto, RecoveryCodesDto, Role, SecondFactorSetupDto, StaffDto } from '@sofra/contracts';
import { generateSync } from 'otplib';
import { OWNER } from '../../test/support/http-app';
import { OwnerDesk } from '../../test/support/owner-desk';

let desk: OwnerDesk;

beforeEach(async () => (desk = await OwnerDesk.open()));
afterEach(() => desk.close());

const PASSWORD = 'mercimek çorbası';

function send(method: 'GET' | 'POST' | 'DELETE', url: string, cookie: string, payload?: object) {
  return desk.http.app.inject({ method, url, headers: { cookie, 'sec-fetch-site': 'same-origin' }, ...(payload ? { payload } : {}) });
}

const signIn = (credentials: object) => send('POST', '/api/auth/sign-in', '', credentials);
const tokenOf = ({ path }: PasswordLinkDto) => path.split('#')[1]!;
const setPassword = (link: PasswordLinkDto, password = PASSWORD) => send('POST', '/api/auth/set-password', '', { token: tokenOf(link), password });

async function cookieOf(credentials: object = OWNER): Promise<string> {
  const { name, value } = (await signIn(credentials)).cookies[0]!;
  return `${name}=${value}`;
}

const invite = (email = 'ayse@shop.com', role: Role = 'kitchen') => desk.ask<InvitedDto>('POST', '/api/staff', { name: 'Ayşe', email, role });

/** Somebody who has opened their link and signed in. */
async function hired(role: Role = 'kitchen') {
  const { staff, link } = await invite('ayse@shop.com', role);
  await setPassword(link);
  return { staff, cookie: await cookieOf({ email: staff.email, password: PASSWORD }) };
}

const owner = async () => (await desk.ask<PageDto<StaffDto>>('GET', '/api/staff')).items.find(({ email }) => email === OWNER.email)!;
const noted = () => desk.sql<{ action: string }>('SELECT action FROM audit_log ORDER BY id').then((rows) => rows.map(({ action }) => action));

describe('hiring', () => {
  it('hands the owner a link that lets the person choose a password, once', async () => {
    const { staff, link } = await invite('Ayse@Shop.com');
    expect(staff).toMatchObject({ name: 'Ayşe', email: 'ayse@shop.com', role: 'kitchen', hasPassword: false, lastSeenAt: null });
    expect((await signIn({ email: staff.email, password: PASSWORD })).statusCode).toBe(401);
    expect((await setPassword(link)).statusCode).toBe(204);
    expect((await signIn({ email: staff.email, password: PASSWORD })).statusCode).toBe(200);
    const again = await setPassword(link, 'başka bir parola');
    expect([again.statusCode, again.json().code]).toEqual([404, 'password-link-wrong']);
    expect(await noted()).toEqual(['staff.invited', 'staff.link-made', 'password.set']);
  });

  it('refuses an address that somebody has, beside its field', async () => {
    const { status, body } = await desk.send('POST', '/api/staff', { name: 'x', email: OWNER.email.toUpperCase(), role: 'owner' });
    expect([status, body]).toMatchObject([400, { code: 'invalid-request', fields: { email: 'taken' } }]);
  });

  it('takes no link of two days ago, no older link than the newest, and no short password', async () => {
    const { staff, link } = await invite();
    const newer = await desk.ask<PasswordLinkDto>('POST', `/api/staff/${staff.id}/password-link`);
    expect((await setPassword(link)).statusCode).toBe(404);
    expect((await setPassword(newer, 'kısa')).json()).toMatchObject({ fields: { password: 'too-short' } });
    await desk.sql(`UPDATE password_links SET expires_at = now() - interval '1 second'`);
    expect((await setPassword(newer)).statusCode).toBe(404);
  });

  it('closes the link to guessing', async () => {
    const guess = () => send('POST', '/api/auth/set-password', '', { token: 'a'.repeat(43), password: PASSWORD });
    for (let attempt = 0; attempt < 10; attempt++) expect((await guess()).statusCode).toBe(404);
    expect((await guess()).statusCode).toBe(429);
  });
});

describe('leaving', () => {
  it('signs somebody out at once and lets them in no more, until they come back', async () => {
    const { staff, cookie } = await hired();
    expect(await desk.ask<StaffDto>('PATCH', `/api/staff/${staff.id}`, { isDisabled: true })).toMatchObject({ disabledAt: expect.any(String) });
    expect((await send('GET', '/api/auth/me', cookie)).statusCode).toBe(401);
    expect((await signIn({ email: staff.email, password: PASSWORD })).statusCode).toBe(401);
    await desk.ask('PATCH', `/api/staff/${staff.id}`, { isDisabled: false });
    expect((await signIn({ email: staff.email, password: PASSWORD })).statusCode).toBe(200);
  });

  it('changes what somebody may do with their next request', async () => {
    const { staff, cookie } = await hired('owner');
    expect((await send('GET', '/api/staff', cookie)).statusCode).toBe(200);
    await desk.ask('PATCH', `/api/staff/${staff.id}`, { role: 'manager' });
    expect((await send('GET', '/api/staff', cookie)).statusCode).toBe(403);
  });

  it.each([{ role: 'manager' }, { isDisabled: true }])('never takes the last owner: %j', async (patch) => {
    const { id } = await owner();
    expect(await desk.send('PATCH', `/api/staff/${id}`, patch)).toMatchObject({ status: 409, body: { code: 'last-owner' } });
    expect(await owner()).toMatchObject({ role: 'owner', disabledAt: null });
  });

  it('leaves one of two owners who demote each other at the same moment', async () => {
    const { staff, cookie } = await hired('owner');
    const { id } = await owner();
    const demote = (by: string, whom: string) => desk.http.app.inject({
      method: 'PATCH', url: `/api/staff/${whom}`, payload: { role: 'kitchen' }, headers: { cookie: by, 'sec-fetch-site': 'same-origin' },
    });
    const answers = await Promise.all([demote(cookie, id), demote(await cookieOf(), staff.id)]);
    expect(answers.map(({ statusCode }) => statusCode).filter((code) => code === 200)).toHaveLength(1);
    expect(await desk.sql(`SELECT 1 FROM staff WHERE role = 'owner' AND disabled_at IS NULL`)).toHaveLength(1);
  });

  it('knows nobody of another organization', async () => {
    const { status, body } = await desk.send('PATCH', '/api/staff/01a20585-8d0a-736d-aa89-bf4bc86bc3ba', { name: 'x' });
    expect([status, body]).toMatchObject([404, { code: 'staff-unknown' }]);
  });
});

describe('one’s own account', () => {
  it('changes the password for who knows the old one, and signs the other browsers out', async () => {
    const [here, there] = [await cookieOf(), await cookieOf()];
    const wrong = await send('POST', '/api/auth/password', here, { current: 'nicht', password: PASSWORD });
    expect([wrong.statusCode, wrong.json().fields]).toEqual([400, { current: 'wrong' }]);
    expect((await send('POST', '/api/auth/password', here, { current: OWNER.password, password: PASSWORD })).statusCode).toBe(204);
    expect([await send('GET', '/api/auth/me', here), await send('GET', '/api/auth/me', there)].map(({ statusCode }) => statusCode)).toEqual([200, 401]);
    expect((await signIn({ ...OWNER, password: PASSWORD })).statusCode).toBe(200);
  });

  it('lists the browsers and ends one, or all', async () => {
    const [here, there] = [await cookieOf(), await cookieOf()];
    const account = (await send('GET', '/api/auth/account', here)).json<AccountDto>();
    expect(account).toMatchObject({ email: OWNER.email, hasSecondFactor: false, sessions: [{ isThis: true }, { isThis: false }, { isThis: false }] });
    for (const { id } of account.sessions.slice(1)) await send('DELETE', `/api/auth/sessions/${id}`, here);
    expect((await send('GET', '/api/auth/me', there)).statusCode).toBe(401);
    expect((await send('DELETE', `/api/auth/sessions/${account.sessions[1]!.id}`, here)).json()).toMatchObject({ code: 'session-unknown' });
    expect((await send('DELETE', '/api/auth/sessions', here)).statusCode).toBe(204);
    expect((await send('GET', '/api/auth/me', here)).statusCode).toBe(401);
  });

  it('ends no session of somebody else', async () => {
    const { cookie } = await hired();
    const [mine] = (await send('GET', '/api/auth/account', await cookieOf())).json<AccountDto>().sessions;
    expect((await send('DELETE', `/api/auth/sessions/${mine!.id}`, cookie)).statusCode).toBe(404);
  });
});

describe('a second factor', () => {
  /** The code of this moment, or of the next half minute, which is taken too. */
  const codeOf = (secret: string, ahead = 0) => generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + ahead });

  async function protectedOwner() {
    const cookie = await cookieOf();
    const { secret, qr } = (await send('POST', '/api/auth/second-factor', cookie)).json<SecondFactorSetupDto>();
    expect(qr).toContain('<svg');
    const confirmed = await send('POST', '/api/auth/second-factor/confirm', cookie, { code: codeOf(secret) });
    return { cookie, secret, codes: confirmed.json<RecoveryCodesDto>().codes };
  }

  it('is asked for with the password, and each code lets in once', async () => {
    const { secret } = await protectedOwner();
    expect((await signIn(OWNER)).json()).toMatchObject({ code: 'second-factor-required' });
    expect((await signIn({ ...OWNER, code: '000000' })).json()).toMatchObject({ code: 'second-factor-wrong' });
    const code = codeOf(secret, 30);
    const twice = await Promise.all([signIn({ ...OWNER, code }), signIn({ ...OWNER, code })]);
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
  });

  it('may be replaced by a recovery code, once', async () => {
    const { codes } = await protectedOwner();
    expect((await signIn({ ...OWNER, code: codes[0]!.toLowerCase() })).statusCode).toBe(200);
    expect((await signIn({ ...OWNER, code: codes[0] })).statusCode).toBe(401);
    expect((await send('GET', '/api/auth/account', await cookieOf({ ...OWNER, code: codes[1] }))).json()).toMatchObject({ hasSecondFactor: true, recoveryCodes: 8 });
  });

  it('is in force only once a code was entered, and goes only with one', async () => {
    const cookie = await cookieOf();
    await send('POST', '/api/auth/second-factor', cookie);
    expect((await send('POST', '/api/auth/second-factor/confirm', cookie, { code: '000000' })).json()).toMatchObject({ fields: { code: 'wrong' } });
    expect((await signIn(OWNER)).statusCode).toBe(200);
    const { codes, cookie: mine } = await protectedOwner();
    expect((await send('POST', '/api/auth/second-factor', mine)).statusCode).toBe(400);
    expect((await send('POST', '/api/auth/second-factor/remove', mine, { code: '000000' })).statusCode).toBe(400);
    expect((await send('POST', '/api/auth/second-factor/remove', mine, { code: codes[0] })).statusCode).toBe(204);
    expect((await signIn(OWNER)).statusCode).toBe(200);
  });

  it('cannot be guessed in many attempts', async () => {
    await protectedOwner();
    for (let attempt = 0; attempt < 10; attempt++) await signIn({ ...OWNER, code: String(attempt).padStart(6, '0') });
    expect((await signIn({ ...OWNER, code: '999999' })).statusCode).toBe(429);
  });
});
