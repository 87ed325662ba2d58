import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { onStage } from './support/on-stage';
import { giveAddress, payCash } from './support/ordering';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

/** The menu's page in a browser of its own. */
async function menuPage(): Promise<Page> {
  const { page } = await stage.signedIn();
  await page.goto(`${stage.shop.api.address}/admin/menu`);
  await page.getByRole('button', { name: 'Lahmacun', exact: true }).waitFor();
  return page;
}

/** Opens a product beside the list. */
async function sheetOf(page: Page, name: string): Promise<Locator> {
  await page.getByLabel('Üründe ara').fill(name);
  await page.locator('sofra-product-row .name').filter({ has: page.getByText(name, { exact: true }) }).click();
  return page.getByRole('dialog', { name, exact: true });
}

/** A file of so many megabytes, from the disk as an owner's is. */
async function aFileOf(megabytes: number): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'sofra-')), 'künefe.png');
  const file = await open(path, 'w');
  await file.truncate(megabytes * 1024 * 1024);
  await file.close();
  return path;
}

const saved = (page: Page, name: string) => page.getByText(`${name} kaydedildi`).waitFor();

describe('a combo made in its sheet', () => {
  it('is asked part by part in the chat, at its own price and what a choice adds', async () => {
    const page = await menuPage();
    await page.getByRole('button', { name: 'Yeni ürün' }).click();
    const sheet = page.getByRole('dialog', { name: 'Yeni ürün' });
    await sheet.getByLabel('Ad (Türkçe)').fill('Öğle Menüsü');
    await sheet.getByLabel('Fiyat', { exact: true }).fill('200');
    await sheet.getByLabel('Kategori').selectOption({ label: 'Menüler' });
    await sheet.getByRole('button', { name: 'Kombo menü yap' }).click();
    const soups = sheet.getByRole('group', { name: 'Bölüm 1' });
    await soups.getByLabel('Ad (Türkçe)').fill('Çorbanız');
    const soup = sheet.getByRole('group', { name: 'Çorbanız' });
    await soup.getByLabel('Ürün ekle').selectOption({ label: 'Mercimek Çorbası' });
    await soup.getByLabel('Ürün ekle').selectOption({ label: 'Tavuk Suyu Çorbası' });
    await soup.getByLabel('Ek ücret, Tavuk Suyu Çorbası').fill('15');
    await sheet.getByRole('button', { name: 'Bölüm ekle' }).click();
    // Sent without a second part: said beside it, with all that was typed still there.
    await sheet.getByRole('button', { name: 'Ekle', exact: true }).click();
    await sheet.getByRole('group', { name: 'Bölüm 2' }).getByRole('alert').first().waitFor();
    await sheet.getByRole('group', { name: 'Bölüm 2' }).getByLabel('Ad (Türkçe)').fill('İçeceğiniz');
    await sheet.getByRole('group', { name: 'İçeceğiniz' }).getByLabel('Ürün ekle').selectOption({ label: 'Ayran' });
    await sheet.getByRole('button', { name: 'Ekle', exact: true }).click();
    await saved(page, 'Öğle Menüsü');

    const phone = (await stage.phones([{ name: 'Pelin Su' }])).phone('Pelin Su');
    await phone.write('öğle menüsü');
    await phone.pick(await phone.reads('Çorbanız'), 'Tavuk Suyu Çorbası');
    const summary = await giveAddress(phone, 'Moda Caddesi 12, Kadıköy');
    expect(await summary.innerText()).toContain('215,00 TL');
    await payCash(phone, summary);
    const combo = { name: 'Öğle Menüsü' };
    expect((await stage.shop.orders())[0]).toMatchObject({ total: 21_500, items: [{ name: 'Tavuk Suyu Çorbası', combo }, { name: 'Ayran', combo }] });
  });
});

describe('two people at one product', () => {
  it('are both heard: the second is told, keeps what was typed, and takes the other’s price', async () => {
    const [first, second] = [await menuPage(), await menuPage()];
    const [theirs, mine] = [await sheetOf(first, 'Künefe'), await sheetOf(second, 'Künefe')];
    await theirs.getByLabel('Fiyat', { exact: true }).fill('210');
    await theirs.getByLabel('Başka adlar').fill('kadayıf');
    await theirs.getByRole('button', { name: 'Kaydet' }).click();
    await saved(first, 'Künefe');

    await mine.getByLabel('Fiyat', { exact: true }).fill('190,50');
    await mine.getByLabel('Açıklama (Türkçe)').fill('Hatay usulü');
    await mine.getByRole('button', { name: 'Kaydet' }).click();
    const told = mine.getByRole('alert').filter({ hasText: 'Bunu az önce başkası da değiştirdi.' });
    await told.getByText('Onun değişiklikleri alındı: Başka adlar.').waitFor();
    await told.getByText('İkiniz de değiştirdiniz: Fiyat.').getByRole('button', { name: 'Onunkini al' }).click();
    await mine.getByRole('button', { name: 'Kaydet' }).click();
    await saved(second, 'Künefe');

    const again = await sheetOf(await menuPage(), 'Künefe');
    expect(await again.getByLabel('Fiyat', { exact: true }).inputValue()).toBe('210,00');
    expect(await again.getByLabel('Açıklama (Türkçe)').inputValue()).toBe('Hatay usulü');
    expect(await again.getByLabel('Başka adlar').inputValue()).toBe('kadayıf');
  });
});

describe('the slips of an owner', () => {
  it('are told beside the field: more asked for than allowed, and a picture of 30 MB', async () => {
    const page = await menuPage();
    await page.getByRole('button', { name: 'Seçenekler', exact: true }).click();
    await page.getByRole('button', { name: /^Soslar/ }).click();
    const group = page.getByRole('dialog', { name: /^Soslar/ });
    await group.getByLabel('En az', { exact: true }).fill('3');
    await group.getByLabel('En çok', { exact: true }).fill('2');
    await group.getByRole('button', { name: 'Kaydet' }).click();
    await group.getByText('En az, en çoktan büyük olamaz.').waitFor();
    await group.getByLabel(/^En az/).fill('0');
    await group.getByLabel('En çok', { exact: true }).fill('3');
    await group.getByRole('button', { name: 'Kaydet' }).click();
    await page.getByRole('button', { name: /^Soslar.*En az 0, en çok 3/ }).waitFor();

    await page.getByRole('button', { name: 'Ürünler', exact: true }).click();
    const product = await sheetOf(page, 'Künefe');
    const file = product.locator('input[type=file]');
    const tooLarge = await aFileOf(30);
    try {
      await file.setInputFiles(tooLarge);
      await product.getByRole('alert').filter({ hasText: 'Resim 12 MB’tan büyük.' }).waitFor();
    } finally {
      await rm(dirname(tooLarge), { recursive: true });
    }
    await file.setInputFiles({ name: 'künefe.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
    await product.getByRole('alert').filter({ hasNotText: '12 MB' }).waitFor();
    const buffer = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#c60' } }).png().toBuffer();
    await file.setInputFiles({ name: 'künefe.png', mimeType: 'image/png', buffer });
    await product.getByRole('img', { name: 'Ürün resmi' }).waitFor();
    await product.getByRole('button', { name: 'Kaydet' }).click();
    await saved(page, 'Künefe');
    const picture = page.locator('sofra-product-row img');
    expect(await picture.evaluate((element: HTMLImageElement) => element.decode().then(() => element.naturalWidth))).toBeGreaterThan(0);
  });
});

describe('a table saved by an older Excel', () => {
  it('is read with its Turkish letters and semicolons, told line by line, and applied once it is right', async () => {
    const page = await menuPage();
    await page.getByRole('button', { name: 'Dosya' }).click();
    const panel = page.getByRole('dialog', { name: 'Dosya' });
    const choose = (text: string) => panel.locator('input[type=file]').setInputFiles({ name: 'menü.csv', mimeType: 'text/csv', buffer: iconv.encode(text, 'windows-1254') });
    const head = 'tip;kod;kategori;ad;fiyat\r\nkategori;ozel;;Şefin Özel Tabağı;\r\n';
    await choose(`${head}ürün;ali;ozel;Ali Nazik;yüz lira\r\n`);
    await panel.getByRole('listitem').filter({ hasText: '3. satır' }).getByText('Bir sayı yazın.').waitFor();
    expect(await panel.getByRole('button', { name: 'Uygula' }).count()).toBe(0);
    await choose(`${head}ürün;ali;ozel;Çılgın Ali Nazik (ığüşöç İ);345,50\r\n`);
    await panel.getByText('2 yeni, 0 değişecek').waitFor();
    await panel.getByRole('button', { name: 'Uygula' }).click();
    await page.getByText('2 eklendi').waitFor();
    await page.getByRole('button', { name: 'Çılgın Ali Nazik (ığüşöç İ)', exact: true }).waitFor();
    expect(await page.getByLabel('Fiyat, Çılgın Ali Nazik (ığüşöç İ)').inputValue()).toBe('345,50');
  });
});
