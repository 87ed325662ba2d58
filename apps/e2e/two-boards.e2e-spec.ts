import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CuttableLine } from '../api/test/support/cuttable-line';
import { eventually } from '../api/test/support/eventually';
import type { BoardPage } from './support/board-page';
import { onStage } from './support/on-stage';
import { giveAddress, orderInWords, payCash } from './support/ordering';
import type { Stage } from './support/stage';

let stage: Stage;
let line: CuttableLine;

onStage((opened) => (stage = opened));
beforeAll(async () => (line = await CuttableLine.to(stage.shop.api.port)));
afterAll(() => line.close());

describe('two boards in one kitchen', () => {
  it('show what the other one did, and bring a rejection to the customer in words', async () => {
    const [one, other] = await Promise.all([stage.board(), stage.board()]);
    const phone = (await stage.phones([{ name: 'Ömer' }])).phone('Ömer');
    const number = await orderInWords(phone, 'Lahmacun');
    await Promise.all([one.ticketIn('Yeni', number), other.ticketIn('Yeni', number)]);

    await one.ticket(number).getByRole('button', { name: `${number} için diğer işlemler` }).click();
    const sheet = one.page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Reddet' }).click();
    await sheet.getByRole('button', { name: 'Ürün tükendi' }).click();

    await phone.reads(`Üzgünüz, ${number} numaralı siparişinizi bu sefer alamadık.`);
    await phone.reads('Neden: ürün tükendi');
    await Promise.all([one, other].map((board) => board.ticket(number).waitFor({ state: 'detached' })));
    expect((await stage.shop.orders())[0]).toMatchObject({ number, status: 'rejected', reason: 'sold-out' });
    expect(await other.page.getByRole('alert').count()).toBe(0);
  });

  it('take two taps of the same step for one, and explain the second where it wants something else', async () => {
    const quick = await stage.board();
    const slow = await stage.boardOn(line);
    const phone = (await stage.phones([{ name: 'Şule' }])).phone('Şule');
    const number = await orderInWords(phone, 'Lahmacun');
    await Promise.all([quick.ticketIn('Yeni', number), slow.ticketIn('Yeni', number)]);

    // Both cooks see a new order and tap; the slow one's tap is on its way when the other's is done.
    line.cut();
    await slow.isOffline();
    await slow.ticket(number).getByRole('button', { name: 'Hazırla' }).click();
    await quick.ticket(number).getByRole('button', { name: 'Hazırla' }).click();
    await phone.reads(`${number} numaralı siparişiniz hazırlanıyor`);
    line.mend();
    await slow.isLive();

    await Promise.all([quick.ticketIn('Hazırlanıyor', number), slow.ticketIn('Hazırlanıyor', number)]);
    await slow.page.locator('.is-waiting').waitFor({ state: 'detached' });
    for (const board of [quick, slow]) expect(await board.page.getByRole('alert').count()).toBe(0);
    expect((await stage.shop.orders())[0]).toMatchObject({ number, status: 'preparing', version: 2 });
    expect(await phone.messages('hazırlanıyor').count()).toBe(1);

    line.cut();
    await slow.isOffline();
    await slow.step('Hazırlanıyor', number, 'Hazır', slow.ticketOf('Hazır', number));
    await (await quick.sheetOf(number)).getByRole('button', { name: 'İptal et' }).click();
    await quick.page.getByRole('button', { name: 'Müşteri istedi' }).click();
    await eventually(() => stage.shop.orders(), ([order]) => order?.status === 'cancelled');
    line.mend();
    await slow.isLive();
    await slow.page.getByRole('alert').filter({ hasText: `Sipariş ${number}: Bu siparişi az önce başkası değiştirdi.` }).waitFor();
    expect((await stage.shop.orders())[0]).toMatchObject({ number, status: 'cancelled', version: 3 });
  });
});

describe('one ticket on two boards', () => {
  it('is checked off, rushed and promised anew for both; an allergy stands apart, and the customer hears of the later time', async () => {
    const [one, other] = await Promise.all([stage.board(), stage.board()]);
    const phone = (await stage.phones([{ name: 'Derya' }])).phone('Derya');
    await phone.write('1 lahmacun 1 ayran');
    await giveAddress(phone, 'Moda Caddesi 12, Kadıköy');
    await phone.write('not: Fıstık alerjim var');
    const number = await payCash(phone, phone.messages('Nasıl ödemek istersiniz?').nth(1));
    await (await other.ticketIn('Yeni', number)).locator('sofra-ticket-note', { hasText: 'Fıstık alerjim var' }).getByText('Alerji', { exact: true }).waitFor();
    await one.step('Yeni', number, /^Hazırla/, one.ticketOf('Hazırlanıyor', number));

    const line = (board: BoardPage, pressed: boolean) => board.ticketOf('Hazırlanıyor', number).getByRole('button', { name: /Lahmacun/, pressed });
    await line(one, false).click();
    await line(other, true).click();
    await line(one, false).waitFor();

    const sheet = await other.sheetOf(number);
    await sheet.getByRole('button', { name: 'Öne al' }).click();
    await one.ticket(number).getByText('Acele').waitFor();
    const save = sheet.getByRole('button', { name: /^Kaydet/ });
    await sheet.getByRole('button', { name: '5 dk geç' }).click();
    const once = await save.innerText();
    await sheet.getByRole('button', { name: '5 dk geç' }).click();
    const [clock = ''] = /\d\d:\d\d/.exec(await eventually(() => save.innerText(), (text) => text !== once)) ?? [];
    await save.click();
    await one.ticket(number).getByText(clock).waitFor();
    await phone.reads(clock);
  });
});

describe('a customer who changes his mind', () => {
  it('cancels by chat; the ticket stays struck through until somebody has seen it', async () => {
    const [one, other] = await Promise.all([stage.board(), stage.board()]);
    const phone = (await stage.phones([{ name: 'Kerem' }])).phone('Kerem');
    const number = await orderInWords(phone, 'Lahmacun');
    await one.ticketIn('Yeni', number);

    await phone.write('iptal');
    await phone.tap(await phone.reads('iptal edelim mi?'), 'Evet, iptal et');
    await phone.reads(`${number} numaralı siparişinizi iptal ettik.`);
    for (const board of [one, other]) {
      const ticket = await board.ticketIn('Yeni', number);
      await ticket.getByText('Müşteri iptal etti').waitFor();
      expect(await board.isStruckThrough(ticket.getByText('Lahmacun'))).toBe(true);
      expect(await ticket.getByRole('button').allInnerTexts()).toEqual(['Gördüm, kaldır']);
    }

    await one.ticket(number).getByRole('button', { name: 'Gördüm, kaldır' }).click();
    await Promise.all([one, other].map((board) => board.ticket(number).waitFor({ state: 'detached' })));
    expect((await stage.shop.orders())[0]).toMatchObject({ number, status: 'cancelled', cancelledBy: 'customer', cancelAcknowledgedAt: expect.any(String) });
  });
});
