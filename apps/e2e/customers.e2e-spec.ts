import { describe, expect, it } from '@jest/globals';
import { onStage } from './support/on-stage';
import { giveAddress, orderInWords, payCash } from './support/ordering';
import type { Stage } from './support/stage';

// No place to break a line, and longer than the shop keeps.
const LONG_NAME = 'Kahramanmaraşlıoğullarındanmışsınızcasına'.repeat(3);
const WIDTHS = [390, 768, 1024, 1280];

let stage: Stage;

onStage((opened) => (stage = opened));

describe('a customer without a phone number', () => {
  it('orders to a location pin, and the ticket says what is known', async () => {
    const board = await stage.board();
    const phone = (await stage.phones([{ name: 'Defne', waId: null }])).phone('Defne');
    await phone.write('Lahmacun');
    await phone.reads('Nereye getirelim?');
    await phone.sendPlace('Sahil');
    const number = await payCash(phone, await phone.reads('Nasıl ödemek istersiniz?'));

    const ticket = await board.ticketIn('Yeni', number);
    await ticket.getByRole('button', { name: 'Adres ve telefon' }).click();
    await ticket.getByText('Bebek Parkı, Beşiktaş').waitFor();
    await ticket.getByText('Telefon numarası gizli').waitFor();
    expect(await ticket.getByRole('link', { name: 'Haritada aç' }).getAttribute('href')).toContain('query=41.07671,29.04343');
    expect((await stage.shop.orders())[0]).toMatchObject({ customer: { name: 'Defne', phone: null } });
  });
});

describe('an English customer beside a Turkish one', () => {
  it('each reads their own language while the kitchen reads Turkish', async () => {
    const board = await stage.board();
    const phones = await stage.phones([{ name: 'Jane Miller', language: 'en' }, { name: 'Ayşe' }]);
    const [jane, ayse] = [phones.phone('Jane Miller'), phones.phone('Ayşe')];

    await jane.write('Hello');
    await ayse.write('Merhaba');
    await jane.pick(await jane.reads('What would you like?'), 'Pide');
    await ayse.pick(await ayse.reads('Canınız ne çekiyor?'), 'Pideler');
    await jane.pick(await jane.reads('Which one would you like?'), 'Cheese Pide');
    await ayse.pick(await ayse.reads('Hangisinden olsun?'), 'Kaşarlı Pide');
    const hers = await giveAddress(jane, '12 Moda Street', 'en');
    const ayses = await giveAddress(ayse, 'Moda Caddesi 14, Kadıköy');
    expect(await hers.innerText()).toContain('Cheese Pide');
    expect(await ayses.innerText()).toContain('Kaşarlı Pide');
    const numbers = [await payCash(jane, hers, 'en'), await payCash(ayse, ayses)] as const;

    for (const number of numbers) {
      const ticket = await board.ticketIn('Yeni', number);
      await ticket.getByText('Kaşarlı Pide').waitFor();
      await ticket.getByRole('button', { name: 'Hazırla' }).click();
    }
    await jane.reads(`Your order ${numbers[0]} is being prepared`);
    await ayse.reads(`${numbers[1]} numaralı siparişiniz hazırlanıyor`);
    expect(await jane.messages(/[ğışİŞĞ]/).allInnerTexts()).toEqual([]);
  });
});

describe('a very long name and address', () => {
  it('break nothing on a telephone, a tablet and a wide screen', async () => {
    const board = await stage.board();
    const phone = (await stage.phones([{ name: LONG_NAME }])).phone(LONG_NAME);
    const number = await orderInWords(phone, 'Lahmacun', `${'Uzunçarşı'.repeat(12)} Sokağı 3`);
    const ticket = await board.ticketIn('Yeni', number);
    await ticket.getByRole('button', { name: 'Adres ve telefon' }).click();
    await ticket.getByText('UzunçarşıUzunçarşı').waitFor();
    for (const width of WIDTHS) expect(await board.overflowAt(width)).toEqual([]);
  });
});
