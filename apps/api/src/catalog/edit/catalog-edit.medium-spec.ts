import type { AuditEntryDto, CatalogCategoryDto, CatalogModifierGroupDto, CatalogProductDto, MenuDto, PageDto, ProblemDto } from '@sofra/contracts';
import { OwnerDesk } from '../../../test/support/owner-desk';
import { newId } from '../../common/ids';

let desk: OwnerDesk;

beforeAll(async () => (desk = await OwnerDesk.open()));
afterAll(() => desk.close());

const productNamed = async (key: string) => (await desk.catalog()).products.find(({ externalId }) => externalId === key)!;
const menu = () => desk.ask<MenuDto>('GET', '/api/catalog/menu');
const refused = (fields: object) => ({ status: 400, body: { code: 'invalid-request', fields } });

describe('the menu as its owner edits it', () => {
  it('says what an edit may choose from', async () => {
    const { choices } = await desk.catalog();
    expect(choices).toMatchObject({ currency: 'TRY', locales: ['tr', 'en'], taxClasses: expect.arrayContaining(['food']) });
    for (const { station } of (await desk.catalog()).products) if (station) expect(choices.stations.map(({ key }) => key)).toContain(station);
  });
});

describe('a product', () => {
  it('is made with all that an owner says of it, at its category’s end, and on the menu at once', async () => {
    const before = await desk.catalog();
    const [category] = before.categories;
    const [group] = before.modifierGroups;
    const edit = {
      categoryId: category!.id, externalId: 'yeni', name: { tr: 'Yeni Dürüm', en: 'New wrap' }, description: { tr: 'Taze' }, price: 21_000, station: 'doner',
      synonyms: ['yenidür'], allergens: ['gluten', 'milk'], diets: ['halal'], schedule: [{ weekday: 5, from: '22:00', until: '02:00' }],
      modifierGroups: [{ groupId: group!.id, min: 0, max: 1, free: 0 }],
    };
    const made = await desk.ask<CatalogProductDto>('POST', '/api/catalog/products', edit);
    expect(made).toMatchObject({ ...edit, version: 1, isArchived: false, isAvailable: true, taxClass: 'food', branches: [], stock: [] });
    const after = await desk.catalog();
    expect(after.version).toBe(before.version + 1);
    expect(after.products.filter(({ categoryId }) => categoryId === category!.id).at(-1)!.id).toBe(made.id);
    expect((await menu()).products.find(({ id }) => id === made.id)).toMatchObject({ price: 21_000 });
  });

  it('changes in the fields that are named and in no other', async () => {
    const ayran = await productNamed('ayran');
    const changed = await desk.ask<CatalogProductDto>('PATCH', `/api/catalog/products/${ayran.id}`, { version: ayran.version, price: 4_500, synonyms: ['köpüklü'] });
    expect(changed).toEqual({ ...ayran, price: 4_500, synonyms: ['köpüklü'], version: ayran.version + 1 });
  });

  it('tells the second of two people who edit it, and keeps the first one’s work', async () => {
    const lahmacun = await productNamed('lahmacun');
    const edit = (price: number) => desk.send<ProblemDto>('PATCH', `/api/catalog/products/${lahmacun.id}`, { version: lahmacun.version, price });
    const answers = await Promise.all([edit(9_500), edit(9_900)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('version-conflict');
    const winner = answers[0]!.status === 200 ? 9_500 : 9_900;
    expect((await productNamed('lahmacun')).price).toBe(winner);
  });

  it.each<[string, object, object]>([
    ['a negative price', { price: -1 }, { price: 'negative' }],
    ['no name in any language', { name: {} }, { 'name.tr': 'required' }],
    ['a name that is none', { name: null }, { name: 'required' }],
    ['a code that exists', { externalId: 'ayran' }, { externalId: 'taken' }],
    ['a category of nobody', { categoryId: newId() }, { categoryId: 'unknown' }],
    ['a picture of nobody', { imageId: newId() }, { imageId: 'unknown' }],
    ['an allergen that is none', { allergens: ['dust'] }, { allergens: 'unknown' }],
    ['a tax class of nobody', { taxClass: 'fod' }, { taxClass: 'unknown-tax-class' }],
    ['min above max in its own way', { modifierGroups: ['min'] }, { 'modifierGroups.0.min': 'min-above-max' }],
    ['another organization’s branch', { branches: [{ branchId: newId(), price: 1, isAvailable: null }] }, { 'branches.0.branchId': 'unknown' }],
  ])('refuses %s by its field', async (_, patch, fields) => {
    const { version, id } = await productNamed('kunefe').then((found) => found ?? productNamed('tavuk-iskender'));
    const [group] = (await desk.catalog()).modifierGroups;
    const body = 'modifierGroups' in patch ? { modifierGroups: [{ groupId: group!.id, min: 9, max: null, free: null }] } : patch;
    expect(await desk.send('PATCH', `/api/catalog/products/${id}`, { version, ...body })).toMatchObject(refused(fields));
  });

  it('differs by branch', async () => {
    const ayran = await productNamed('ayran');
    const [branch] = await desk.sql<{ id: string }>('SELECT id FROM branches');
    const branches = [{ branchId: branch!.id, price: 5_500, isAvailable: false }];
    await desk.ask('PATCH', `/api/catalog/products/${ayran.id}`, { version: ayran.version, branches });
    expect((await menu()).products.find(({ id }) => id === ayran.id)).toMatchObject({ price: 5_500, isAvailable: false });
    expect((await productNamed('ayran')).branches).toEqual(branches);
  });

  it('leaves the menu when archived, and comes back', async () => {
    const { id } = await productNamed('tavuk-doner-porsiyon');
    await desk.ask('POST', `/api/catalog/products/${id}/archive`);
    expect((await menu()).products.some((product) => product.id === id)).toBe(false);
    expect((await desk.ask<{ products: CatalogProductDto[] }>('GET', '/api/catalog?archived=true')).products.find((product) => product.id === id)).toMatchObject({ isArchived: true });
    await desk.ask('POST', `/api/catalog/products/${id}/restore`);
    expect((await menu()).products.some((product) => product.id === id)).toBe(true);
  });

  it('is sold out for a while, for good and back, and every board hears of it', async () => {
    const { id } = await productNamed('et-doner-durum-90');
    const state = async () => (await menu()).products.find((product) => product.id === id)!;
    await desk.ask('PUT', `/api/catalog/products/${id}/sold-out`, { span: 'two-hours' });
    expect(await state()).toMatchObject({ isAvailable: false, soldOutUntil: expect.any(String) });
    await desk.ask('PUT', `/api/catalog/products/${id}/sold-out`, { span: 'for-good' });
    expect(await state()).toMatchObject({ isAvailable: false, soldOutUntil: null });
    await desk.ask('PUT', `/api/catalog/products/${id}/sold-out`, { span: 'back' });
    expect(await state()).toMatchObject({ isAvailable: true, soldOutUntil: null });
    const events = await desk.sql<{ type: string }>(`SELECT type FROM board_events WHERE payload->'product'->>'productId' = $1 ORDER BY seq`, id);
    expect(events.map(({ type }) => type)).toEqual(['product.sold-out', 'product.sold-out', 'product.back']);
  });

  it('counts stock by branch', async () => {
    const ayran = await productNamed('ayran');
    const [branch] = await desk.sql<{ id: string }>('SELECT id FROM branches');
    const stock = { branchId: branch!.id, remaining: 12 };
    expect((await desk.ask<CatalogProductDto>('PUT', `/api/catalog/products/${ayran.id}/stock`, stock)).stock).toEqual([stock]);
    expect(await desk.send('PUT', `/api/catalog/products/${ayran.id}/stock`, { ...stock, remaining: -1 })).toMatchObject(refused({ remaining: 'negative' }));
  });

  it('is listed page by page in menu order, each once', async () => {
    const all = (await desk.catalog()).products.map(({ id }) => id);
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: PageDto<CatalogProductDto> = await desk.ask('GET', `/api/catalog/products?limit=7${after && `&after=${after}`}`);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    }
    expect(seen).toEqual(all);
  });
});

describe('a category', () => {
  it('is made, changed, guarded, ordered and archived with what is in it', async () => {
    const made = await desk.ask<CatalogCategoryDto>('POST', '/api/catalog/categories', { name: { tr: 'Kahvaltı' }, schedule: [{ weekday: 1, from: '08:00', until: '11:00' }] });
    const url = `/api/catalog/categories/${made.id}`;
    const changed = await desk.ask<CatalogCategoryDto>('PATCH', url, { version: made.version, name: { tr: 'Kahvaltı', en: 'Breakfast' } });
    expect(changed).toEqual({ ...made, name: { tr: 'Kahvaltı', en: 'Breakfast' }, version: 2 });
    expect(await desk.send('PATCH', url, { version: 1, name: { tr: 'x' } })).toMatchObject({ status: 409 });
    const ids = (await desk.catalog()).categories.map(({ id }) => id).reverse();
    await desk.ask('PUT', '/api/catalog/categories/order', { ids });
    expect((await menu()).categories.map(({ id }) => id)).toEqual(ids);
    await desk.ask('POST', `${url}/archive`);
    expect((await menu()).categories.some(({ id }) => id === made.id)).toBe(false);
  });

  it('takes in products that are dragged to it', async () => {
    const { categories, products } = await desk.catalog();
    const [first, second] = categories;
    const moved = products.find(({ categoryId }) => categoryId === first!.id)!;
    const ids = [moved.id, ...products.filter(({ categoryId }) => categoryId === second!.id).map(({ id }) => id)];
    await desk.ask('PUT', `/api/catalog/categories/${second!.id}/products/order`, { ids });
    const after = (await desk.catalog()).products.filter(({ categoryId }) => categoryId === second!.id);
    expect(after.map(({ id }) => id)).toEqual(ids);
  });

  const noted = async () => (await desk.ask<PageDto<AuditEntryDto>>('GET', '/api/audit?limit=20')).items.filter(({ action }) => action.endsWith('.reordered'));
  const names = (entries: { name: Partial<Record<string, string>> }[]) => entries.map(({ name }) => name.tr);

  it('is in the audit log with the names before and after when the order changes, once, and not when nothing moved', async () => {
    const before = (await desk.catalog()).categories.filter(({ isArchived }) => !isArchived);
    const after = [before[1]!, before[0]!, ...before.slice(2)];
    const count = (await noted()).length;
    for (let time = 0; time < 2; time++) await desk.ask('PUT', '/api/catalog/categories/order', { ids: after.map(({ id }) => id) });
    const entries = await noted();
    expect(entries).toHaveLength(count + 1);
    expect(entries[0]).toMatchObject({ action: 'menu.reordered', by: { name: expect.any(String) }, subject: { kind: 'menu' }, before: { order: names(before) }, after: { order: names(after) } });
  });

  it('notes products that change places, and from where one was dragged in', async () => {
    const { categories, products } = await desk.catalog();
    const [first, second] = categories.filter(({ id }) => products.filter((product) => product.categoryId === id && !product.isArchived).length > 1);
    const of = (id: string) => products.filter(({ categoryId, isArchived }) => categoryId === id && !isArchived);
    const moved = of(first!.id)[0]!;
    const after = [...of(second!.id).toReversed(), moved];
    await desk.ask('PUT', `/api/catalog/categories/${second!.id}/products/order`, { ids: after.map(({ id }) => id) });
    expect((await noted())[0]).toMatchObject({
      action: 'category.reordered', subject: { kind: 'category', id: second!.id, name: second!.name.tr },
      before: { order: names(of(second!.id)), movedFrom: { [moved.name.tr!]: first!.name.tr } }, after: { order: names(after) },
    });
  });
});

describe('a modifier group', () => {
  it('is edited whole: kept, new, moved and left-out modifiers', async () => {
    const group = (await desk.catalog()).modifierGroups.find(({ modifiers }) => modifiers.length > 2)!;
    const [first, second] = group.modifiers;
    const added = { name: { tr: 'Nar ekşisi' }, priceDelta: 1_000, allergens: ['sulphites'], synonyms: ['nar'] };
    const change = { version: group.version, min: 0, max: 2, free: 1, modifiers: [second, added, first].map((modifier) => ({ ...modifier, soldOutUntil: undefined })) };
    const changed = await desk.ask<CatalogModifierGroupDto>('PATCH', `/api/catalog/modifier-groups/${group.id}`, change);
    expect(changed).toMatchObject({ min: 0, max: 2, free: 1, usedBy: group.usedBy, version: group.version + 1 });
    expect(changed.modifiers.map(({ name }) => name.tr)).toEqual([second!.name.tr, 'Nar ekşisi', first!.name.tr]);
    expect(changed.modifiers[1]).toMatchObject({ priceDelta: 1_000, allergens: ['sulphites'], synonyms: ['nar'] });
  });

  it('refuses min above max, and modifiers of others', async () => {
    const [one, other] = (await desk.catalog()).modifierGroups;
    const url = `/api/catalog/modifier-groups/${one!.id}`;
    expect(await desk.send('PATCH', url, { version: one!.version, min: 3, max: 2 })).toMatchObject(refused({ min: 'min-above-max' }));
    const { soldOutUntil: _, ...stolen } = other!.modifiers[0]!;
    expect(await desk.send('PATCH', url, { version: one!.version, modifiers: [stolen] })).toMatchObject(refused({ 'modifiers.0.id': 'unknown' }));
  });

  it('asks nothing any more when archived', async () => {
    const group = (await desk.catalog()).modifierGroups.find(({ usedBy }) => usedBy > 0)!;
    await desk.ask('POST', `/api/catalog/modifier-groups/${group.id}/archive`);
    expect((await menu()).products.flatMap(({ modifierGroupIds }) => modifierGroupIds)).not.toContain(group.id);
    await desk.ask('POST', `/api/catalog/modifier-groups/${group.id}/restore`);
    expect((await menu()).products.flatMap(({ modifierGroupIds }) => modifierGroupIds)).toContain(group.id);
  });
});

it('is nothing for a kitchen’s screen, and nothing without a session', async () => {
  await desk.sql(`UPDATE staff SET role = 'kitchen'`);
  expect(await desk.send('GET', '/api/catalog')).toMatchObject({ status: 403 });
  await desk.sql(`UPDATE staff SET role = 'owner'`);
  expect(await desk.send('GET', '/api/catalog', undefined, { cookie: '' })).toMatchObject({ status: 401 });
});
