import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Stage } from './support/stage';

/** What the simulated platform knows. */
const PHONE_NUMBER_ID = '100000000000001';
const ACCOUNT_ID = '200000000000001';
const ACCESS_TOKEN = 'sofra-demo-token';
const APP_SECRET = 'sofra-demo-secret';

let stage: Stage;

beforeAll(async () => (stage = await Stage.open()));
afterAll(() => stage.close());
afterEach(async () => {
  // The first test message goes to somebody who has not written.
  expect(await stage.mishaps()).toMatchObject([{ code: 131047 }]);
  await stage.clear();
});

describe('the connection to WhatsApp', () => {
  it('is made anew with wrong keys told beside their fields, tells what is wrong and mends it, and proves itself by a message', async () => {
    const phone = (await stage.phones([{ name: 'Ayhan Usta', waId: '905321112233' }])).phone('Ayhan Usta');
    const { page } = await stage.signedIn();
    await page.goto(`${stage.shop.api.address}/admin/whatsapp`);

    await page.getByRole('button', { name: 'Numarayı ya da anahtarları değiştir' }).click();
    await page.getByLabel('Telefon numarası kimliği').fill(PHONE_NUMBER_ID);
    await page.getByLabel('WhatsApp Business hesap kimliği').fill(ACCOUNT_ID);
    await page.getByLabel('Erişim anahtarı').fill('a token of yesterday');
    await page.getByLabel('Uygulama gizli anahtarı').fill(APP_SECRET);
    await page.getByRole('button', { name: 'Kontrol et ve bağla' }).click();
    await page.getByText('WhatsApp bu anahtarı kabul etmedi').waitFor();
    await page.getByLabel('Erişim anahtarı').fill(ACCESS_TOKEN);
    await page.getByLabel('Uygulama gizli anahtarı').fill('the secret of another app');
    await page.getByRole('button', { name: 'Kontrol et ve bağla' }).click();
    await page.getByText('Bu, anahtarın ait olduğu uygulamanın gizli anahtarı değil.').waitFor();
    await page.getByLabel('Uygulama gizli anahtarı').fill(APP_SECRET);
    await page.getByRole('button', { name: 'Kontrol et ve bağla' }).click();
    await page.getByText('Numara bağlandı.').waitFor();

    await stage.shop.phones.call('POST', '/account', { isSubscribed: false });
    await page.getByRole('button', { name: 'Yeniden bak' }).click();
    const trouble = page.getByText('Hesabın bildirimleri uygulamamıza gelmiyor.');
    await trouble.waitFor();
    await page.getByRole('button', { name: 'Düzeltilebilenleri düzelt' }).click();
    await trouble.waitFor({ state: 'detached' });

    await page.getByLabel('Kendi telefonunuz').fill('0532 111 22 33');
    await page.getByRole('button', { name: 'Gönder', exact: true }).click();
    await page.getByText('Bu telefon son 24 saatte yazmadı.').waitFor();
    await phone.write('merhaba');
    await phone.reads('Canınız ne çekiyor?');
    const before = await phone.messages(/./).count();
    await page.getByRole('button', { name: 'Gönder', exact: true }).click();
    await page.getByText('Gönderildi. Telefonunuza bakın.').waitFor();
    await phone.messages(/./).nth(before).waitFor();
  });
});
