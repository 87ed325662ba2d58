import type { CatalogDto, MenuFileDto } from '@sofra/contracts';
import { bigMenu, BIG_MENU } from '../testing/big-menu';
import { HEAD } from './columns';
import { type ImportGround, type ImportPlan, planImport } from './plan-import';
import { readRows } from './read-rows';
import { toMenuFile } from './to-menu-file';
import { writeRows } from './write-rows';

type Menu = Pick<CatalogDto, 'categories' | 'products' | 'modifierGroups'>;

const NOTHING: Menu = { categories: [], products: [], modifierGroups: [] };
const BRANCHES = [{ id: 'b1', name: 'Kadıköy' }, { id: 'b2', name: 'Moda: Çarşı' }];
const entry = { version: 1, isArchived: false };

function ground(menu: Menu, more: Partial<ImportGround> = {}): ImportGround {
  let next = 0;
  return { menu, branches: BRANCHES, imageIds: new Set(), taxClasses: [{ key: 'food', name: 'Yiyecek ve içecek' }, { key: 'icki', name: 'İçki' }], newId: () => `id-${menu.products.length}-${next++}`, ...more };
}

/** The menu after a plan, as the database would have it. */
function applied(menu: Menu, plan: ImportPlan): Menu {
  const over = <E extends { id: string }>(kept: readonly E[], written: readonly E[]) => [...kept.filter(({ id }) => !written.some((each) => each.id === id)), ...written];
  let option = 0;
  const groups = plan.modifierGroups.map(({ id, edit }) => ({
    ...edit, ...entry, id, usedBy: 0, modifiers: edit.modifiers.map((modifier) => ({ ...modifier, id: modifier.id ?? `${id}-${option++}`, soldOutUntil: null })),
  }));
  return {
    categories: over(menu.categories, plan.categories.map(({ id, edit }, position) => ({ ...edit, ...entry, id, position }))),
    modifierGroups: over(menu.modifierGroups, groups),
    products: over(menu.products, plan.products.map(({ id, edit }, position) => ({ ...edit, ...entry, id, position, soldOutUntil: null, stock: [] }))),
  };
}

const throughRows = (file: MenuFileDto) => readRows(HEAD, writeRows(file).map((cells, at) => ({ line: at + 2, cells })));
const table = (head: string, ...lines: string[]) => readRows(head.split(';'), lines.map((line, at) => ({ line: at + 2, cells: line.split(';') })));

describe('a menu’s file', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is read back from its rows as it was written, seed %i', (seed) => {
    const file = bigMenu(seed, { categories: 8, products: 60, groups: 12, uses: 90 });
    file.products[3]!.branches = [{ branch: 'Moda: Çarşı', price: 12_345, isAvailable: false }, { branch: 'Kadıköy', price: null, isAvailable: true }];
    file.products[5]!.slots = [{ name: { tr: 'İçecek' }, choices: [{ product: 'u1', extra: 0 }, { product: 'till:7|a', extra: 1_500 }] }, { name: { en: 'Side' }, choices: [] }];
    file.products[4]!.synonyms = ['a|b', 'c\\', '=1+1'];
    const { file: back, faults, ignoredColumns } = throughRows(file);
    expect([faults, ignoredColumns]).toEqual([[], []]);
    expect(back).toEqual(file);
  });

  it.each([11, 12, 13])('makes the same menu out of nothing, and changes nothing when it is read again, seed %i', (seed) => {
    const file = bigMenu(seed);
    const plan = planImport(file, ground(NOTHING));
    expect(plan.faults).toEqual([]);
    const menu = applied(NOTHING, plan);
    expect(toMenuFile({ menu, branches: BRANCHES })).toEqual({ ...file, products: expect.arrayContaining(file.products) });
    const again = planImport(throughRows(toMenuFile({ menu, branches: BRANCHES })).file, ground(menu));
    expect(again).toMatchObject({ faults: [], categories: [], modifierGroups: [], products: [], unchanged: BIG_MENU.categories + BIG_MENU.groups + BIG_MENU.products });
  });

  it('keeps things without a code of their own, by id', () => {
    const menu = applied(NOTHING, planImport(bigMenu(5, { categories: 3, products: 9, groups: 3, uses: 9 }), ground(NOTHING)));
    const uncoded: Menu = {
      categories: menu.categories.map((category) => ({ ...category, externalId: null })), products: menu.products.map((product) => ({ ...product, externalId: null })),
      modifierGroups: menu.modifierGroups.map((group) => ({ ...group, externalId: null, modifiers: group.modifiers.map((modifier) => ({ ...modifier, externalId: null })) })),
    };
    const again = planImport(throughRows(toMenuFile({ menu: uncoded, branches: BRANCHES })).file, ground(uncoded));
    expect(again).toMatchObject({ faults: [], categories: [], modifierGroups: [], products: [], unchanged: 15 });
  });
});

describe(readRows.name, () => {
  it('reads a price list as an owner has it, and finds its products by name', () => {
    const menu = applied(NOTHING, planImport({ categories: [{ code: 'k', name: { tr: 'İçecekler' } }], modifierGroups: [], products: [{ code: 'ayran', category: 'k', name: { tr: 'Ayran' }, price: 4_000 }] }, ground(NOTHING)));
    const { file, ignoredColumns, lineOf } = table('Ürün Adı;Kategori;Fiyat;Raf', 'Ayran;İçecekler;45,50 TL;3', 'Şalgam;İçecekler;1.050,00;4');
    const plan = planImport(file, ground(menu, { lineOf }));
    expect([plan.faults, ignoredColumns]).toEqual([[], ['Raf']]);
    expect(plan.products.map(({ isNew, edit }) => [isNew, edit.name.tr, edit.price, edit.externalId])).toEqual([[false, 'Ayran', 4_550, 'ayran'], [true, 'Şalgam', 105_000, null]]);
  });

  it('says of each line what cannot be read', () => {
    const { faults } = table('type;code;parent;name_tr;price;available;allergens', 'product;a;k;A;kırk;;', 'product;b;k;B;10;belki;', 'product;c;k;C;10;;toz', 'masa;d;;D;;;', 'option;e;yok;E;;;', ';;;;10;;');
    expect(faults.map(({ line, field, fault }) => [line, field, fault])).toEqual([
      [2, 'price', 'not-a-number'], [3, 'available', 'invalid'], [4, 'allergens', 'unknown'], [5, 'type', 'unknown'], [6, 'parent', 'unknown'], [7, 'code', 'required'],
    ]);
  });
});

describe(planImport.name, () => {
  const file = (more: Partial<MenuFileDto>): MenuFileDto => ({ categories: [{ code: 'k', name: { tr: 'K' } }], modifierGroups: [], products: [], ...more });

  it.each<[string, Partial<MenuFileDto>, [string, string, string]]>([
    ['a category of nobody', { products: [{ code: 'p', category: 'x', name: { tr: 'P' }, price: 1 }] }, ['products', 'category', 'unknown']],
    ['no price', { products: [{ code: 'p', category: 'k', name: { tr: 'P' } }] }, ['products', 'price', 'required']],
    ['a price below nothing', { products: [{ code: 'p', category: 'k', name: { tr: 'P' }, price: -1 }] }, ['products', 'price', 'negative']],
    ['a group of nobody', { products: [{ code: 'p', category: 'k', name: { tr: 'P' }, price: 1, modifierGroups: [{ group: 'g', min: null, max: null, free: null }] }] }, ['products', 'modifierGroups.0.groupId', 'unknown']],
    ['a branch of nobody', { products: [{ code: 'p', category: 'k', name: { tr: 'P' }, price: 1, branches: [{ branch: 'Ay', price: 1, isAvailable: null }] }] }, ['products', 'branches', 'unknown']],
    ['a picture of nobody', { products: [{ code: 'p', category: 'k', name: { tr: 'P' }, price: 1, imageId: 'i' }] }, ['products', 'imageId', 'unknown']],
    ['a tax class of nobody', { products: [{ code: 'p', category: 'k', name: { tr: 'P' }, price: 1, taxClass: 'fod' }] }, ['products', 'taxClass', 'unknown-tax-class']],
    ['the same code twice', { categories: [{ code: 'k', name: { tr: 'K' } }, { code: 'k', name: { tr: 'L' } }] }, ['categories', 'code', 'twice']],
    ['an option without a name', { modifierGroups: [{ code: 'g', name: { tr: 'G' }, modifiers: [{ code: 'o' }] }] }, ['modifiers', 'name.tr', 'required']],
    ['min above max', { modifierGroups: [{ code: 'g', name: { tr: 'G' }, min: 2, max: 1, modifiers: [{ code: 'o', name: { tr: 'O' } }, { code: 'q', name: { tr: 'Q' } }] }] }, ['modifierGroups', 'min', 'min-above-max']],
  ])('refuses %s where it stands', (_, more, [kind, field, fault]) => {
    expect(planImport(file(more), ground(NOTHING)).faults).toEqual([{ line: null, kind, code: expect.any(String), field, fault }]);
  });

  it('leaves alone what a file does not name', () => {
    const menu = applied(NOTHING, planImport(bigMenu(3, { categories: 2, products: 4, groups: 2, uses: 8 }), ground(NOTHING)));
    const [product] = menu.products;
    const plan = planImport({ categories: [], modifierGroups: [], products: [{ code: product!.externalId!, price: 99_900 }] }, ground(menu));
    const { id: _, version: __, isArchived: ___, position: ____, soldOutUntil: _____, stock: ______, ...before } = product!;
    expect(plan.products).toEqual([{ id: product!.id, isNew: false, isBack: false, edit: { ...before, price: 99_900 } }]);
  });

  it.each([['icki', 'icki'], ['İÇKİ', 'icki'], ['food', 'food']])('knows a tax class by its key and by its name: %s', (taxClass, key) => {
    const plan = planImport(file({ products: [{ code: 'p', category: 'k', name: { tr: 'P' }, price: 1, taxClass }] }), ground(NOTHING));
    expect([plan.faults, plan.products[0]?.edit.taxClass]).toEqual([[], key]);
  });

  it('leaves a product the tax class that it has, also when nobody may be given it any more', () => {
    const menu = applied(NOTHING, planImport(file({ products: [{ code: 'p', category: 'k', name: { tr: 'P' }, price: 1, taxClass: 'icki' }] }), ground(NOTHING)));
    const read = (taxClass: string) => planImport({ categories: [], modifierGroups: [], products: [{ code: 'p', price: 2, taxClass }] }, ground(menu, { taxClasses: [] }));
    expect(read('icki')).toMatchObject({ faults: [], products: [{ edit: { price: 2, taxClass: 'icki' } }] });
    expect(read('food').faults).toMatchObject([{ code: 'p', field: 'taxClass', fault: 'unknown-tax-class' }]);
  });

  it('brings back what was taken off the menu', () => {
    const menu = applied(NOTHING, planImport(file({}), ground(NOTHING)));
    const archived = { ...menu, categories: menu.categories.map((category) => ({ ...category, isArchived: true })) };
    expect(planImport(file({}), ground(archived)).categories).toMatchObject([{ isNew: false, isBack: true }]);
  });
});

describe('a combo in a file', () => {
  const dish = (code: string, more: object = {}) => ({ code, category: 'k', name: { tr: code.toUpperCase() }, price: 1_000, ...more });
  const slot = (tr: string, ...codes: string[]) => ({ name: { tr }, choices: codes.map((product) => ({ product, extra: 0 })) });
  const file = (...products: MenuFileDto['products']): MenuFileDto => ({ categories: [{ code: 'k', name: { tr: 'K' } }], modifierGroups: [], products });
  const shop = applied(NOTHING, planImport(file(dish('m', { slots: [slot('Yemek', 'a'), slot('İçecek', 'b', 'c')] }), dish('a'), dish('b'), dish('c')), ground(NOTHING)));
  // The database names slots; here their place does.
  const menu: Menu = { ...shop, products: shop.products.map((product) => ({ ...product, slots: product.slots.map((each, at) => ({ ...each, id: `s${at}` })) })) };
  const combo = menu.products.find(({ externalId }) => externalId === 'm')!;
  const edited = (more: object) => planImport(file({ code: 'm', ...more }), ground(menu)).products[0]?.edit.slots;

  it('names products that stand further down', () => {
    const idOf = (code: string) => menu.products.find(({ externalId }) => externalId === code)!.id;
    expect(combo.slots.map(({ choices }) => choices.map(({ productId }) => productId))).toEqual([[idOf('a')], [idOf('b'), idOf('c')]]);
  });

  it('stays as it is where a price list says nothing of it, and is plain where the file says so', () => {
    expect(edited({ price: 2_000 })).toEqual(combo.slots);
    expect(edited({ slots: [] })).toEqual([]);
    expect(table('kod;kombo', 'm;0').file.products).toEqual([{ code: 'm', slots: [] }]);
  });

  it('keeps a slot that moves or gets another name', () => {
    expect(edited({ slots: [slot('İçecek', 'c'), slot('Ana yemek', 'a')] })?.map(({ id }) => id)).toEqual(['s1', null]);
    expect(edited({ slots: [slot('Ana yemek', 'a'), slot('İçecek', 'c')] })?.map(({ id }) => id)).toEqual(['s0', 's1']);
  });

  it.each<[string, MenuFileDto['products'], object]>([
    ['a product of nobody', [dish('m', { slots: [slot('Yemek', 'yok')] })], { kind: 'slots', code: 'yok', field: 'choices', fault: 'unknown' }],
    ['itself', [dish('m', { slots: [slot('Yemek', 'm')] })], { kind: 'slots', code: 'm', field: 'choices', fault: 'itself' }],
    ['nothing to choose', [dish('m', { slots: [slot('Yemek')] })], { kind: 'slots', code: 'Yemek', field: 'choices', fault: 'required' }],
    ['a price below nothing', [dish('a'), dish('m', { slots: [{ ...slot('Yemek'), choices: [{ product: 'a', extra: -1 }] }] })], { kind: 'slots', code: 'a', field: 'choices.extra', fault: 'negative' }],
  ])('is refused with %s', (_, products, fault) => {
    expect(planImport(file(...products), ground(NOTHING)).faults).toEqual([{ line: null, ...fault }]);
  });

  it('is refused inside another combo, on both sides', () => {
    const { faults } = planImport(file(dish('a'), dish('m', { slots: [slot('Yemek', 'n')] }), dish('n', { slots: [slot('Yemek', 'a')] })), ground(NOTHING));
    expect(faults.map(({ code, field, fault }) => [code, field, fault])).toEqual([['n', 'choices', 'is-combo'], ['n', 'slots', 'part-of-combo']]);
  });

  it('is told line by line what is wrong in a table', () => {
    const { file: read, faults, lineOf } = table(
      'type;code;parent;name_tr;price;combo;choices', 'category;k;;K;;;', 'product;a;k;A;10;0;', 'product;m;k;M;20;1;', 'slot;;m;Yemek;;;a|yok:5', 'slot;;m;İçecek;;;a:beş', 'slot;;x;Tatlı;;;a', 'slot;;m;;;;a', 'product;n;k;N;30;1;',
    );
    const planned = planImport(read, ground(NOTHING, { lineOf })).faults;
    expect([...faults, ...planned].map(({ line, field, fault }) => [line, field, fault])).toEqual([
      [6, 'choices', 'not-a-number'], [7, 'parent', 'unknown'], [8, 'name_tr', 'required'], [9, 'combo', 'required'], [5, 'choices', 'unknown'], [6, 'choices', 'required'],
    ]);
  });
});
