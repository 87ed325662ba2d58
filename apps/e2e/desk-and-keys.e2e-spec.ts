import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../api/test/support/database';
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
  it('pauses from one screen, tells the customer, takes orders again from another; a pause and a busy time end by themselves', async () => {
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
    expect(await somebody.send('branch.busy', { commandId: randomUUID(), minutes: 20, until })).toMatchObject({ ok: true });
    somebody.disconnect();
    const busy = other.page.getByRole('status').filter({ hasText: 'Yoğun: +20 dk' });
    await Promise.all([strip.waitFor(), busy.waitFor()]);
    await Promise.all([strip, busy].map((each) => each.waitFor({ state: 'detached' })));
    expect(await desk.getByRole('button', { name: '+20' }).getAttribute('aria-pressed')).toBe('false');
    expect(await query(stage.shop.databaseUrl, 'SELECT id FROM branches WHERE busy_until IS NOT NULL OR paused_until IS NOT NULL')).toEqual([]);
  });
});

describe('a kitchen that runs out of something', () => {
  it('takes it off sale without a ticket, sees on every screen what is sold out, and puts it back at one touch or takes that back', async () => {
    const [one, other] = await Promise.all([stage.board(), stage.board()]);
    const phone = (await stage.phones([{ name: 'Naz' }])).phone('Naz');
    await one.page.getByRole('button', { name: 'Tükenenler: 0' }).click();
    const sheet = one.page.getByRole('dialog', { name: 'Tükenenler' });
    await sheet.getByText('Tükenen bir şey yok.').waitFor();
    await sheet.getByRole('searchbox').fill('kunefe');
    await sheet.getByRole('button', { name: 'Tükendi: Künefe' }).click();
    await sheet.getByRole('button', { name: 'Yarına kadar' }).click();
    const row = sheet.getByRole('listitem').filter({ hasText: 'Künefe' });
    await row.getByText('05:00 saatine kadar').waitFor();
    await phone.write('Künefe');
    await phone.reads(/tüken|kalmadı/i);

    await other.page.getByRole('button', { name: 'Tükenenler: 1' }).click();
    const theirs = other.page.getByRole('dialog', { name: 'Tükenenler' });
    await theirs.getByRole('button', { name: 'Yeniden satışta: Künefe' }).click();
    await row.waitFor({ state: 'detached' });
    await theirs.getByRole('button', { name: 'Geri al' }).click();
    await row.waitFor();
    await row.getByRole('button', { name: 'Yeniden satışta: Künefe' }).click();
    await theirs.getByText('Tükenen bir şey yok.').waitFor();
    await phone.write('Künefe');
    await phone.reads('Nereye getirelim?');
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
