import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { orderInWords } from './support/ordering';
import { Stage } from './support/stage';

let stage: Stage;

beforeAll(async () => (stage = await Stage.open()));
afterAll(() => stage.close());
afterEach(async () => {
  expect(await stage.mishaps()).toEqual([]);
  await stage.clear();
});

describe('a kitchen that needs a breath', () => {
  it('pauses from one screen, tells the customer, takes orders again from another, and a short pause ends by itself', async () => {
    const [one, other] = await Promise.all([stage.board(), stage.board()]);
    const phone = (await stage.phones([{ name: 'Aslı' }])).phone('Aslı');
    const desk = await one.panel('Yoğunluk, ara, istasyonlar');
    await desk.getByRole('button', { name: '15 dk' }).click();
    const strip = other.page.getByRole('status').filter({ hasText: 'sipariş alınmıyor' });
    await strip.waitFor();
    await phone.write('Lahmacun');
    await phone.reads('Nereye getirelim?');
    await phone.write('Moda Caddesi 12, Kadıköy');
    await phone.reads('itibarıyla sipariş alıyoruz');
    await other.page.getByRole('button', { name: 'Sipariş al' }).click();
    await strip.waitFor({ state: 'detached' });

    const somebody = await stage.shop.api.openBoard();
    const until = new Date(Date.now() + 3_000).toISOString();
    expect(await somebody.send('branch.pause', { commandId: randomUUID(), until })).toMatchObject({ ok: true });
    somebody.disconnect();
    await strip.waitFor();
    await strip.waitFor({ state: 'detached' });
  });
});

describe('a board worked by keys', () => {
  it('moves a ticket by its digit, and by the key that somebody gave to the next step', async () => {
    const board = await stage.board();
    const phones = await stage.phones([{ name: 'Deniz' }, { name: 'Ege' }]);
    const settings = await board.panel('Ayarlar');
    await settings.getByText('Klavye ve tuş takımı').click();
    await settings.getByRole('button', { name: 'ilerlet' }).click();
    await board.page.keyboard.press('x');
    await settings.getByRole('button', { name: 'ilerlet X' }).waitFor();
    await board.page.keyboard.press('Escape');
    await settings.waitFor({ state: 'detached' });

    const first = await orderInWords(phones.phone('Deniz'), 'Lahmacun');
    await board.ticketIn('Yeni', first);
    await board.page.keyboard.press('1');
    await board.ticketIn('Hazırlanıyor', first);

    const second = await orderInWords(phones.phone('Ege'), 'Lahmacun');
    await board.ticketIn('Yeni', second);
    await board.page.keyboard.press('x');
    await board.ticketIn('Hazırlanıyor', second);
    expect((await stage.shop.orders()).filter(({ number }) => number === first || number === second)).toMatchObject([{ status: 'preparing' }, { status: 'preparing' }]);
  });
});
