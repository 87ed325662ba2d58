import { describe, expect, it } from '@jest/globals';
import { eventually } from '../api/test/support/eventually';
import type { BoardPage } from './support/board-page';
import { onStage } from './support/on-stage';
import { orderInWords } from './support/ordering';
import type { Stage } from './support/stage';

const ADDRESS = 'Moda Caddesi 12, Kadıköy';

let stage: Stage;

onStage((opened) => (stage = opened));

const bag = (courier: BoardPage, number: number) => courier.page.getByRole('article', { name: `${number} numaralı sipariş` });
const statusOf = async (number: number) => (await stage.shop.orders()).find((order) => order.number === number)?.status;

/** Right after another touch one counts as the second of a double tap, so it is repeated until it did something. */
async function touch(courier: BoardPage, number: number, button: string): Promise<void> {
  const touched = bag(courier, number).getByRole('button', { name: button });
  await eventually(
    async () => {
      await touched.click({ timeout: 500 }).catch(() => undefined);
      return touched.count();
    },
    (count) => count === 0,
  );
}

describe('a courier’s phone', () => {
  it('shows what is to be delivered, with address, map, phone and cash; takes it, hands it over, or says why not', async () => {
    const courier = await stage.boardAt('courier', { viewport: { width: 390, height: 844 }, hasTouch: true });
    const kitchen = await stage.board();
    const phones = await stage.phones([{ name: 'Nilgün' }, { name: 'Tülin' }]);
    const first = await orderInWords(phones.phone('Nilgün'), 'Lahmacun', ADDRESS);
    const second = await orderInWords(phones.phone('Tülin'), 'Lahmacun', ADDRESS);
    await kitchen.ticketIn('Yeni', second);
    expect(await courier.page.getByRole('article').count()).toBe(0);
    for (const number of [first, second]) {
      await kitchen.step('Yeni', number, /^Hazırla/, kitchen.ticketOf('Hazırlanıyor', number));
      await kitchen.step('Hazırlanıyor', number, 'Hazır', kitchen.ticketOf('Hazır', number));
    }

    await bag(courier, first).getByText(ADDRESS).waitFor();
    const words = await bag(courier, first).innerText();
    for (const each of ['Nilgün', 'Alınacak:', 'Nakit']) expect(words).toContain(each);
    const links = bag(courier, first).getByRole('link');
    expect(decodeURIComponent((await links.filter({ hasText: 'Harita' }).getAttribute('href')) ?? '')).toContain(ADDRESS);
    expect(await links.filter({ hasText: 'Ara' }).getAttribute('href')).toMatch(/^tel:\+?\d/);

    await bag(courier, first).getByRole('button', { name: 'Ben alıyorum' }).dblclick();
    await bag(courier, first).getByRole('button', { name: 'Teslim edildi' }).waitFor();
    await kitchen.ticketIn('Yolda', first);
    expect(await statusOf(first)).toBe('out-for-delivery');
    await touch(courier, first, 'Teslim edildi');
    await eventually(() => statusOf(first), (status) => status === 'delivered');
    await phones.phone('Nilgün').reads(`${first} numaralı siparişiniz teslim edildi`);

    await touch(courier, second, 'Ben alıyorum');
    await bag(courier, second).getByRole('button', { name: 'Teslim edilemedi' }).click();
    await courier.page.getByRole('dialog', { name: `${second} numaralı sipariş neden teslim edilemedi?` }).locator('button.reason').first().click();
    await bag(courier, second).waitFor({ state: 'detached' });
    await eventually(() => statusOf(second), (status) => status === 'undelivered');
  });
});
