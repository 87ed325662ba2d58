import type { PricePreviewDto, StaffDto } from '@sofra/contracts';
import { FakeGraph } from '../../test/support/fake-graph';
import { OwnerDesk } from '../../test/support/owner-desk';
import { newId } from '../common/ids';
import { IdempotencyService } from './idempotency.service';

/** One way to create something: what is sent, another body for the same route, and how many of it there are. */
interface Creation {
  url: string;
  body: object;
  other: object;
  count: string | (() => number);
}

/** What may be sent twice without a key, and why. */
const WITHOUT_KEYS: Record<string, RegExp> = {
  'says what would be': /\/(preview|try|quote)$/,
  'sets a state, the same one the second time': /\/(archive|restore|pause|resume|undo|dismiss|take-over|hand-back|resume-sending|repair|submit|sign-out)$/,
  'finds by its code what it made the first time': /\/import(\.json|\.csv)?$/,
  'is guarded by a version, or by what became of it': /\/(amend|replay)$/,
  'is about a password, or a code that is spent': /^\/api\/auth\/|^\/api\/screens\/pair$/,
  'is a picture, which goes within a day unless something names it': /^\/api\/catalog\/images$/,
  'has ids of the platform': /^\/webhooks\//,
};
// Their own specs send them twice: they need an order first.
const ELSEWHERE = ['/api/orders', '/api/orders/{id}/cancel', '/api/orders/{id}/refunds', '/api/orders/{id}/prints'];

describe(`${IdempotencyService.name}, on every route that creates`, () => {
  let desk: OwnerDesk;
  const graph = new FakeGraph();
  const creations = new Map<string, Creation>();

  beforeAll(async () => {
    const address = await graph.open();
    graph.tokens.set('token', ['106540352242922']);
    desk = await OwnerDesk.open({
      WHATSAPP_API_URL: address, WHATSAPP_PHONE_NUMBER_ID: '106540352242922', WHATSAPP_ACCESS_TOKEN: 'token', WHATSAPP_APP_SECRET: graph.appSecret, WHATSAPP_VERIFY_TOKEN: 'verify',
    });
    for (const [path, creation] of Object.entries(await everyCreation())) creations.set(path, creation);
  });
  afterAll(async () => {
    await desk.close();
    await graph.close();
  });

  async function everyCreation(): Promise<Record<string, Creation>> {
    const [branch] = await desk.sql<{ id: string }>('SELECT id FROM branches');
    const branchId = branch!.id;
    const { products: [product] } = await desk.catalog();
    const { staff } = await desk.ask<{ staff: StaffDto }>('POST', '/api/staff', { name: 'Ali', email: 'ali@example.com', role: 'kitchen' });
    await desk.sql('DELETE FROM password_links');
    const draft = { rule: { percent: 10, amount: null, roundTo: 1, rounding: 'nearest' }, scope: { categoryIds: [], productIds: [product!.id], modifierGroupIds: [] } };
    const { menuVersion } = await desk.ask<PricePreviewDto>('POST', '/api/catalog/price-changes/preview', draft);
    const at = (path: string, body: object, other: object, count: Creation['count'], url = path): Record<string, Creation> => ({ [path]: { url, body, other: { ...body, ...other }, count } });
    const later = new Date(Date.now() + 86_400_000).toISOString();
    return {
      ...at('/api/catalog/products', { categoryId: product!.categoryId, name: { tr: 'Künefe' }, price: 9_000 }, { price: 9_500 }, 'products'),
      ...at('/api/catalog/categories', { name: { tr: 'Tatlılar' } }, { name: { tr: 'Çorbalar' } }, 'categories'),
      ...at('/api/catalog/modifier-groups', { name: { tr: 'Sos' } }, { max: 2 }, 'modifier_groups'),
      ...at('/api/catalog/price-changes', { ...draft, menuVersion, applyAt: later }, { menuVersion: menuVersion + 1 }, 'price_changes'),
      ...at('/api/coupons', { code: 'BAHAR', kind: 'percent', value: 10 }, { value: 20 }, 'coupons'),
      ...at('/api/stations', { key: 'tatli', name: { tr: 'Tatlı' } }, { key: 'tatli-2' }, 'stations'),
      ...at('/api/branches', { name: 'Moda', likeBranchId: branchId }, { name: 'Kadıköy' }, 'branches'),
      ...at('/api/settings/closures', { from: '2030-01-01T00:00', until: '2030-01-02T00:00', reason: null }, { reason: 'Tadilat' }, 'closures', `/api/settings/closures?branchId=${branchId}`),
      ...at('/api/settings/taxes', { name: 'İçecek', rates: { delivery: 1_000, pickup: 1_000, table: 2_000 } }, { name: 'Tütün' }, 'tax_classes'),
      ...at('/api/staff', { name: 'Veli', email: 'veli@example.com', role: 'manager' }, { role: 'kitchen' }, 'staff'),
      ...at('/api/staff/{id}/password-link', {}, { more: 1 }, 'password_links', `/api/staff/${staff.id}/password-link`),
      ...at('/api/screens/codes', { branchId, name: 'Ocak', kind: 'kitchen' }, { name: 'Paket' }, 'pairing_codes'),
      ...at('/api/whatsapp/test', { phone: '+905321112233' }, { phone: '+905321112244' }, () => graph.sent.length, `/api/whatsapp/test?branchId=${branchId}`),
    };
  }

  async function numberOf({ count }: Creation): Promise<number> {
    return typeof count === 'string' ? (await desk.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${count}`))[0]!.n : count();
  }

  async function posts(): Promise<[string, string[]][]> {
    const { paths } = await desk.ask<{ paths: Record<string, { post?: { parameters?: { name: string }[] } }> }>('GET', '/api/openapi.json');
    return Object.entries(paths).flatMap(([path, { post }]) => (post ? [[path, (post.parameters ?? []).map(({ name }) => name)] as [string, string[]]] : []));
  }

  it('is described wherever it holds, and every POST that has none has a reason', async () => {
    const keyed = (await posts()).filter(([, parameters]) => parameters.includes('Idempotency-Key')).map(([path]) => path);
    expect(keyed.toSorted()).toEqual([...creations.keys(), ...ELSEWHERE].toSorted());
    const others = (await posts()).map(([path]) => path).filter((path) => !keyed.includes(path));
    expect(others.filter((path) => !Object.values(WITHOUT_KEYS).some((why) => why.test(path)))).toEqual([]);
  });

  // Prices first: their order names the version of the menu.
  it.each([
    '/api/catalog/price-changes', '/api/catalog/products', '/api/catalog/categories', '/api/catalog/modifier-groups', '/api/coupons', '/api/stations',
    '/api/branches', '/api/settings/closures', '/api/settings/taxes', '/api/staff', '/api/staff/{id}/password-link', '/api/screens/codes', '/api/whatsapp/test',
  ])('%s: the same key has the same answer and one effect, and is refused with another body', async (path) => {
    const creation = creations.get(path)!;
    const headers = { 'idempotency-key': newId() };
    const before = await numberOf(creation);
    const first = await desk.send<unknown>('POST', creation.url, creation.body, headers);
    expect(first.status).toBeLessThan(300);
    expect(await desk.send('POST', creation.url, creation.body, headers)).toEqual(first);
    expect(await desk.send('POST', creation.url, creation.other, headers)).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect(await numberOf(creation)).toBe(before + 1);
  });

  it('keeps no link and no code where a copy of the database shows it', async () => {
    const { body } = await desk.send<{ code: string }>('POST', '/api/screens/codes', { ...creations.get('/api/screens/codes')!.body, name: 'Kasa' }, { 'idempotency-key': 'code' });
    const [kept] = await desk.sql<{ answer: object }>(`SELECT answer FROM idempotency_keys WHERE key = 'code'`);
    expect(kept!.answer).toEqual({ sealed: expect.stringMatching(/^v1\./) });
    expect(JSON.stringify(kept)).not.toContain(body.code);
  });

  it('says so when the answer can no longer be read', async () => {
    const creation = creations.get('/api/screens/codes')!;
    const send = () => desk.send('POST', creation.url, { ...creation.body, name: 'Bar' }, { 'idempotency-key': 'lost' });
    await send();
    await desk.sql(`UPDATE idempotency_keys SET answer = '{"sealed": "v1.gone.AAAA"}' WHERE key = 'lost'`);
    expect(await send()).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused', detail: expect.stringContaining('done before') } });
  });
});
