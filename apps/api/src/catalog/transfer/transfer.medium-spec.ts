import type { MenuFileDto, MenuImportDto, ProblemDto } from '@sofra/contracts';
import { BIG_MENU, bigMenu } from '@sofra/domain/testing';
import iconv from 'iconv-lite';
import { OwnerDesk } from '../../../test/support/owner-desk';

const ENTRIES = BIG_MENU.categories + BIG_MENU.groups + BIG_MENU.products;
let desk: OwnerDesk;

beforeEach(async () => (desk = await OwnerDesk.open()));
afterEach(() => desk.close());

const exported = () => desk.ask<MenuFileDto>('GET', '/api/catalog/export.json');
const table = () => desk.ask<string>('GET', '/api/catalog/export.csv');
const byCode = (file: MenuFileDto) => ({ ...file, modifierGroups: file.modifierGroups.toSorted((a, b) => (a.code < b.code ? -1 : 1)) });
const take = (file: MenuFileDto, query = '') => desk.ask<MenuImportDto>('POST', `/api/catalog/import${query}`, file);
const takeTable = (bytes: Buffer | string, query = '') => desk.send<MenuImportDto & ProblemDto>('POST', `/api/catalog/import.csv${query}`, Buffer.from(bytes as string), { 'content-type': 'text/csv' });

describe('the menu as a file', () => {
  it('comes out and goes in again without a change, as JSON and as a table', async () => {
    const before = await desk.catalog();
    const unchanged = before.categories.length + before.products.length + before.modifierGroups.length;
    expect(await take(await exported())).toMatchObject({ isApplied: true, created: 0, changed: 0, unchanged, faults: [] });
    expect((await takeTable(await table())).body).toMatchObject({ isApplied: true, created: 0, changed: 0, unchanged, faults: [], ignoredColumns: [] });
    const after = await desk.catalog();
    expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 });
  });

  it('makes the same menu with its combos in an empty shop, from JSON and from a table, twice the same as once', async () => {
    const [file, csv] = [await exported(), await table()];
    expect(file.products.find(({ code }) => code === 'menu-durum')!.slots).toHaveLength(3);
    for (const takeIt of [() => take(file), async () => (await takeTable(csv)).body]) {
      await desk.sql('DELETE FROM products');
      await desk.sql('DELETE FROM categories');
      await desk.sql('DELETE FROM modifiers');
      await desk.sql('DELETE FROM modifier_groups');
      expect(await takeIt()).toMatchObject({ isApplied: true, changed: 0, unchanged: 0, faults: [] });
      expect(byCode(await exported())).toEqual(byCode(file));
      const before = await desk.catalog();
      expect(await takeIt()).toMatchObject({ created: 0, changed: 0, faults: [] });
      expect({ ...(await desk.catalog()), version: 0 }).toEqual({ ...before, version: 0 });
    }
  });

  it('says at its own line what is wrong with a part of a combo', async () => {
    const before = await desk.catalog();
    const { body } = await takeTable('tip;kod;kategori;ad;seçimler\nürün;menu-durum;;Dürüm Menü;\nbölüm;;menu-durum;İçecek;ayran|yok:5\n');
    expect(body.faults).toEqual([{ line: 3, kind: 'slots', code: 'yok', field: 'choices', fault: 'unknown' }]);
    expect(await desk.catalog()).toEqual(before);
  });

  it('takes four hundred products with their options in seconds, twice the same as once', async () => {
    const file = bigMenu(7);
    const before = await exported();
    const began = performance.now();
    expect(await take(file)).toMatchObject({ isApplied: true, created: ENTRIES, changed: 0, faults: [] });
    expect(performance.now() - began).toBeLessThan(20_000);
    const after = await exported();
    const added = <T extends { code: string }>(all: readonly T[], known: readonly T[]) => all.filter(({ code }) => !known.some((each) => each.code === code)).sort((a, b) => (a.code < b.code ? -1 : 1));
    for (const kind of ['categories', 'modifierGroups', 'products'] as const) expect(added(after[kind], before[kind])).toEqual(added(file[kind], []));
    expect(await take(file)).toMatchObject({ created: 0, changed: 0, unchanged: ENTRIES });
  });

  it('reads a price list from a Turkish Excel', async () => {
    const category = (await desk.catalog()).categories.at(-1);
    const lines = ['Ürün;Kod;Kategori;Fiyat', `Şalgam suyu;salgam;${category!.name.tr};55,50`, 'Ayran;ayran;;45,00'];
    const { body } = await takeTable(iconv.encode(lines.join('\r\n'), 'windows-1254'));
    expect(body).toMatchObject({ isApplied: true, created: 1, changed: 1, faults: [] });
    const { products } = await desk.catalog();
    expect(products.find(({ externalId }) => externalId === 'salgam')).toMatchObject({ name: { tr: 'Şalgam suyu' }, price: 5_550, categoryId: category!.id });
    expect(products.find(({ externalId }) => externalId === 'ayran')).toMatchObject({ price: 4_500 });
  });

  it('says what is wrong line by line, and writes nothing while anything is', async () => {
    const before = await desk.catalog();
    const { body } = await takeTable('kod;ad;kategori;fiyat\nayran;Ayran;;45\nyeni;Yeni;yok;kırk\n;;;9\n');
    expect(body).toMatchObject({ isApplied: false });
    const faults = body.faults.map(({ line, field, fault }) => [line, field, fault]);
    expect(faults).toEqual(expect.arrayContaining([[3, 'price', 'not-a-number'], [3, 'category', 'unknown'], [4, 'code', 'required']]));
    expect(faults.filter(([line, field]) => line === 3 && field === 'price')).toHaveLength(1);
    expect(await desk.catalog()).toEqual(before);
  });

  it('only says what would come of it in a dry run', async () => {
    const before = await desk.catalog();
    expect((await takeTable('kod;fiyat\nayran;45\n', '?dryRun=true')).body).toMatchObject({ isApplied: false, changed: 1, created: 0, faults: [] });
    expect(await desk.catalog()).toEqual(before);
  });

  it('takes a tax class by key or name, and says at its line which one there is not', async () => {
    const { body } = await takeTable('kod;fiyat;kdv\nayran;45;Alkollü İçki\nkola;50;yuzde-on\n', '?dryRun=true');
    expect(body).toMatchObject({ isApplied: false, changed: 2, faults: [{ line: 3, code: 'kola', field: 'taxClass', fault: 'unknown-tax-class' }] });
    await desk.sql("UPDATE tax_classes SET archived_at = now() WHERE key = 'alcohol'");
    expect((await takeTable('kod;fiyat;kdv\nayran;45;alcohol\n')).body).toMatchObject({ isApplied: false, faults: [{ line: 2, fault: 'unknown-tax-class' }] });
    expect((await takeTable('kod;fiyat;kdv\nayran;45;\n')).body).toMatchObject({ isApplied: true, faults: [] });
  });

  it('brings back what was taken off the menu', async () => {
    const file = await exported();
    const ayran = (await desk.catalog()).products.find(({ externalId }) => externalId === 'ayran')!;
    await desk.ask('POST', `/api/catalog/products/${ayran.id}/archive`);
    // Ayran, and the combo that may have it again.
    expect(await take(file)).toMatchObject({ created: 0, changed: 2 });
    expect(await exported()).toEqual(file);
  });

  it.each<[string, Buffer | string, string]>([
    ['nothing', '', 'file-unreadable'],
    ['an open quote', 'kod;ad\n"ayran;40', 'file-unreadable'],
    ['5 MB', Buffer.alloc(5 * 1024 * 1024, 'a'), 'payload-too-large'],
  ])('refuses %s clearly', async (_, bytes, code) => {
    expect((await takeTable(bytes)).body.code).toBe(code);
  });

  it('refuses JSON that is no menu by its fields', async () => {
    const answer = await desk.send<ProblemDto>('POST', '/api/catalog/import', { categories: [], modifierGroups: [], products: [{ code: 'a', price: 'çok' }] });
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request', fields: { 'products.0.price': 'not-a-number' } } });
  });
});
