import type { AuditEntryDto, InvitedDto, PageDto } from '@sofra/contracts';
import { OWNER } from '../../test/support/http-app';
import { OwnerDesk } from '../../test/support/owner-desk';

let desk: OwnerDesk;

beforeAll(async () => (desk = await OwnerDesk.open()));
afterAll(() => desk.close());
beforeEach(() => desk.sql('TRUNCATE audit_log'));

const list = (query = '') => desk.ask<PageDto<AuditEntryDto>>('GET', `/api/audit${query}`);

async function someChanges() {
  const { staff } = await desk.ask<InvitedDto>('POST', '/api/staff', { name: '=Ayşe', email: `a${Math.random()}@shop.com`, role: 'kitchen' });
  await desk.ask('PATCH', `/api/staff/${staff.id}`, { role: 'manager' });
  return staff;
}

describe('the audit log', () => {
  it('says who changed what, newest first, before and after', async () => {
    const staff = await someChanges();
    const { items } = await list();
    expect(items.map(({ action }) => action)).toEqual(['staff.changed', 'staff.link-made', 'staff.invited']);
    expect(items[0]).toMatchObject({ by: { email: OWNER.email }, subject: { kind: 'staff', id: staff.id, name: staff.email }, before: { role: 'kitchen' }, after: { role: 'manager' } });
  });

  it('comes in pages without a gap or a double', async () => {
    await someChanges();
    const first = await list('?limit=2');
    const second = await list(`?limit=2&after=${first.next}`);
    expect([...first.items, ...second.items].map(({ action }) => action)).toEqual(['staff.changed', 'staff.link-made', 'staff.invited']);
    expect(second.next).toBeNull();
  });

  it.each([
    ['?kind=staff', 3], ['?kind=coupon', 0], ['?from=2000-01-01T00:00:00Z', 3], ['?until=2000-01-01T00:00:00Z', 0], ['?staffId=01a20585-8d0a-736d-aa89-bf4bc86bc3ba', 0],
  ])('filters by %s', async (query, count) => {
    await someChanges();
    expect((await list(query)).items).toHaveLength(count);
  });

  it('names the kinds there are', async () => {
    await someChanges();
    expect(await desk.ask('GET', '/api/audit/kinds')).toEqual(['staff']);
  });

  it('is exported whole', async () => {
    await desk.sql(`INSERT INTO audit_log (organization_id, action, subject_kind, subject_name)
      SELECT id, 'product.changed', 'product', 'Ayran ' || n FROM organizations, generate_series(1, 1100) n`);
    const csv = await desk.ask<string>('GET', '/api/audit/export.csv?kind=product');
    const lines = csv.trim().split('\n');
    expect(lines[0]).toBe('at;name;email;action;kind;subject;before;after');
    expect(new Set(lines.slice(1).map((line) => line.split(';')[5])).size).toBe(1_100);
  });

  it("is exported for people in their language, by a branch's clock", async () => {
    const { products: [product] } = await desk.catalog();
    await desk.ask('PATCH', `/api/catalog/products/${product!.id}`, { version: product!.version, price: 18_050 });
    const line = async (query: string) => (await desk.ask<string>('GET', `/api/audit/export.csv${query}`)).trim().split('\n')[1]!.split(';');
    const at = Date.parse((await line(''))[0]!);
    const local = new Date(at + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
    expect(await line('?language=tr')).toEqual([local, expect.any(String), OWNER.email, 'değiştirdi', 'Ürün', product!.name['tr'], expect.stringMatching(/^Fiyat: .* TL$/), 'Fiyat: 180,50 TL']);
    expect((await line('?language=en')).slice(3, 6)).toEqual(['changed', 'Product', product!.name['en']]);
    expect((await desk.ask<string>('GET', '/api/audit/export.csv?language=tr')).split('\n')[0]).toMatch(/^\uFEFF?Zaman;Ad;E-posta;Ne yaptı;Tür;Neyi;Önce;Sonra/u);
    expect(await desk.send('GET', '/api/audit/export.csv?language=tr&branchId=01a20585-8d0a-736d-aa89-bf4bc86bc3ba')).toMatchObject({ body: { code: 'branch-unknown' } });
  });

  it('shows nothing of another organization', async () => {
    await desk.sql(`WITH other AS (INSERT INTO organizations (id, name) VALUES (gen_random_uuid(), 'Other') RETURNING id)
      INSERT INTO audit_log (organization_id, action, subject_kind) SELECT id, 'product.changed', 'product' FROM other`);
    expect((await list()).items).toEqual([]);
  });

  it.each(['?limit=0', '?after=x', '?from=yesterday', '?who=me'])('refuses %s in words', async (query) => {
    expect(await desk.send('GET', `/api/audit${query}`)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
  });

  it('notes every edit of the menu with what differs', async () => {
    const { products: [product], categories: [category], modifierGroups: [group] } = await desk.catalog();
    await desk.ask('PATCH', `/api/catalog/products/${product!.id}`, { version: product!.version, price: product!.price + 500 });
    await desk.ask('PUT', `/api/catalog/products/${product!.id}/sold-out`, { span: 'two-hours' });
    await desk.ask('POST', `/api/catalog/categories/${category!.id}/archive`);
    await desk.ask('PATCH', `/api/catalog/modifier-groups/${group!.id}`, { version: group!.version, name: { tr: 'Başka ad' } });
    const { items } = await list();
    expect(items.map(({ action }) => action)).toEqual(['modifier-group.changed', 'category.archived', 'product.sale-set', 'product.changed']);
    expect(items.at(-1)).toMatchObject({ subject: { name: product!.name['tr'] }, before: { price: product!.price }, after: { price: product!.price + 500 } });
  });

  it('names things of the menu in the language of who reads, beside what was written down', async () => {
    const { products } = await desk.catalog();
    const product = products.find(({ name }) => name['en'] && name['en'] !== name['tr'])!;
    await desk.ask('PATCH', `/api/catalog/products/${product.id}`, { version: product.version, price: product.price + 500 });
    const subject = async (query: string) => (await list(query)).items[0]!.subject;
    expect(await subject('?language=en')).toMatchObject({ name: product.name['tr'], translation: product.name['en'] });
    expect(await subject('')).not.toHaveProperty('translation');
    await desk.ask('PUT', `/api/catalog/products/${product.id}/sold-out`, { span: 'two-hours' });
    expect(await subject('?language=tr')).toMatchObject({ name: null, translation: product.name['tr'] });
  });

  it('notes nothing of an edit that was refused', async () => {
    const { products: [product] } = await desk.catalog();
    await desk.send('PATCH', `/api/catalog/products/${product!.id}`, { version: product!.version, price: -1 });
    expect((await list()).items).toEqual([]);
  });
});
