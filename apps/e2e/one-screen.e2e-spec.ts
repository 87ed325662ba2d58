import { describe, expect, it } from '@jest/globals';
import { type FormSettingsDto, ROUTES } from '@sofra/contracts';
import { eventually } from '../api/test/support/eventually';
import { onStage } from './support/on-stage';
import { giveAddress, payCash } from './support/ordering';
import type { PhoneInHand } from './support/phones-page';
import type { Stage } from './support/stage';

const NAME = 'Ece Tunalı';
const DISH = 'Tavuk Döner Dürüm 120 g';

let stage: Stage;

onStage((opened) => (stage = opened));

/** The owner switches one-screen customisation on; answers once the form is published. */
async function switchOn(): Promise<void> {
  const { api } = stage.shop;
  const cookie = await api.signIn();
  const response = await fetch(`${api.address}${ROUTES.formSettings}`, {
    method: 'PUT', headers: { cookie, origin: api.address, 'content-type': 'application/json' }, body: JSON.stringify({ isOn: true }),
  });
  expect(response.status).toBe(200);
  await eventually(() => api.get<FormSettingsDto>(ROUTES.formSettings, cookie), ({ state }) => state === 'published');
}

async function toForm(phone: PhoneInHand) {
  await phone.pick(await phone.reads('Canınız ne çekiyor?'), 'Tavuk Dönerler');
  await phone.pick(await phone.reads('Hangisinden olsun?'), DISH);
  return phone.reads('tek ekranda belirtin');
}

describe('a dish put together on one screen', () => {
  it('is asked, counted and noted at once, by keyboard, and is what the kitchen cooks', async () => {
    const phone = (await stage.phones([{ name: NAME }])).phone(NAME);
    await phone.write('Merhaba');
    await phone.reads('Canınız ne çekiyor?');
    await switchOn();

    const form = await phone.openForm(await toForm(phone));
    for (const words of [DISH, '215,00 TL', 'Acı derecesi', 'Çıkarılacaklar', 'Ekstralar']) expect(await form.innerText()).toContain(words);
    // What must be picked is missing: the phone does not send it.
    await form.getByRole('button', { name: 'Sepete ekle' }).press('Enter');
    await form.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor();
    await form.getByRole('radio', { name: /^Acılı/ }).press(' ');
    await form.getByRole('checkbox', { name: /^Soğansız/ }).press(' ');
    await form.getByRole('checkbox', { name: /^Kaşar peyniri/ }).press(' ');
    await form.getByRole('spinbutton', { name: 'Adet' }).fill('2');
    await form.getByRole('textbox', { name: 'Not' }).fill('az pişmiş');
    await form.getByRole('spinbutton', { name: 'Adet' }).press('Enter');

    const summary = await giveAddress(phone, 'Moda Caddesi 12 kat 3, Kadıköy');
    expect(await summary.innerText()).toContain('490,00 TL');
    const number = await payCash(phone, summary);
    const [order] = await stage.shop.orders();
    expect(order).toMatchObject({ number, total: 49_000, items: [{ name: DISH, quantity: 2, note: 'az pişmiş' }] });
    expect(order!.items[0]!.modifiers.map(({ name }) => name)).toEqual(['Acılı', 'Soğansız', 'Kaşar peyniri']);
    await stage.untilAllRead();
  });

  it('is picked from lists on a phone that is too old for it', async () => {
    const phone = (await stage.phones([{ name: NAME, hasOldApp: true }])).phone(NAME);
    await phone.write('Merhaba');
    await phone.pick(await phone.reads('Canınız ne çekiyor?'), 'Tavuk Dönerler');
    await phone.pick(await phone.reads('Hangisinden olsun?'), DISH);
    await phone.pick(await phone.reads('Acı derecesi'), 'Acılı');
    await phone.reads('Çıkarılacaklar');
  });
});
