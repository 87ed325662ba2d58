import { describe, expect, it } from '@jest/globals';
import { query } from '../api/test/support/database';
import { OWNER } from '../api/test/support/owner';
import { onStage } from './support/on-stage';
import type { Stage } from './support/stage';

let stage: Stage;

onStage((opened) => (stage = opened));

describe('an order by telephone', () => {
  it('is taken by keyboard, sent twice and placed once, found by the end of the phone, and cannot be cancelled once delivered', async () => {
    const { page } = await stage.signedIn();
    await page.goto(`${stage.shop.api.address}/admin/orders/new`);
    await page.getByLabel('Telefon').fill('0532 987 65 43');
    await page.getByLabel('Ad', { exact: true }).fill('Nermin İnce');
    await page.getByLabel('Adres').fill('Moda Caddesi 5');
    const finder = page.getByRole('combobox', { name: 'Ürün ekle' });
    await finder.fill('LAHM');
    await page.getByRole('option', { name: 'Lahmacun 90,00 TL' }).waitFor();
    await finder.press('Enter');
    await page.getByText('Toplam', { exact: true }).waitFor();

    // The session ends while the customer is still talking: what was typed stays.
    await query(stage.shop.databaseUrl, 'UPDATE sessions SET expires_at = now() WHERE created_at = (SELECT max(created_at) FROM sessions)');
    await page.getByRole('button', { name: 'Siparişi mutfağa ver' }).click();
    const again = page.getByRole('dialog');
    await again.getByLabel('Parola').fill(OWNER.password);
    await again.getByRole('button', { name: 'Giriş yap' }).click();
    await page.waitForURL('**/admin/orders?order=*');
    const [order, ...others] = (await stage.shop.orders()).filter(({ channel }) => channel === 'phone');
    expect(others).toEqual([]);
    expect(order).toMatchObject({ channel: 'phone', customer: { name: 'Nermin İnce', phone: '+905329876543' }, items: [{ name: 'Lahmacun', quantity: 1 }] });

    await page.getByRole('button', { name: 'Kapat', exact: true }).click();
    await page.getByRole('searchbox').fill('7654');
    await page.getByText('Bu arama ve filtrelere uyan sipariş yok.').waitFor();
    await page.getByRole('searchbox').fill('6543');
    await page.getByRole('button', { name: String(order!.number), exact: true }).click();
    await query(stage.shop.databaseUrl, `UPDATE orders SET status = 'delivered' WHERE id = '${order!.id}'`);
    await page.getByRole('button', { name: 'Siparişi iptal et' }).click();
    await page.getByRole('button', { name: 'İptal et', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Teslim edilen sipariş iptal edilemez' }).waitFor();
    expect((await stage.shop.orders()).find(({ id }) => id === order!.id)).toMatchObject({ status: 'delivered' });
  });
});
