import { describe, expect, it } from '@jest/globals';
import { ROUTES } from '@sofra/contracts';
import { eventually } from '../api/test/support/eventually';
import { asOwner } from './support/as-owner';
import type { BoardPage } from './support/board-page';
import { onStage } from './support/on-stage';
import { orderInWords } from './support/ordering';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

/** Lets what goes to a printer be read: a headless browser has none. */
function nextPaper({ page }: BoardPage): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.print = () => {
          resolve(document.querySelector('sofra-paper')?.textContent ?? '');
          window.dispatchEvent(new Event('afterprint'));
        };
      }),
  );
}

async function print(board: BoardPage, number: number): Promise<string> {
  const paper = nextPaper(board);
  await (await board.sheetOf(number)).getByRole('button', { name: 'Fiş yazdır' }).click();
  return paper;
}

describe('a ticket’s sheet', () => {
  it('prints once for all screens, and says on the second paper that it is one', async () => {
    const [one, other] = await Promise.all([stage.board(), stage.board()]);
    const number = await orderInWords((await stage.phones([{ name: 'Nur' }])).phone('Nur'), 'Lahmacun');
    await Promise.all([one.ticketIn('Yeni', number), other.ticketIn('Yeni', number)]);
    const first = await print(one, number);
    expect(first).toContain('1 × Lahmacun');
    expect(first).not.toContain('KOPYA');
    expect(await print(other, number)).toContain('KOPYA, 2. baskı');
  });

  it('comes out by itself where the printer is, once for two screens that print', async () => {
    const boards = await Promise.all([stage.board(), stage.board()]);
    const papers: string[] = [];
    for (const board of boards) {
      await board.page.exposeFunction('taken', (paper: string) => papers.push(paper));
      await board.page.evaluate(() => {
        window.print = () => {
          void (window as unknown as { taken(paper: string): Promise<void> }).taken(document.querySelector('sofra-paper')?.textContent ?? '');
          window.dispatchEvent(new Event('afterprint'));
        };
      });
      const settings = await board.panel('Ayarlar');
      await settings.getByRole('group', { name: 'Yeni fişleri burada yazdır' }).getByRole('button', { name: 'Gelince' }).click();
      await board.page.keyboard.press('Escape');
    }
    const phones = await stage.phones([{ name: 'Oya' }, { name: 'Ufuk' }]);
    await orderInWords(phones.phone('Oya'), 'Lahmacun');
    await orderInWords(phones.phone('Ufuk'), 'Ayran');
    await eventually(async () => papers.length, (count) => count === 2);
    expect(papers.map((paper) => ['Lahmacun', 'Ayran'].filter((dish) => paper.includes(dish)))).toEqual([['Lahmacun'], ['Ayran']]);
    expect(papers.join()).not.toContain('KOPYA');
  });

  it('takes a dish off the menu for the next customer, and shows a change until somebody has seen it', async () => {
    const [one, other] = await Promise.all([stage.board(), stage.board()]);
    const phones = await stage.phones([{ name: 'Ece' }, { name: 'Can' }]);
    const number = await orderInWords(phones.phone('Ece'), 'Künefe');
    await one.ticketIn('Yeni', number);
    const soldOut = other.page.getByRole('button', { name: /^Tükenenler/ });
    const before = await soldOut.getAttribute('aria-label');
    const sheet = await one.sheetOf(number);
    await sheet.getByRole('button', { name: 'Tükendi: Künefe' }).click();
    await sheet.getByRole('button', { name: 'İki saat' }).click();
    await sheet.getByText('Künefe menüden kalktı.').waitFor();
    // The sheet says so at once; the other board hears it from the server.
    await eventually(() => soldOut.getAttribute('aria-label'), (label) => label !== before);
    await one.page.keyboard.press('Escape');
    await phones.phone('Can').write('Künefe');
    await phones.phone('Can').reads(/tüken|kalmadı/i);

    const { id, version } = (await stage.shop.orders()).find((each) => each.number === number)!;
    await asOwner(stage.shop.api, 'POST', `${ROUTES.orders}/${id}/amend`, { version, note: 'Kapıya bırakın' });
    for (const board of [one, other]) await (await board.comeTo(number)).getByText('Sipariş değişti').waitFor();
    await one.ticket(number).getByRole('button', { name: 'Gördüm' }).click();
    for (const board of [one, other]) await board.ticket(number).getByText('Sipariş değişti').waitFor({ state: 'detached' });
  });
});
