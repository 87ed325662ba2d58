import { type BranchEntryDto, type FormSettingsDto, type PageDto, ROUTES, type WhatsAppDto, type WhatsAppTestDto } from '@sofra/contracts';
import { platformJson, SIGNATURE_HEADER, signBody } from '@sofra/whatsapp';
import { aSender, aWebhook } from '../../test/support/a-webhook';
import { FakeGraph } from '../../test/support/fake-graph';
import { OwnerDesk } from '../../test/support/owner-desk';
import { FormPublisher } from '../forms/form-publisher';

const graph = new FakeGraph();
let desk: OwnerDesk;
let branchId: string;
let second: string;

beforeAll(async () => {
  graph.tokens.set('env-token', ['111']).set('own-token', ['222', '333']);
  desk = await OwnerDesk.open({
    WHATSAPP_API_URL: await graph.open(), WHATSAPP_PHONE_NUMBER_ID: '111', WHATSAPP_ACCESS_TOKEN: 'env-token', WHATSAPP_APP_SECRET: 'env-secret', WHATSAPP_VERIFY_TOKEN: 'verify',
    SECRETS_KEY: `k1:${'ab'.repeat(32)}`, DEMO: '1',
  });
  branchId = (await desk.ask<PageDto<BranchEntryDto>>('GET', '/api/branches')).items[0]!.id;
  const { items } = await desk.ask<PageDto<BranchEntryDto>>('POST', '/api/branches', { name: 'Kadıköy', likeBranchId: branchId });
  second = items.find(({ name }) => name === 'Kadıköy')!.id;
});
afterAll(async () => {
  await desk.close();
  await graph.close();
});

const state = (branch = second) => desk.ask<WhatsAppDto>('GET', `${ROUTES.whatsapp}?branchId=${branch}`);
const troubles = async (branch = second) => (await state(branch)).troubles.map(({ code }) => code);
const GOOD = { phoneNumberId: ' 222 ', accountId: '1', accessToken: ' own-token ', appSecret: 'own-secret' };
const connect = (change: object = {}, branch = second) => desk.send<WhatsAppDto>('PUT', `${ROUTES.whatsapp}?branchId=${branch}`, { ...GOOD, ...change });
const webhook = async (number: string, secret: string) => {
  const payload = platformJson({ ...(aWebhook(number, [{ from: aSender() }]) as object) });
  const { statusCode } = await desk.http.app.inject({ method: 'POST', url: ROUTES.webhook, headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signBody(payload, secret) }, payload });
  return statusCode;
};

describe('connecting a number', () => {
  it.each([
    ['a token that nobody gave out', { accessToken: 'stolen' }, { accessToken: 'wrong' }],
    ['a token that no header can carry', { accessToken: 'sifre-ş' }, { accessToken: 'wrong' }],
    ['a number of another account', { phoneNumberId: '999' }, { phoneNumberId: 'unknown' }],
    ['an account that the token does not see', { accountId: '999' }, { accountId: 'unknown' }],
    ['a secret that is not the app’s', { appSecret: 'guessed' }, { appSecret: 'wrong' }],
    ['no token', { accessToken: null }, { accessToken: 'required' }],
    ['a phone number for the id', { phoneNumberId: '+90 850' }, { phoneNumberId: 'invalid' }],
    ['a number that another branch has', { phoneNumberId: '111', accessToken: 'env-token' }, { phoneNumberId: 'taken' }],
  ])('refuses %s beside its field, and keeps nothing', async (_, change, fields) => {
    expect(await connect(change)).toMatchObject({ status: 400, body: { code: 'invalid-request', fields } });
    expect(await state()).toMatchObject({ phoneNumberId: null, isOwn: false, troubles: [{ code: 'not-connected', about: [] }] });
  });

  it('keeps what the platform took, sealed, and speaks with it from then on', async () => {
    graph.isSubscribed = false;
    expect((await connect()).body).toMatchObject({ phoneNumberId: '222', accountId: '1', isOwn: true, number: { display: '+90 850 000 00 01', verifiedName: 'Sofra', quality: 'green', limit: 2_000 } });
    expect(graph.isSubscribed).toBe(true);
    const [row] = await desk.sql<{ access_token: string; app_secret: string }>('SELECT * FROM whatsapp_connections');
    expect([row!.access_token, row!.app_secret]).toEqual([expect.stringMatching(/^v1\.k1\./), expect.stringMatching(/^v1\.k1\./)]);
    expect(JSON.stringify([await state(), await desk.sql('SELECT * FROM audit_log')])).not.toMatch(/own-token|own-secret/);
    expect(await desk.ask<WhatsAppTestDto>('POST', `${ROUTES.whatsapp}/test?branchId=${second}`, { phone: '+90 532 111 22 33' })).toEqual({ result: 'sent', detail: null });
    expect(graph.sent.at(-1)).toEqual({ number: '222', token: 'own-token', to: '+905321112233' });
    // As people write it at home.
    await desk.ask('POST', `${ROUTES.whatsapp}/test?branchId=${branchId}`, { phone: '0532 111 22 33' });
    expect(graph.sent.at(-1)).toEqual({ number: '111', token: 'env-token', to: '+905321112233' });
  });

  it('changes to another number without asking for token and secret again, and lets go', async () => {
    expect((await connect({ phoneNumberId: '333', accessToken: null, appSecret: null })).body).toMatchObject({ phoneNumberId: '333', isOwn: true });
    expect(await desk.ask<WhatsAppDto>('DELETE', `${ROUTES.whatsapp}?branchId=${second}`)).toMatchObject({ phoneNumberId: null, isOwn: false });
    expect(await desk.sql('SELECT 1 FROM whatsapp_connections')).toEqual([]);
    await connect();
    expect((await desk.sql<{ action: string }>(`SELECT action FROM audit_log WHERE action LIKE 'whatsapp.%' ORDER BY id`)).map(({ action }) => action)).toEqual([
      'whatsapp.connected', 'whatsapp.connected', 'whatsapp.disconnected', 'whatsapp.connected',
    ]);
  });
});

describe('the form of a branch', () => {
  const form = () => desk.ask<FormSettingsDto>('GET', `${ROUTES.formSettings}?branchId=${second}`);
  const look = () => desk.http.app.get(FormPublisher).publishDue(new Date());
  afterAll(async () => {
    graph.account = '1';
    await connect();
    await desk.ask('PUT', `${ROUTES.formSettings}?branchId=${second}`, { isOn: false });
  });

  it('stays with a new token, and is published anew in another account', async () => {
    await desk.ask('PUT', `${ROUTES.formSettings}?branchId=${second}`, { isOn: true });
    await look();
    expect(await form()).toMatchObject({ state: 'published', flowId: '1' });
    await connect({ phoneNumberId: '333' });
    expect(await form()).toMatchObject({ state: 'published', flowId: '1' });
    graph.account = '2';
    await connect({ accountId: '2' });
    expect(await form()).toMatchObject({ state: 'waiting', flowId: null });
    await look();
    expect(await form()).toMatchObject({ state: 'published' });
  });

  it('is published anew when the branch was without a number meanwhile', async () => {
    await desk.ask('DELETE', `${ROUTES.whatsapp}?branchId=${second}`);
    graph.account = '1';
    await connect();
    expect(await form()).toMatchObject({ state: 'waiting', flowId: null });
  });
});

describe('a connection', () => {
  it('tells what comes in, with either secret, and counts what nobody of ours has signed', async () => {
    expect(await troubles()).toEqual(['no-events', 'templates-missing']);
    expect(await webhook('222', 'own-secret')).toBe(200);
    expect((await state()).webhook).toMatchObject({ path: ROUTES.webhook, lastEventAt: expect.any(String), wrongSignatures: 0, callbackUrl: graph.callbackUrl, fields: graph.fields });
    expect(await webhook('111', 'env-secret')).toBe(200);
    expect(await webhook('222', 'guessed')).toBe(401);
    expect(await state()).toMatchObject({ webhook: { wrongSignatures: 1, lastWrongSignatureAt: expect.any(String) }, troubles: [{ code: 'signatures-wrong', about: ['1'] }, { code: 'templates-missing' }] });
    const heard = async () => (await desk.sql<{ n: number }>('SELECT count(*)::integer AS n FROM inbound_messages'))[0]!.n;
    const before = await heard();
    // One owner's secret says nothing in the name of a number that is not theirs.
    expect(await webhook('111', 'own-secret')).toBe(200);
    expect(await webhook('222', 'env-secret')).toBe(200);
    expect(await heard()).toBe(before);
    await desk.sql('DELETE FROM wrong_signatures');
  });

  it('says what is wrong with webhook, account and number, and mends what it can', async () => {
    Object.assign(graph, { isSubscribed: false, fields: ['messages'], quality: 'RED' });
    expect(await troubles()).toEqual(['not-subscribed', 'fields-missing', 'quality-low', 'templates-missing']);
    await desk.ask('POST', `${ROUTES.whatsapp}/repair?branchId=${second}`);
    expect(graph.handedIn.length).toBeGreaterThan(0);
    expect(await troubles()).toEqual(['fields-missing', 'quality-low']);
    Object.assign(graph, { fields: ['messages', 'message_template_status_update', 'user_preferences'], quality: 'GREEN' });
    expect(await troubles()).toEqual([]);
    graph.tokens.delete('own-token');
    expect(await state()).toMatchObject({ number: null, troubles: [{ code: 'token-refused', about: [expect.stringContaining('190')] }] });
    graph.tokens.set('own-token', ['222', '333']);
  });

  it.each([
    [131047, 'window-closed'],
    [131026, 'undeliverable'],
    [190, 'token-refused'],
    [131042, 'refused'],
  ])('tells why a test message did not go: %i', async (code, result) => {
    graph.sendRefusal = code;
    expect(await desk.ask<WhatsAppTestDto>('POST', `${ROUTES.whatsapp}/test?branchId=${second}`, { phone: '905321112233' })).toMatchObject({ result, detail: expect.stringContaining(String(code)) });
    graph.sendRefusal = null;
    expect(await desk.send('POST', `${ROUTES.whatsapp}/test?branchId=${second}`, { phone: 'bana' })).toMatchObject({ status: 400, body: { fields: { phone: 'invalid' } } });
  });
});
