import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { query } from '../api/test/support/database';
import { eventually } from '../api/test/support/eventually';
import type { BoardPage } from './support/board-page';
import { onStage } from './support/on-stage';
import { orderInWords, payCash } from './support/ordering';
import type { PhoneInHand } from './support/phones-page';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

/** One of the views of the settings in a browser of its own. */
async function settings(view: 'Mesajlar' | 'Davet' | 'Vergi' | 'Şube'): Promise<Page> {
  const { page } = await stage.signedIn();
  await page.goto(`${stage.shop.api.address}/admin/settings`);
  await page.getByRole('group', { name: 'Ayarlar' }).getByRole('button', { name: view, exact: true }).click();
  return page;
}

/** A dish that is fetched, up to its summary. */
async function toFetch(phone: PhoneInHand, dish: string): Promise<Locator> {
  await phone.write(dish);
  await phone.tap(await phone.reads('Nereye getirelim?'), 'Gel alacağım');
  return phone.reads('Nasıl ödemek istersiniz?');
}

/** Orders a dish that is fetched; answers the number that the shop has given. */
async function orderToFetch(phone: PhoneInHand, dish: string): Promise<number> {
  return payCash(phone, await toFetch(phone, dish));
}

async function makeReady(board: BoardPage, number: number): Promise<void> {
  await board.step('Yeni', number, /^Hazırla/, board.ticketOf('Hazırlanıyor', number));
  await board.step('Hazırlanıyor', number, 'Hazır', board.ticketOf('Hazır', number));
}

describe('an owner’s own words', () => {
  it('are told beside the field what they cannot hold, and go out as they stand when the kitchen is done', async () => {
    const page = await settings('Mesajlar');
    const card = page.locator('sofra-wording-card').filter({ has: page.getByRole('heading', { name: 'Hazır', exact: true }) });
    await card.getByRole('button', { name: 'Kendi sözlerinizle yazın' }).click();
    const field = card.getByRole('textbox', { name: /^Sizin sözleriniz/ });
    await field.fill('Ustamız bitirdi: {no} hazır!');
    await page.getByRole('button', { name: 'Kaydet' }).click();
    await card.getByText('Bu mesajda bilinmeyen: {no}').waitFor();
    await field.fill('Ustamız bitirdi: {numara} sizi bekliyor, {şube}!');
    await page.getByRole('button', { name: 'Kaydet' }).click();
    await page.getByText('Kaydedildi. Sohbet hemen uyar.').waitFor();

    const board = await stage.board();
    const phone = (await stage.phones([{ name: 'Sıla Er' }])).phone('Sıla Er');
    const number = await orderToFetch(phone, 'lahmacun');
    await makeReady(board, number);
    expect(await (await phone.reads('Ustamız bitirdi')).locator('p.text').innerText()).toBe(`Ustamız bitirdi: ${number} sizi bekliyor, Sofra Döner!`);
  });
});

describe('an invitation', () => {
  it('is shared as a code, noted for whoever is new, and earns its coupon once the friend’s first order is handed over', async () => {
    const page = await settings('Davet');
    await page.getByRole('switch', { name: 'Müşteriler arkadaşlarını davet edebilsin' }).check();
    await page.getByLabel('İndirim tutarı').fill('40');
    await page.getByLabel('En az sepet').fill('100');
    await page.getByRole('button', { name: 'Kaydet' }).click();
    await page.getByText('Kaydedildi. Sohbet hemen uyar.').waitFor();

    const board = await stage.board();
    const phones = await stage.phones([{ name: 'Sıla Er' }, { name: 'Deniz Ay' }]);
    const [referrer, friend] = [phones.phone('Sıla Er'), phones.phone('Deniz Ay')];
    await referrer.write('davet');
    const [code] = /DVT\w{6}/.exec(await (await referrer.reads('40,00 TL indirim kuponu')).innerText()) ?? [''];
    await friend.write(code);
    await friend.reads('Arkadaşınızın daveti kaydedildi.');
    const number = await orderToFetch(friend, 'lahmacun');
    await makeReady(board, number);
    await board.step('Hazır', number, /^Teslim/, board.ticket(number).getByRole('button', { name: 'Geri al' }));
    // The minute in which the kitchen may take the last touch back.
    await eventually(() => query(stage.shop.databaseUrl, 'UPDATE referrals SET due_at = now() WHERE due_at IS NOT NULL RETURNING friend_id'), (rows) => rows.length === 1);

    const [coupon] = /DOST\w+/.exec(await (await referrer.reads('Davet ettiğiniz arkadaşınız ilk siparişini aldı.')).innerText()) ?? [''];
    await toFetch(referrer, '2 lahmacun');
    await referrer.write(coupon);
    await payCash(referrer, await referrer.reads('140,00 TL'));
  });
});

describe('a tax class', () => {
  it('asks for every rate, is given to a dish, and stands in the report by its rate', async () => {
    const page = await settings('Vergi');
    const form = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Yeni sınıf' }) });
    await form.getByLabel('Adı').fill('Tatlı');
    await form.getByRole('button', { name: 'Ekle' }).click();
    await form.getByRole('alert').first().waitFor();
    for (const rate of await form.getByLabel(/\(%\)/).all()) await rate.fill('18,5');
    await form.getByRole('button', { name: 'Ekle' }).click();
    await page.getByText('Tatlı eklendi.').waitFor();

    await page.goto(`${stage.shop.api.address}/admin/menu`);
    await page.getByLabel('Üründe ara').fill('Fırın Sütlaç');
    await page.locator('sofra-product-row .name').filter({ has: page.getByText('Fırın Sütlaç', { exact: true }) }).click();
    const sheet = page.getByRole('dialog', { name: 'Fırın Sütlaç', exact: true });
    await sheet.getByLabel('Vergi sınıfı').selectOption({ label: 'Tatlı' });
    await sheet.getByRole('button', { name: 'Kaydet' }).click();
    await page.getByText('Fırın Sütlaç kaydedildi').waitFor();

    const phone = (await stage.phones([{ name: 'Sıla Er' }])).phone('Sıla Er');
    await orderToFetch(phone, 'fırın sütlaç');
    await page.goto(`${stage.shop.api.address}/admin/reports`);
    const row = page.getByRole('table', { name: /vergi/ }).getByRole('row').filter({ hasText: '%18,5' });
    expect(await row.innerText()).toMatch(/120,00 TL\s+18,73 TL/);
  });
});

describe('orders that are accepted by themselves', () => {
  it('stand among those being prepared without a touch once the owner has said so', async () => {
    const board = await stage.board();
    const page = await settings('Şube');
    await page.getByRole('switch', { name: 'Siparişler kendiliğinden kabul edilsin' }).check();
    await page.getByText('Açıldı. Bundan sonra gelenler kendiliğinden kabul edilir.').waitFor();
    const phone = (await stage.phones([{ name: 'Sıla Er' }])).phone('Sıla Er');
    const number = await orderInWords(phone, 'lahmacun');
    await board.ticketIn('Hazırlanıyor', number);
    await phone.reads(`${number} numaralı siparişiniz hazırlanıyor`);
  });
});
