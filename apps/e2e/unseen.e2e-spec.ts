import { describe, expect, it } from '@jest/globals';
import { ROUTES, type KitchenSettingsDto, type MeDto } from '@sofra/contracts';
import { asOwner } from './support/as-owner';
import type { BoardPage } from './support/board-page';
import { onStage } from './support/on-stage';
import { orderInWords } from './support/ordering';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

/** A ladder that a scenario has the time for. */
async function hurry(): Promise<void> {
  const { api } = stage.shop;
  const cookie = await api.signIn();
  const { branches } = await api.get<MeDto>(ROUTES.me, cookie);
  const path = `${ROUTES.kitchenSettings}/${branches[0]!.id}`;
  const settings = await api.get<KitchenSettingsDto>(path, cookie);
  const escalation: KitchenSettingsDto['escalation'] = [
    { condition: 'unseen', afterSeconds: 2, kind: 'flash' },
    { condition: 'untouched', afterSeconds: 4, kind: 'louder' },
  ];
  await asOwner(api, 'PUT', path, { ...settings, escalation });
}

/** A tab that hangs: not a line of it runs any more, while its connection stays open until the server misses it. */
async function freeze({ page }: BoardPage): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Debugger.enable');
  const hung = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
  await devtools.send('Debugger.pause');
  await hung;
  return async () => void (await devtools.send('Debugger.disable'));
}

describe('an order that no screen has shown', () => {
  it('flashes where another column is open while the kitchen’s own tab hangs; that one shows it once it runs again', async () => {
    await hurry();
    const tablet = await stage.board();
    const phone = await stage.board({ viewport: { width: 390, height: 844 } });
    await phone.page.getByRole('group', { name: 'Bölümler' }).getByRole('button', { name: 'Hazır', exact: false }).last().click();
    const wake = await freeze(tablet);

    const number = await orderInWords((await stage.phones([{ name: 'Işıl' }])).phone('Işıl'), 'Lahmacun');
    await phone.page.locator('sofra-kitchen-page.is-flashing').waitFor();
    await phone.untilItRings('new');

    await phone.page.getByRole('group', { name: 'Bölümler' }).getByRole('button', { name: 'Yeni' }).click();
    await phone.ticket(number).getByRole('button', { name: 'Hazırla' }).click();
    await phone.page.locator('sofra-kitchen-page:not(.is-flashing)').waitFor();
    await wake();
    await tablet.ticketIn('Hazırlanıyor', number);
    expect((await stage.shop.orders())[0]).toMatchObject({ number, status: 'preparing' });
  });
});
