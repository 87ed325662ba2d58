import { describe, expect, it } from '@jest/globals';
import type { OrderDto } from '@sofra/contracts';
import type { Locator } from 'playwright-core';
import { eventually } from '../api/test/support/eventually';
import { onStage } from './support/on-stage';
import { orderInWords } from './support/ordering';
import type { Stage } from './support/stage';

/** A meal of more lines than a small wall tablet shows at once. */
const MEAL = '2 lahmacun, 2 mercimek çorbası, 1 ezogelin çorbası, 1 çoban salatası, 1 haydari, 2 ayran, 1 kola, 1 künefe';

let stage: Stage;

onStage((opened) => (stage = opened));

async function boxOf(what: Locator): Promise<{ left: number; right: number; top: number; bottom: number }> {
  const { x, y, width, height } = (await what.boundingBox())!;
  return { left: x, right: x + width, top: y, bottom: y + height };
}

describe('what a cook needs', () => {
  it.each([[1280, 800], [390, 844]])('is in sight at %i × %i without scrolling: the step of a long ticket, and its undo beside all tickets', async (width, height) => {
    const phones = await stage.phones([{ name: 'Nil' }]);
    const number = await orderInWords(phones.phone('Nil'), MEAL);
    const board = await stage.board();
    await board.page.setViewportSize({ width, height });
    const ticket = board.ticket(number);
    await ticket.waitFor();
    const accept = ticket.getByRole('button', { name: /^Hazırla/ });
    expect((await boxOf(ticket)).bottom).toBeGreaterThan(height);
    expect((await boxOf(accept)).bottom).toBeLessThanOrEqual(height);

    await accept.click();
    const undo = board.page.getByRole('button', { name: `Geri al: ${number} numaralı sipariş` });
    const [bubble, floor] = await Promise.all([boxOf(undo), boxOf(board.page.getByRole('main'))]);
    expect(bubble.bottom <= floor.top || bubble.top >= floor.bottom).toBe(true);
    await undo.click();
    const is = (status: string) => (orders: OrderDto[]) => orders.find((order) => order.number === number)?.status === status;
    await eventually(() => stage.shop.orders(), is('placed'));
    // Out of the way of the next one, which is the first then; right after another step a touch counts as the second of a double tap.
    await eventually(() => accept.click({ timeout: 500 }).catch(() => undefined).then(() => stage.shop.orders()), is('preparing'));
  });
});
