import { describe, expect, it } from '@jest/globals';
import { onStage } from './support/on-stage';
import { orderInWords } from './support/ordering';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

describe('a tablet without a password', () => {
  it('joins by a manager’s code, takes an order under its own name, and is gone once it is sent away', async () => {
    const manager = await stage.signedIn();
    await manager.open('/admin/screens');
    await manager.page.getByRole('button', { name: 'Ekran ekle' }).click();
    await manager.page.getByRole('textbox', { name: 'Ekranın adı' }).fill('Ocak başı');
    await manager.page.getByRole('button', { name: 'Kod oluştur' }).click();
    const code = (await manager.page.locator('.code').innerText()).replace(/\s/g, '');
    expect(code).toMatch(/^\d{6}$/);

    const tablet = await stage.stranger();
    await tablet.open('/pair');
    await tablet.page.getByRole('heading', { level: 1 }).waitFor();
    await tablet.page.keyboard.type(code);
    await tablet.page.waitForURL('**/kitchen');
    await tablet.isLive();
    await manager.page.getByText('Ocak başı bağlandı').waitFor();

    await manager.open('/admin/screens');
    await manager.page.getByRole('button', { name: 'Düzenle: Ocak başı' }).click();
    await manager.page.getByRole('textbox', { name: 'Ekranın adı' }).fill('Ocak arkası');
    await manager.page.getByRole('button', { name: 'Kaydet' }).click();
    await manager.page.getByRole('button', { name: 'Düzenle: Ocak arkası' }).waitFor();

    const phone = (await stage.phones([{ name: 'Ömer' }])).phone('Ömer');
    const number = await orderInWords(phone, 'Lahmacun');
    await (await tablet.ticketIn('Yeni', number)).getByRole('button', { name: 'Hazırla' }).click();
    await tablet.ticketIn('Hazırlanıyor', number);

    await tablet.open('/admin/orders');
    await tablet.page.waitForURL('**/sign-in**');
    await tablet.open();
    await tablet.isLive();

    await manager.open('/admin/screens');
    await manager.page.getByRole('button', { name: 'Düzenle: Ocak arkası' }).click();
    await manager.page.getByRole('button', { name: 'Ekranı çıkar' }).click();
    await manager.page.getByRole('dialog', { name: 'Ocak arkası çıkarılsın mı?' }).getByRole('button', { name: 'Ekranı çıkar' }).click();
    await tablet.ticket(number).waitFor({ state: 'detached' });
    await tablet.open();
    await tablet.page.waitForURL(/\/(pair|sign-in)/);
  });
});
