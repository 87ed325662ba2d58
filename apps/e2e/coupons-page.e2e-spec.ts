import { describe, it } from '@jest/globals';
import { onStage } from './support/on-stage';
import { giveAddress, payCash } from './support/ordering';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

describe('a coupon', () => {
  it('is refused under a code that exists, made under another, tried, redeemed in the chat and counted; paused, it counts no more', async () => {
    const { page } = await stage.signedIn();
    await page.goto(`${stage.shop.api.address}/admin/coupons`);
    await page.getByRole('button', { name: 'Yeni kupon' }).first().click();
    const sheet = page.getByRole('dialog', { name: 'Yeni kupon' });
    await sheet.getByLabel(/^Kod/).fill('sofra 20');
    await sheet.getByLabel('Ne verir').selectOption({ label: 'Tutar' });
    await sheet.getByLabel('Tutar', { exact: true }).fill('25,50');
    await sheet.getByLabel('En az sepet').fill('150');
    await sheet.getByRole('button', { name: 'Yeni kupon' }).click();
    await sheet.getByText('Bu zaten kullanılıyor.').waitFor();
    await sheet.getByLabel(/^Kod/).fill('şirin25');
    await sheet.getByRole('button', { name: 'Yeni kupon' }).click();
    await page.getByText('SIRIN25 kaydedildi.').waitFor();

    const phone = (await stage.phones([{ name: 'Sıla Er' }])).phone('Sıla Er');
    await phone.write('lahmacun');
    await giveAddress(phone, 'Moda Caddesi 12, Kadıköy');
    await phone.write('kupon ŞİRİN25');
    await phone.reads('kuponu için 60,00 TL değerinde ürün daha ekleyin.');
    await phone.write('1 lahmacun');
    await payCash(phone, await phone.reads('154,50 TL'));
    await page.reload();
    const row = page.getByRole('row').filter({ hasText: 'SIRIN25' });
    await row.filter({ hasText: '25,50 TL' }).waitFor();
    await row.getByRole('button', { name: 'Durdur' }).click();
    await page.getByText('SIRIN25 durduruldu.').waitFor();
    await phone.write('2 lahmacun');
    await phone.write('kupon şirin25');
    await phone.reads('SIRIN25 kuponu şu anda geçerli değil.');
  });
});
