import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { onStage } from './support/on-stage';
import type { Stage } from './support/stage';

const HERE = { latitude: 40.9885, longitude: 29.0254 };

let stage: Stage;

onStage((opened) => (stage = opened));

async function settings(): Promise<Page> {
  const { page } = await stage.signedIn();
  await page.goto(`${stage.shop.api.address}/admin/settings`);
  return page;
}

const save = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Kaydet' }).first().click();
const saved = (page: Page) => page.getByText('Kaydedildi. Sohbet hemen uyar.').waitFor();

/** Corners around the shop, by their steps of a hundred metres to the north and the east. */
const corners = (steps: readonly [number, number][]) => steps.map(([north, east]) => `${(HERE.latitude + north / 1000).toFixed(4)}, ${(HERE.longitude + east / 1000).toFixed(4)}`).join('\n');

async function say(page: Page, address: string, pin: string): Promise<Locator> {
  await page.getByLabel('Adres', { exact: true }).fill(address);
  await page.getByLabel('Enlem, Boylam', { exact: true }).fill(pin);
  await page.getByRole('button', { name: 'Dene' }).click();
  return page.getByRole('status');
}

describe('delivery zones', () => {
  it('take no border that crosses itself, and once it is mended the chat asks that zone’s fee', async () => {
    const page = await settings();
    await page.getByRole('button', { name: 'Teslimat', exact: true }).click();
    await page.getByRole('button', { name: 'Bölge ekle' }).click();
    await page.getByLabel('Bölgenin adı').fill('Moda');
    await page.getByLabel('Nasıl çizilir').selectOption({ label: 'Sınır' });
    await page.getByLabel('Ücret', { exact: true }).fill('35');
    await page.getByLabel('Köşeler').fill(corners([[-20, -20], [20, 20], [-20, 20], [20, -20]]));
    await save(page);
    await page.getByText('Bu sınır kendisiyle kesişiyor; köşelerin sırasını düzeltin.').waitFor();
    await page.getByLabel('Köşeler').fill(corners([[-20, -20], [-20, 20], [20, 20], [20, -20]]));
    await save(page);
    await saved(page);
    await (await say(page, '', `${HERE.latitude}, ${HERE.longitude}`)).filter({ hasText: '“Moda” bölgesinde.' }).waitFor();
    await (await say(page, '', '41.2, 29.3')).filter({ hasText: 'Bölgelerin dışında' }).waitFor();

    const phone = (await stage.phones([{ name: 'Sıla Er' }])).phone('Sıla Er');
    await phone.write('2 lahmacun');
    await phone.reads('Nereye getirelim?');
    await phone.sendPlace('Moda');
    expect(await (await phone.reads('Nasıl ödemek istersiniz?')).innerText()).toMatch(/35,00 TL[^]*215,00 TL/);
  });
});

describe('opening hours', () => {
  it('take no two intervals over each other, and once they are mended the chat tells when the shop opens', async () => {
    const page = await settings();
    // A day that is neither today nor tomorrow: closed now, whenever this runs.
    const opens = new Date(Date.now() + 3 * 86_400_000).toLocaleDateString('tr-TR', { timeZone: 'Europe/Istanbul', weekday: 'long' });
    for (const [row, [from, until]] of [['11:00', '15:00'], ['14:30', '23:00']].entries()) {
      await page.getByRole('button', { name: 'Saat ekle' }).click();
      await page.getByLabel(/^Gün/).nth(row).selectOption({ label: opens });
      await page.getByLabel('Başlangıç').nth(row).fill(from!);
      await page.getByLabel('Bitiş').nth(row).fill(until!);
    }
    await save(page);
    await page.getByText('Bu aralık bir başkasıyla çakışıyor.').first().waitFor();
    await page.getByLabel('Başlangıç').nth(1).fill('17:00');
    await save(page);
    await saved(page);
    await page.getByText('Şu anda kapalı;').waitFor();

    const phone = (await stage.phones([{ name: 'Sıla Er' }])).phone('Sıla Er');
    await phone.write('merhaba');
    await phone.reads(new RegExp(`${opens}.*11[.:]00`, 'i'));
  });
});
