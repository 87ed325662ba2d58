import { describe, expect, it } from '@jest/globals';
import { onStage } from './support/on-stage';
import { payCash } from './support/ordering';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

describe('a half-filled basket', () => {
  it('outlives a reload of the phone and a crash of the API, under an open board', async () => {
    const board = await stage.board();
    const phones = await stage.phones([{ name: 'Çağla' }]);
    const phone = phones.phone('Çağla');
    await phone.write('2 ayran');
    const basket = await phone.reads('2 × Ayran');

    await phones.reload();
    await basket.waitFor();
    await phone.tap(basket, 'Ürün ekle');
    await phone.reads('Canınız ne çekiyor?');

    await stage.shop.api.kill();
    await board.isOffline();
    await stage.shop.api.start();
    await phone.write('Lahmacun');
    const both = await phone.reads('1 × Lahmacun');
    expect(await both.innerText()).toContain('2 × Ayran');

    await phone.write('Bahariye Caddesi 3, Kadıköy');
    const number = await payCash(phone, await phone.reads('Nasıl ödemek istersiniz?'));
    const ticket = await board.ticketIn('Yeni', number);
    const words = await ticket.innerText();
    for (const each of ['2×', 'Ayran', '1×', 'Lahmacun', '170,00 TL']) expect(words).toContain(each);
    expect(await stage.shop.orders()).toHaveLength(1);
  });
});
