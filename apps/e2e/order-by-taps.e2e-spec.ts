import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { OWNER } from '../api/test/support/owner';
import { onStage } from './support/on-stage';
import { giveAddress, payCash } from './support/ordering';
import type { PhoneInHand } from './support/phones-page';
import type { Stage } from './support/stage';

const NAME = 'Işıl Çağlayan';
const ADDRESS = 'Moda Caddesi 12 kat 3, Kadıköy';

let stage: Stage;

onStage((opened) => (stage = opened));

// A browser and all processes share this machine, so the time is told and not judged; the bench does that.
function tell(what: string, milliseconds: number): void {
  process.stderr.write(`${what}: ${Math.round(milliseconds)} ms\n`);
}

/** From the greeting to the summary as somebody goes who never types food; answers the summary. */
async function tapAnOrder(phone: PhoneInHand): Promise<Locator> {
  await phone.write('Merhaba');
  await phone.pick(await phone.reads('Canınız ne çekiyor?'), 'Tavuk Dönerler');
  await phone.pick(await phone.reads('Hangisinden olsun?'), 'Tavuk Döner Dürüm 120 g');
  await phone.pick(await phone.reads('Acı derecesi'), 'Acılı');
  await phone.pick(await phone.reads('Çıkarılacaklar'), 'Soğansız');
  await phone.pick(await phone.reads('Seçtikleriniz: Soğansız'), '✔ Bu kadar');
  await phone.pick(await phone.reads('Ekstralar'), 'Kaşar peyniri');
  await phone.pick(await phone.reads('Seçtikleriniz: Kaşar peyniri'), '✔ Bu kadar');
  return giveAddress(phone, ADDRESS);
}

describe('an order by taps', () => {
  it('goes from the phone to the board with a ding, and the phone hears of every step', async () => {
    const board = await stage.stranger();
    await board.open();
    await board.signIn(OWNER);
    await board.isLive();
    // The touch that signed in is what browsers want before they let sound out.
    await board.unlockBanner.waitFor({ state: 'hidden' });
    const phone = (await stage.phones([{ name: NAME }])).phone(NAME);

    const summary = await tapAnOrder(phone);
    expect(await summary.innerText()).toContain('245,00 TL');
    const began = performance.now();
    const [number, ticket] = await Promise.all([payCash(phone, summary), board.ticketIn('Yeni', 1)]);
    tell('From opening the pay list to the ticket', performance.now() - began);
    expect(number).toBe(1);
    expect(board.dings).toEqual(['new']);

    await ticket.getByRole('button', { name: 'Adres ve telefon' }).click();
    await ticket.getByText(ADDRESS).waitFor();
    // A weight is not torn from its number.
    const words = (await ticket.innerText()).replaceAll('\u00a0', ' ');
    for (const each of [NAME, 'Paket', '1×', 'Tavuk Döner Dürüm 120 g', 'Acılı', 'Kaşar peyniri', 'Soğansız', 'Nakit', '245,00 TL']) {
      expect(words).toContain(each);
    }
    // What must be left out stands there light on dark when all else is dark on light, and the other way round.
    const [removal, dish] = await Promise.all([board.inkOf(ticket.getByText('Soğansız')), board.inkOf(ticket.getByText('Tavuk Döner Dürüm 120 g'))]);
    expect(removal.background).toBe(dish.text);

    await ticket.getByRole('button', { name: 'Hazırla' }).click();
    await phone.reads('1 numaralı siparişiniz hazırlanıyor');
    await board.step('Hazırlanıyor', 1, 'Hazır', board.ticketOf('Hazır', 1));
    await board.step('Hazır', 1, 'Yola çıktı', board.ticketOf('Yolda', 1));
    await phone.reads('1 numaralı siparişiniz yola çıktı');
    await board.step('Yolda', 1, 'Teslim edildi', board.ticket(1).getByRole('button', { name: 'Geri al' }));
    await phone.reads('1 numaralı siparişiniz teslim edildi');
    await phone.wasDelivered('Merhaba');
    await phone.wasDelivered(ADDRESS);
    await board.ticket(1).getByRole('button', { name: 'Geri al' }).waitFor();
    expect(await stage.shop.orders()).toMatchObject([{ number: 1, status: 'delivered', payment: { method: 'cash', status: 'paid' } }]);
    await stage.untilAllRead();
  });
});

describe('a board that nobody has touched', () => {
  it('says that its sound is off, and rings after one touch', async () => {
    const board = await stage.signedIn();
    await board.openUntouched();
    await board.unlockBanner.waitFor();
    const phone = (await stage.phones([{ name: NAME }])).phone(NAME);
    const number = await payCash(phone, await tapAnOrder(phone));
    await board.ticketIn('Yeni', number);
    expect(board.dings).toEqual([]);

    await board.unlockBanner.click();
    await board.unlockBanner.waitFor({ state: 'hidden' });
    await board.untilItRings('new');
  });
});

describe('an order for later', () => {
  it('waits beside the board until the kitchen begins with it', async () => {
    const board = await stage.board();
    const phone = (await stage.phones([{ name: NAME }])).phone(NAME);
    // The demo shop never closes: in three hours, to the five minutes, on its own clock.
    const due = new Date(Math.ceil(Date.now() / 300_000) * 300_000 + 3 * 3_600_000);
    const clock = due.toLocaleTimeString('tr-TR', { timeZone: 'Europe/Istanbul', hour: '2-digit', minute: '2-digit' });

    await phone.write(`1 ayran ${clock} için`);
    await phone.reads('Nereye getirelim?');
    await phone.write(ADDRESS);
    await phone.pick(await phone.reads('siparişinizi bu saat için alırız'), 'Nakit öde');
    const confirmation = await phone.reads('Siparişinizi aldık!');
    expect(await confirmation.innerText()).toContain(`${clock} için`);
    const number = Number(await confirmation.locator('strong', { hasText: /^\d+$/ }).textContent());

    await board.page.getByRole('button', { name: 'İleri saat siparişleri: 1' }).click();
    const sheet = board.page.getByRole('dialog', { name: 'İleri saat siparişleri' });
    expect(await sheet.innerText()).toContain(clock);
    expect(await board.ticket(number).count()).toBe(0);
    await sheet.getByRole('button', { name: /şimdi başla/ }).click();
    await board.ticket(number).getByText(`${clock} için`).waitFor({ state: 'attached' });
    await board.page.getByRole('button', { name: 'İleri saat siparişleri: 1' }).waitFor({ state: 'detached' });
  });
});
