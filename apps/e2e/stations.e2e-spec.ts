import { describe, expect, it } from '@jest/globals';
import { query } from '../api/test/support/database';
import { eventually } from '../api/test/support/eventually';
import type { BoardPage } from './support/board-page';
import { onStage } from './support/on-stage';
import { orderInWords } from './support/ordering';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

const gone = (board: BoardPage, number: number) => board.ticket(number).waitFor({ state: 'detached' });
const order = async (name: string, words: string) => orderInWords((await stage.phones([{ name }])).phone(name), words);

describe('a kitchen with stations', () => {
  it('splits an order over grill and cold counter; the pass sends it out only when it insists', async () => {
    const [grill, cold, pass] = await Promise.all([stage.boardAt('station:grill'), stage.boardAt('station:cold'), stage.boardAt('expo')]);
    const number = await order('Ömer', '1 lahmacun 1 ayran');
    await Promise.all([grill, cold, pass].map((board) => board.ticket(number).waitFor()));
    const [atGrill, atCold] = await Promise.all([grill, cold].map((board) => board.ticket(number).innerText()));
    for (const words of ['Lahmacun', 'Ayrıca: Soğuk ve içecek']) expect(atGrill).toContain(words);
    for (const words of ['Ayran', 'Ayrıca: Izgara ve fırın']) expect(atCold).toContain(words);
    expect(atGrill).not.toContain('Ayran');
    expect(atCold).not.toContain('Lahmacun');

    await grill.ticket(number).getByRole('button', { name: 'Hazırla' }).click();
    await cold.ticket(number).getByRole('button', { name: 'Bizde tamam' }).waitFor();
    await eventually(
      async () => {
        await grill.ticket(number).getByRole('button', { name: 'Bizde tamam' }).click({ timeout: 500 }).catch(() => undefined);
        return grill.ticket(number).count();
      },
      (count) => count === 0,
    );
    await pass.ticket(number).getByText('Izgara ve fırın 1/1').waitFor();
    await pass.ticket(number).getByText('Soğuk ve içecek 0/1').waitFor();

    await pass.ticketOf('Hazırlanıyor', number).getByRole('button', { name: 'Hazır', exact: true }).click();
    const asked = pass.page.getByRole('dialog', { name: 'Bitmemiş ürün: 1' });
    await asked.getByRole('button', { name: 'Bekleyelim' }).click();
    await asked.waitFor({ state: 'detached' });
    expect((await stage.shop.orders())[0]).toMatchObject({ number, status: 'preparing' });
    await pass.ticketOf('Hazırlanıyor', number).getByRole('button', { name: 'Hazır', exact: true }).click();
    await asked.getByRole('button', { name: 'Yine de çıksın' }).click();
    await pass.ticketIn('Hazır', number);
    await gone(cold, number);
    expect((await stage.shop.orders())[0]).toMatchObject({ number, status: 'ready' });
  });

  it('sends the dishes of a closed station to another one in one touch, and back', async () => {
    const [grill, doner, whole] = await Promise.all([stage.boardAt('station:grill'), stage.boardAt('station:doner'), stage.board()]);
    const number = await order('Şule', 'Lahmacun');
    await grill.ticket(number).waitFor();
    expect(await doner.ticket(number).count()).toBe(0);

    const desk = await whole.panel('Yoğunluk, ara, istasyonlar');
    await desk.getByRole('group', { name: 'Izgara ve fırın' }).getByRole('button', { name: '→ Döner' }).click();
    await doner.ticket(number).waitFor();
    await gone(grill, number);
    await desk.getByRole('group', { name: 'Izgara ve fırın' }).getByRole('button', { name: 'Açık' }).click();
    await grill.ticket(number).waitFor();
    await gone(doner, number);
  });
});

describe('three screens of one kitchen', () => {
  it('show one move, its undo and a recall alike; a screen opened long after takes the order back as well', async () => {
    const screens = await Promise.all([stage.board(), stage.board(), stage.board()]);
    const [one, , third] = screens as [BoardPage, BoardPage, BoardPage];
    const number = await order('Kerem', 'Lahmacun');
    const allShow = (column: Parameters<BoardPage['ticketIn']>[0]) => Promise.all(screens.map((board) => board.ticketIn(column, number)));
    await allShow('Yeni');
    await one.ticket(number).getByRole('button', { name: 'Hazırla' }).click();
    await allShow('Hazırlanıyor');

    await one.page.getByRole('button', { name: `Geri al: ${number} numaralı sipariş` }).click();
    await allShow('Yeni');
    expect((await stage.shop.orders()).find((each) => each.number === number)).toMatchObject({ status: 'placed' });

    await third.step('Yeni', number, /^Hazırla/, third.ticketOf('Hazırlanıyor', number));
    await third.step('Hazırlanıyor', number, 'Hazır', third.ticketOf('Hazır', number));
    await third.step('Hazır', number, 'Yola çıktı', third.ticketOf('Yolda', number));
    await third.step('Yolda', number, 'Teslim edildi', third.ticket(number).getByRole('button', { name: 'Geri al' }));
    await Promise.all(screens.map((board) => board.ticket(number).getByRole('button', { name: 'Geri al' }).waitFor()));

    // Snapshots bring what was finished within half an hour.
    await query(stage.shop.databaseUrl, `UPDATE orders SET status_at = now() - interval '40 minutes' WHERE number = ${number}`);
    const late = await stage.board();
    const day = await late.panel('Bugün');
    await day.getByRole('searchbox').fill(String(number));
    await day.getByRole('listitem').filter({ hasText: 'Kerem' }).getByRole('button', { name: 'Geri al: Yolda' }).click();
    await Promise.all([...screens, late].map((board) => board.ticketIn('Yolda', number)));
    expect(await late.page.getByRole('alert').count()).toBe(0);
  });
});
