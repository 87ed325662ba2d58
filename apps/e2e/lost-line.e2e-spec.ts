import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CuttableLine } from '../api/test/support/cuttable-line';
import { ticketLines } from './support/in-database';
import { onStage } from './support/on-stage';
import { orderInWords } from './support/ordering';
import type { Stage } from './support/stage';

let stage: Stage;
let line: CuttableLine;

onStage((opened) => (stage = opened));
beforeAll(async () => (line = await CuttableLine.to(stage.shop.api.port)));
afterAll(() => line.close());

describe('the light of a screen', () => {
  it('is red while the sound is locked or the line is cut, says what to do, and is green when all is well', async () => {
    const board = await stage.signedIn({}, line.address);
    await board.openUntouched();
    await board.unlockBanner.waitFor();
    const light = (word: string) => board.page.getByRole('button', { name: `Bu ekranın durumu: ${word}` });
    await light('Sipariş kaçabilir').click();
    const panel = board.page.getByRole('dialog', { name: 'Bu ekranın durumu' });
    await panel.getByText('Sunucu yanıt veriyor.').waitFor();
    // The touch that opened the panel has let the sound out already.
    await panel.locator('[data-light=good]', { hasText: 'Ses Açık.' }).waitFor();
    line.cut();
    await panel.locator('[data-light=bad]', { hasText: 'Bağlantı yok. Wi-Fi’ye bakın' }).waitFor();
    await light('Sipariş kaçabilir').waitFor({ state: 'attached' });
    line.mend();
    await panel.getByText('Sunucu yanıt veriyor.').waitFor();
    await panel.getByRole('button', { name: 'Evet, bugüne hazır' }).click();
    await light('Her şey yolunda').waitFor();
    await board.page.getByRole('button', { name: 'Açılıştan önce bu ekranı denetleyin.' }).waitFor({ state: 'detached' });
  });
});

describe('a board that loses its line', () => {
  it('keeps its tickets, takes taps, and is back with exactly the database', async () => {
    const board = await stage.boardOn(line);
    const phone = (await stage.phones([{ name: 'Tülin' }])).phone('Tülin');
    const first = await orderInWords(phone, 'Lahmacun');
    await board.ticketIn('Yeni', first);

    line.cut();
    await board.isOffline();
    await stage.shop.serve(3);
    await board.ticket(first).getByRole('button', { name: 'Hazırla' }).click();
    await board.ticketIn('Hazırlanıyor', first);
    await board.page.getByRole('alert').filter({ hasText: '1 işlem bekliyor' }).waitFor();
    expect(await board.lines()).toEqual([{ number: first, column: 'Hazırlanıyor', customer: 'Tülin' }]);
    expect(ticketLines(await stage.shop.orders())).toContainEqual({ number: first, column: 'Yeni', customer: 'Tülin' });

    line.mend();
    await board.isLive();
    await phone.reads(`${first} numaralı siparişiniz hazırlanıyor`);
    for (const number of [2, 3, 4]) await board.ticketIn('Yeni', number);
    const orders = await stage.shop.orders();
    expect(await board.lines()).toEqual(ticketLines(orders));
    expect(orders.find(({ number }) => number === first)).toMatchObject({ status: 'preparing', version: 2 });
    expect(await phone.messages('hazırlanıyor').count()).toBe(1);
    expect(board.dings.length).toBeGreaterThan(0);
  });

  it('opens without a server after a reload, under the same strict policy, and does what waited once and in order', async () => {
    const board = await stage.boardOn(line);
    const phone = (await stage.phones([{ name: 'Nilgün' }])).phone('Nilgün');
    const number = await orderInWords(phone, 'Lahmacun');
    await board.ticketIn('Yeni', number);
    await board.isKept(number);

    line.cut();
    await board.isOffline();
    await (await board.comeTo(number)).getByRole('button', { name: 'Hazırla' }).click();
    await board.page.getByRole('alert').filter({ hasText: '1 işlem bekliyor' }).waitFor();
    await board.page.reload();
    const ticket = await board.ticketIn('Hazırlanıyor', number);
    await board.isOffline();
    await ticket.getByRole('button', { name: 'Hazır' }).click();
    await board.page.getByRole('alert').filter({ hasText: '2 işlem bekliyor' }).waitFor();
    expect(await board.page.evaluate(() => document.querySelector('sofra-root')?.hasAttribute('ngCspNonce'))).toBe(true);

    line.mend();
    await board.isLive();
    await phone.reads(`${number} numaralı siparişiniz hazırlanıyor`);
    await board.ticketIn('Hazır', number);
    expect((await stage.shop.orders()).find((order) => order.number === number)).toMatchObject({ status: 'ready', version: 3 });
    expect(await phone.messages('hazırlanıyor').count()).toBe(1);
  });
});
