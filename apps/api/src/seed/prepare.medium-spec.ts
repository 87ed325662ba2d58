import { testDatabase, type TestDatabase } from '../../test/support/database';
import { loadEnv } from '../config/env';
import { StaffService } from '../staff/staff.service';
import { prepareDatabase } from './prepare';

let test: TestDatabase;

const envWith = (more: Record<string, string>) =>
  loadEnv({ DATABASE_URL: test.url, ADMIN_EMAIL: 'owner@shop.com', ADMIN_PASSWORD: 'correct horse', ...more });

async function rows<R extends object>(text: string): Promise<R[]> {
  return (await test.database.pool.query<R>(text)).rows;
}

const count = async (from: string) => (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`))[0]!.n;

beforeEach(async () => (test = await testDatabase()));
afterEach(() => test.drop());

describe(prepareDatabase.name, () => {
  it('seeds the demo shop once, however many nodes start together and however often', async () => {
    const start = () => prepareDatabase(test.database, envWith({ DEMO: '1' }));
    await Promise.all([start(), start(), start()]);
    const before = await count('products');
    await start();
    expect(await count('products')).toBe(before);
    expect([await count('organizations'), await count('branches'), await count('staff')]).toEqual([1, 1, 1]);
  });

  it('fills the demo shop: pages of categories, products, shared groups, coupons', async () => {
    await prepareDatabase(test.database, envWith({ DEMO: '1' }));
    expect(await count('categories')).toBeGreaterThanOrEqual(11);
    expect(await count('products')).toBeGreaterThanOrEqual(40);
    expect(await count('modifier_groups')).toBeGreaterThanOrEqual(8);
    expect(await count('(SELECT group_id FROM product_modifier_groups GROUP BY 1 HAVING count(*) > 1) AS shared')).toBeGreaterThanOrEqual(6);
    expect(await count('products WHERE sold_out_until > now()')).toBe(1);
    expect(await rows(`SELECT name, price FROM products JOIN product_translations ON product_id = id
      WHERE locale = 'tr' AND name IN ('Tavuk Döner Dürüm', 'Lahmacun', 'Ayran') ORDER BY price`)).toEqual([
      { name: 'Ayran', price: 4_000 },
      { name: 'Lahmacun', price: 9_000 },
      { name: 'Tavuk Döner Dürüm', price: 18_000 },
    ]);
    expect(await rows(`SELECT customer_limit, per_customer_limit FROM coupons WHERE code = 'ILK50'`)).toEqual([{ customer_limit: 50, per_customer_limit: 1 }]);
  });

  it('says everything in both languages', async () => {
    await prepareDatabase(test.database, envWith({ DEMO: '1' }));
    for (const [table, translations, key] of [
      ['categories', 'category_translations', 'category_id'],
      ['products', 'product_translations', 'product_id'],
      ['modifier_groups', 'modifier_group_translations', 'modifier_group_id'],
      ['modifiers', 'modifier_translations', 'modifier_id'],
      ['combo_slots', 'combo_slot_translations', 'combo_slot_id'],
    ]) {
      expect(await count(`${table} x WHERE (SELECT count(*) FROM ${translations} t WHERE t.${key} = x.id AND name <> '') <> 2`)).toBe(0);
    }
  });

  it('gives a real number an empty shop of its own', async () => {
    await prepareDatabase(test.database, envWith({ DEMO: '0', WHATSAPP_PHONE_NUMBER_ID: '555' }));
    expect(await rows('SELECT phone_number_id FROM branches')).toEqual([{ phone_number_id: '555' }]);
    expect(await count('products')).toBe(0);
  });

  it('moves the first branch to another number, but takes none away from a second branch', async () => {
    await prepareDatabase(test.database, envWith({ WHATSAPP_PHONE_NUMBER_ID: '555' }));
    await prepareDatabase(test.database, envWith({ WHATSAPP_PHONE_NUMBER_ID: '777' }));
    expect(await rows('SELECT phone_number_id FROM branches')).toEqual([{ phone_number_id: '777' }]);
    await test.database.pool.query(`INSERT INTO branches (id, organization_id, name, phone_number_id)
      SELECT gen_random_uuid(), id, 'Second', '888' FROM organizations`);
    await prepareDatabase(test.database, envWith({ WHATSAPP_PHONE_NUMBER_ID: '888' }));
    expect(await rows('SELECT phone_number_id FROM branches ORDER BY 1')).toEqual([{ phone_number_id: '777' }, { phone_number_id: '888' }]);
  });

  it('lets the first owner in, and keeps their password when the environment changes', async () => {
    await prepareDatabase(test.database, envWith({}));
    await prepareDatabase(test.database, envWith({ ADMIN_PASSWORD: 'something else' }));
    const staff = new StaffService(test.database);
    expect(await staff.verify('Owner@shop.com', 'correct horse')).toMatchObject({ role: 'owner' });
    expect(await staff.verify('owner@shop.com', 'something else')).toBeUndefined();
  });

  it('names what it needs for the first owner', async () => {
    await expect(prepareDatabase(test.database, loadEnv({ DATABASE_URL: test.url }))).rejects.toThrow('ADMIN_EMAIL and ADMIN_PASSWORD are missing');
  });
});
