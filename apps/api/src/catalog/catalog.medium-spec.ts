import { testDatabase, type TestDatabase } from '../../test/support/database';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import { seedDemo } from '../seed/seed-demo';
import { CatalogService } from './catalog.service';
import { MenuReader } from './menu-reader';

const TONIGHT = new Date('2026-11-22T21:00:00Z');

let test: TestDatabase;
let catalog: CatalogService;
let branch: Branch;
let now: Date;

async function sql(text: string, ...values: unknown[]): Promise<void> {
  await test.database.pool.query(text, values);
}

async function idOf(key: string): Promise<string> {
  return (await test.database.pool.query<{ id: string }>('SELECT id FROM products WHERE external_id = $1', [key])).rows[0]!.id;
}

async function version(): Promise<number> {
  return (await test.database.pool.query<{ version: number }>('SELECT version FROM menu_versions')).rows[0]!.version;
}

async function changed(text: string, ...values: unknown[]): Promise<void> {
  await sql(text, ...values);
  await test.database.transaction(async (tx) => catalog.bumpVersion(tx, branch.organizationId));
}

const current = async () => catalog.snapshot(branch, await version());

beforeEach(async () => {
  test = await testDatabase({ poolSize: 4 });
  const organizationId = await test.database.dataSource.transaction((manager) => seedDemo(manager));
  const branches = new BranchesService(test.database);
  branch = (await branches.byId((await branches.ofOrganization(organizationId))[0]!.id))!;
  now = new Date('2026-11-22T18:00:00Z');
  catalog = new CatalogService(new MenuReader(test.database), { now: () => now });
});
afterEach(() => test.drop());

describe('the snapshot of a menu', () => {
  it('holds products in menu order with the groups they ask, in their order', async () => {
    const menu = await current();
    const wrap = menu.products.get(await idOf('tavuk-doner-durum'))!;
    expect(wrap).toMatchObject({ name: { tr: 'Tavuk Döner Dürüm', en: 'Chicken Döner Wrap' }, price: 18_000, isAvailable: true, taxClass: 'food', station: 'doner' });
    expect(wrap.modifierGroups.map(({ name, min, max }) => [name.tr, min, max])).toEqual([['Acı derecesi', 1, 1], ['Çıkarılacaklar', 0, 5]]);
    expect(wrap.modifierGroups[0]!.modifiers.map((each) => each.name.tr)).toEqual(['Acısız', 'Az acılı', 'Acılı', 'Çok acılı']);
    expect(menu.categories[0]!.productIds[0]).toBe(wrap.id);
    expect(menu.categories.flatMap(({ productIds }) => productIds)).toEqual([...menu.products.keys()]);
  });

  it('takes a branch’s own price and availability', async () => {
    const [ayran, lahmacun] = [await idOf('ayran'), await idOf('lahmacun')];
    await changed('INSERT INTO branch_products (branch_id, product_id, price) VALUES ($1, $2, 4500)', branch.id, ayran);
    await changed('INSERT INTO branch_products (branch_id, product_id, is_available) VALUES ($1, $2, false)', branch.id, lahmacun);
    const { products } = await current();
    expect(products.get(ayran)).toMatchObject({ price: 4_500, isAvailable: true });
    expect(products.get(lahmacun)).toMatchObject({ price: 9_000, isAvailable: false });
  });

  it('lets a product ask a group’s question in its own way', async () => {
    const wrap = await idOf('tavuk-doner-durum');
    await changed('UPDATE product_modifier_groups SET min_choices = 1, max_choices = 2, free_choices = 1 WHERE product_id = $1 AND position = 1', wrap);
    expect((await current()).products.get(wrap)!.modifierGroups[1]).toMatchObject({ min: 1, max: 2, free: 1 });
  });

  it('gives a combo its slots with the menu’s own products, and no groups of its own', async () => {
    const [id, ayran, wrap] = [await idOf('menu-durum'), await idOf('ayran'), await idOf('tavuk-doner-durum')];
    await sql('INSERT INTO combo_slot_products (slot_id, product_id, position) SELECT id, $1, 9 FROM combo_slots WHERE combo_id = $1', id);
    await sql('INSERT INTO product_modifier_groups (product_id, group_id) SELECT $1, group_id FROM product_modifier_groups WHERE product_id = $2 LIMIT 1', id, wrap);
    await changed('UPDATE products SET archived_at = now() WHERE id = $1', ayran);
    const menu = await current();
    const combo = menu.products.get(id)!;
    expect(combo.modifierGroups).toEqual([]);
    expect(combo.slots!.map(({ name, choices }) => [name.tr, name.en, choices.length])).toEqual([['Dürüm', 'Wrap', 4], ['Yanına', 'On the side', 3], ['İçecek', 'Drink', 4]]);
    expect(combo.slots![0]!.choices.map(({ product, extra }) => [product === menu.products.get(product.id), extra])).toEqual([[true, 0], [true, 3_500], [true, 13_000], [true, 20_000]]);
  });

  it('leaves out what is archived, and what is in an archived category', async () => {
    const [ayran, wrap] = [await idOf('ayran'), await idOf('tavuk-doner-durum')];
    await sql('UPDATE products SET archived_at = now() WHERE id = $1', ayran);
    await sql(`UPDATE modifiers SET archived_at = now() WHERE id IN (SELECT modifier_id FROM modifier_translations WHERE name = 'Acısız')`);
    await sql('UPDATE modifier_groups SET archived_at = now() WHERE id = (SELECT group_id FROM product_modifier_groups WHERE product_id = $1 AND position = 1)', wrap);
    await changed(`UPDATE categories SET archived_at = now() WHERE id = (SELECT category_id FROM category_translations WHERE name = 'Pideler')`);
    const { categories, products } = await current();
    expect(products.has(ayran)).toBe(false);
    expect(products.get(wrap)!.modifierGroups.map(({ modifiers }) => modifiers.map((each) => each.name.tr))).toEqual([['Az acılı', 'Acılı', 'Çok acılı']]);
    expect(categories.map(({ name }) => name.tr)).not.toContain('Pideler');
    expect([...products.values()].map(({ name }) => name.tr)).not.toContain('Kıymalı Pide');
  });

  it('is kept until the version grows', async () => {
    const first = await current();
    await sql('UPDATE products SET price = price + 100');
    expect(await current()).toBe(first);
    await changed('UPDATE products SET price = price + 100');
    expect((await current()).products.get(await idOf('ayran'))!.price).toBe(4_200);
  });

  it('is read once for all who ask at the same time', async () => {
    const asked = await version();
    const all = await Promise.all(Array.from({ length: 20 }, () => catalog.snapshot(branch, asked)));
    expect(new Set(all).size).toBe(1);
  });

  it('never waits for the connections of those who wait for it', async () => {
    const asked = await version();
    const turns = Array.from({ length: 4 }, () => test.database.transaction(async () => (await catalog.snapshot(branch, asked)).version));
    expect(await Promise.all(turns)).toEqual([asked, asked, asked, asked]);
  });
});

describe('selling out', () => {
  it('hides a product until it comes back by itself', async () => {
    const ayran = await idOf('ayran');
    await test.database.transaction((tx) => catalog.setSoldOut(tx, branch.organizationId, { productId: ayran, modifierId: null, until: TONIGHT }));
    expect((await current()).products.get(ayran)!.isAvailable).toBe(false);
    now = TONIGHT;
    expect((await current()).products.get(ayran)!.isAvailable).toBe(true);
  });

  it('hides a modifier, and puts it back', async () => {
    const group = (await current()).products.get(await idOf('iskender-tek'))!.modifierGroups[0]!;
    const modifierId = group.modifiers[3]!.id;
    const isOffered = async () => (await current()).products.get(await idOf('iskender-tek'))!.modifierGroups[0]!.modifiers[3]!.isAvailable;
    const set = (until: Date | null) => test.database.transaction((tx) => catalog.setSoldOut(tx, branch.organizationId, { productId: null, modifierId, until }));
    await set(TONIGHT);
    expect(await isOffered()).toBe(false);
    await set(null);
    expect(await isOffered()).toBe(true);
  });

  it('knows nothing of another organization’s products', async () => {
    const change = { productId: await idOf('ayran'), modifierId: null, until: TONIGHT };
    const stranger = '01a20585-8d0a-736d-aa89-bf4bc86bc3ba';
    expect(await test.database.transaction((tx) => catalog.setSoldOut(tx, stranger, change))).toBeUndefined();
    expect((await current()).products.get(change.productId)!.isAvailable).toBe(true);
  });
});

describe('a schedule', () => {
  const breakfast = (column: string, id: string) =>
    changed(`INSERT INTO menu_schedules (id, ${column}, weekday, from_minute, until_minute) VALUES (gen_random_uuid(), $1, 7, 480, 660)`, id);

  // 2026-11-22 is a Sunday; Istanbul is three hours ahead.
  it.each(['product_id', 'category_id'])('by %s serves a product in its hours only, without a new version', async (column) => {
    const ayran = await idOf('ayran');
    const { rows } = await test.database.pool.query<{ categoryId: string }>('SELECT category_id AS "categoryId" FROM products WHERE id = $1', [ayran]);
    await breakfast(column, column === 'product_id' ? ayran : rows[0]!.categoryId);
    const isServed = async (moment: string) => {
      now = new Date(moment);
      return (await current()).products.get(ayran)!.isAvailable;
    };
    expect(await isServed('2026-11-22T04:59:00Z')).toBe(false);
    expect(await isServed('2026-11-22T05:00:00Z')).toBe(true);
    expect(await isServed('2026-11-22T07:59:59Z')).toBe(true);
    expect(await isServed('2026-11-22T08:00:00Z')).toBe(false);
  });

  it('tells when it is served next, unless it is sold out too or the category has other hours then', async () => {
    const ayran = await idOf('ayran');
    const next = async (moment: string) => {
      now = new Date(moment);
      return (await current()).products.get(ayran)!.servedFrom;
    };
    await breakfast('product_id', ayran);
    expect(await next('2026-11-22T04:59:00Z')).toBe(Date.parse('2026-11-22T05:00:00Z'));
    expect(await next('2026-11-22T05:00:00Z')).toBeUndefined();
    expect(await next('2026-11-22T08:00:00Z')).toBe(Date.parse('2026-11-29T05:00:00Z'));
    await changed('INSERT INTO menu_schedules (id, category_id, weekday, from_minute, until_minute) SELECT gen_random_uuid(), category_id, 1, 480, 660 FROM products WHERE id = $1', ayran);
    expect(await next('2026-11-22T08:00:01Z')).toBeUndefined();
  });
});

describe('what the owner says of food', () => {
  it('reaches the typed-order parser and the snapshot', async () => {
    const ayran = await idOf('ayran');
    await sql(`INSERT INTO product_synonyms (product_id, synonym) VALUES ($1, 'köpüklü')`, ayran);
    await sql(`INSERT INTO product_diets (product_id, diet) VALUES ($1, 'vegetarian')`, ayran);
    await changed(`INSERT INTO product_allergens (product_id, allergen) VALUES ($1, 'milk')`, ayran);
    const menu = await current();
    expect(menu.synonyms).toEqual({ [ayran]: ['köpüklü'] });
    expect(menu.products.get(ayran)).toMatchObject({ allergens: ['milk'], diets: ['vegetarian'] });
  });
});
