import { describe, it } from '@jest/globals';
import { OWNER } from '../api/test/support/owner';
import { onStage } from './support/on-stage';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

describe('a new cook', () => {
  it('is added under an address of their own, chooses a password by the link, sees the kitchen only, and is out at once when taken out', async () => {
    const { page } = await stage.signedIn();
    await page.goto(`${stage.shop.api.address}/admin/staff`);
    await page.getByRole('button', { name: 'Kişi ekle' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Ad', { exact: true }).fill('Hüseyin Çırak');
    await sheet.getByLabel('E-posta').fill(OWNER.email.toUpperCase());
    await sheet.getByLabel('Yetki').selectOption({ label: 'Mutfak' });
    await sheet.getByRole('button', { name: 'Ekle ve bağlantı oluştur' }).click();
    await sheet.getByText('Bu zaten kullanılıyor.').waitFor();
    await sheet.getByLabel('E-posta').fill('huseyin@shop.com');
    await sheet.getByRole('button', { name: 'Ekle ve bağlantı oluştur' }).click();
    const link = await sheet.getByLabel('Bu bağlantıyı kişiye verin').inputValue();

    const cook = await stage.stranger();
    await cook.page.goto(link);
    await cook.page.getByLabel('Yeni parola').fill('soğansız bir dürüm');
    await cook.page.getByRole('button', { name: 'Parolayı kaydet' }).click();
    await cook.page.getByRole('link', { name: 'Giriş yap' }).click();
    await cook.signIn({ email: 'huseyin@shop.com', password: 'soğansız bir dürüm' });
    await cook.isLive();
    await cook.open('/admin/staff');
    await cook.page.waitForURL('**/kitchen');
    await cook.isLive();

    await sheet.getByRole('button', { name: 'Personelden çıkar' }).click();
    await cook.page.getByLabel('Parola').waitFor();
    await cook.signIn({ email: 'huseyin@shop.com', password: 'soğansız bir dürüm' });
    await cook.page.getByRole('alert').filter({ hasText: 'E-posta ya da parola yanlış.' }).waitFor();

    await page.goto(`${stage.shop.api.address}/admin/audit`);
    const deeds = page.getByRole('row').filter({ hasText: 'huseyin@shop.com' });
    await deeds.filter({ hasText: 'değiştirdi' }).waitFor();
    await deeds.filter({ hasText: 'davet etti' }).getByRole('button').click();
    await page.getByRole('dialog').getByRole('definition').filter({ hasText: 'Hüseyin Çırak' }).waitFor();
  });
});
