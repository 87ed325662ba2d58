import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { query } from '../api/test/support/database';
import { eventually } from '../api/test/support/eventually';
import type { BoardPage } from './support/board-page';
import { onStage } from './support/on-stage';
import { orderInWords } from './support/ordering';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

/** A wet finger drawn over a ticket to the right. */
async function swipe(page: Page, ticket: Locator): Promise<void> {
  const { x, y } = (await ticket.boundingBox())!;
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by?: number) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: by === undefined ? [] : [{ x: x + 20 + by, y: y + 20 }] });
  await touch('touchStart', 0);
  for (let by = 20; by <= 200; by += 20) await touch('touchMove', by);
  await touch('touchEnd');
}

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
    await desk.getByRole('button', { name: '+20', pressed: false }).waitFor();
    await eventually(() => query(stage.shop.databaseUrl, 'SELECT id FROM branches WHERE busy_until IS NOT NULL OR paused_until IS NOT NULL'), (rows) => rows.length === 0);
  });
});

describe('a kitchen that runs out of something', () => {
  it('takes it off sale without a ticket, sees on every screen what is sold out, and puts it back at one touch or takes that back', async () => {
    const [one, other] = await Promise.all([stage.board(), stage.board()]);
    const phone = (await stage.phones([{ name: 'Naz' }])).phone('Naz');
    const button = (board: BoardPage) => board.page.getByRole('banner').getByRole('button', { name: /^Tükenenler: \d+$/ });
    const before = Number(await button(other).innerText());
    await button(one).click();
    const sheet = one.page.getByRole('dialog', { name: 'Tükenenler' });
    await sheet.getByRole('searchbox').fill('kunefe');
    await sheet.getByRole('button', { name: 'Tükendi: Künefe' }).click();
    await sheet.getByRole('button', { name: 'Yarına kadar' }).click();
    const row = sheet.getByRole('listitem').filter({ hasText: 'Künefe' });
    await row.getByText('05:00 saatine kadar').waitFor();
    await phone.write('Künefe');
    await phone.reads(/tüken|kalmadı/i);

    expect(await button(other).innerText()).toBe(String(before + 1));
    await button(other).click();
    const theirs = other.page.getByRole('dialog', { name: 'Tükenenler' });
    await theirs.getByRole('button', { name: 'Yeniden satışta: Künefe' }).click();
    await row.waitFor({ state: 'detached' });
    await theirs.getByRole('button', { name: 'Geri al' }).click();
    await row.waitFor();
    await row.getByRole('button', { name: 'Yeniden satışta: Künefe' }).click();
    await theirs.getByRole('listitem').filter({ hasText: 'Künefe' }).waitFor({ state: 'detached' });
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
    // A touch shows at once and is sent on.
    const moved = async () => (await stage.shop.orders()).filter(({ number, status }) => [first, second].includes(number) && status === 'preparing');
    await eventually(moved, (orders) => orders.length === 2);
  });
});

describe('a board that suits its wall', () => {
  it('lies as a grid with large letters after a reload too, counts all dishes and marks their tickets, and takes a swipe for the next step', async () => {
    const board = await stage.board({ hasTouch: true, viewport: { width: 1280, height: 800 } });
    const phones = await stage.phones([{ name: 'Nil' }, { name: 'Su' }]);
    const [first, second] = [await orderInWords(phones.phone('Nil'), '2 künefe'), await orderInWords(phones.phone('Su'), 'Ayran')];
    const settings = await board.panel('Ayarlar');
    await settings.getByRole('button', { name: 'Izgara düzeni' }).click();
    await settings.getByRole('button', { name: 'Büyük' }).click();
    await board.page.reload();
    await board.page.locator('main.board--grid[data-text=large]').waitFor();
    const tickets = board.page.getByRole('article');
    await board.ticket(second).waitFor();
    expect(await tickets.evaluateAll((all) => all.map((each) => Number(each.getAttribute('data-order-number'))).slice(-2))).toEqual([first, second]);

    await board.page.getByRole('button', { name: 'Toplamlar' }).click();
    const dish = board.page.locator('sofra-all-day-panel section', { hasText: /2 Künefe/ });
    await dish.getByRole('button').click();
    await board.ticket(first).and(board.page.locator('.is-marked')).waitFor();
    expect(await board.ticket(second).and(board.page.locator('.is-marked')).count()).toBe(0);

    await swipe(board.page, board.ticket(first));
    await board.ticket(first).getByText('Hazırlanıyor').waitFor();
    await eventually(() => stage.shop.orders(), (orders) => orders.find(({ number }) => number === first)?.status === 'preparing');
  });
});
