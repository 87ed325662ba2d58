import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Chat } from '../../test/support/a-chat';
import { aShop, type Shop } from '../../test/support/a-shop';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { newId } from '../common/ids';

describe('a combo ordered in chat', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let app: ConversationApp;
  let shop: Shop;
  let chat: Chat;
  let cheeseId: string;

  const run = (text: string, ...values: unknown[]) => db.database.pool.query(text, values);
  const query = async (text: string) => (await run(text, shop.organizationId)).rows;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url });
  });

  beforeEach(async () => {
    shop = await aShop(db.database);
    cheeseId = newId();
    await addOptions();
    await addCombo();
    chat = new Chat(cloud, shop.phoneNumberId, [app]);
  });

  afterAll(async () => {
    await app.close();
    await db.drop();
    await cloud.close();
  });

  async function addOptions(): Promise<void> {
    const groupId = newId();
    await run(`INSERT INTO tax_rates (organization_id, tax_class, fulfilment, basis_points) VALUES ($1, 'food', 'pickup', 1000), ($1, 'drink', 'pickup', 2000)`, shop.organizationId);
    await run(`UPDATE products SET tax_class = 'drink', station = 'bar' WHERE id = $1`, shop.ayranId);
    await run('INSERT INTO modifier_groups (id, organization_id) VALUES ($1, $2)', groupId, shop.organizationId);
    await run('INSERT INTO modifiers (id, group_id, price_delta) VALUES ($1, $2, 1500)', cheeseId, groupId);
    await run(`INSERT INTO modifier_translations (modifier_id, locale, name) VALUES ($1, 'tr', 'Kaşar')`, cheeseId);
    await run('INSERT INTO product_modifier_groups (product_id, group_id) VALUES ($1, $2)', shop.lahmacunId, groupId);
  }

  /** 110.00: a lahmacun (90.00 alone), and an ayran (40.00 alone) or a second lahmacun for 20.00 more. */
  async function addCombo(): Promise<void> {
    const [comboId, food, drink] = [newId(), newId(), newId()];
    await run('INSERT INTO products (id, organization_id, category_id, price) SELECT $1, $2, category_id, 11000 FROM products WHERE id = $3', comboId, shop.organizationId, shop.ayranId);
    await run(`INSERT INTO product_translations (product_id, locale, name) VALUES ($1, 'tr', 'Öğle Menü')`, comboId);
    await run('INSERT INTO combos (product_id) VALUES ($1)', comboId);
    await run('INSERT INTO combo_slots (id, combo_id, position) VALUES ($1, $3, 1), ($2, $3, 2)', food, drink, comboId);
    await run(`INSERT INTO combo_slot_translations (combo_slot_id, locale, name) VALUES ($1, 'tr', 'Yemek'), ($2, 'tr', 'İçecek')`, food, drink);
    await run('INSERT INTO combo_slot_products (slot_id, product_id, extra) VALUES ($1, $3, 0), ($2, $4, 0), ($2, $3, 2000)', food, drink, shop.lahmacunId, shop.ayranId);
    await run('UPDATE menu_versions SET version = version + 1 WHERE organization_id = $1', shop.organizationId);
  }

  const items = () => query(`SELECT i.position, i.name, i.quantity, i.unit_price AS price, i.total, i.tax, i.station, i.combo_position AS combo, i.combo_name AS "comboName"
    FROM orders o JOIN order_items i ON i.order_id = o.id WHERE o.organization_id = $1 ORDER BY o.number DESC, i.position LIMIT 2`);

  it('becomes an item for each part, priced, taxed and routed as what it is; and comes again with one tap', async () => {
    await chat.type('öğle menü');
    await chat.tap(/Kaşar/);
    expect(await chat.tap(/Ayran/)).toContain('1 × Öğle Menü: 125,00 TL\n   Lahmacun (Kaşar +15,00 TL), Ayran');
    await chat.tap(/nakit/i);
    const expected = [
      { position: 1, name: 'Lahmacun', quantity: 1, price: 7_615, total: 9_115, tax: 829, station: null, combo: 1, comboName: 'Öğle Menü' },
      { position: 2, name: 'Ayran', quantity: 1, price: 3_385, total: 3_385, tax: 564, station: 'bar', combo: 1, comboName: 'Öğle Menü' },
    ];
    expect(await items()).toEqual(expected);
    const [event] = await query('SELECT e.payload FROM board_events e JOIN branches b ON b.id = e.branch_id WHERE b.organization_id = $1 ORDER BY e.seq');
    expect(event.payload.order.items.map(({ combo }: { combo: unknown }) => combo)).toEqual([{ id: '1', name: 'Öğle Menü' }, { id: '1', name: 'Öğle Menü' }]);

    await chat.type('aynısından');
    await chat.tap(/nakit/i);
    expect(await items()).toEqual(expected);
    expect(await query('SELECT count(*)::integer AS n FROM orders WHERE organization_id = $1')).toEqual([{ n: 2 }]);
  });

  it('counts down what is in it', async () => {
    await run('UPDATE products SET is_stock_counted = true WHERE id = $1', shop.ayranId);
    await run('INSERT INTO stock (branch_id, product_id, remaining) VALUES ($1, $2, 1)', shop.branchId, shop.ayranId);
    await run('UPDATE menu_versions SET version = version + 1 WHERE organization_id = $1', shop.organizationId);
    await chat.type('2 öğle menü ayranlı');
    await chat.tap(/nakit/i);
    expect(chat.body).toMatch(/Ayran için yalnız 1 porsiyon kaldı[^]*1 × Öğle Menü/);
    expect(await query('SELECT id FROM orders WHERE organization_id = $1')).toEqual([]);
  });

  it('gives back what was counted, the combo and its parts, when it is cancelled', async () => {
    await run('UPDATE products SET is_stock_counted = true WHERE id = $1 OR id IN (SELECT product_id FROM combos)', shop.ayranId);
    await run('INSERT INTO stock (branch_id, product_id, remaining) SELECT $1, id, 5 FROM products WHERE organization_id = $2 AND is_stock_counted', shop.branchId, shop.organizationId);
    await run('UPDATE menu_versions SET version = version + 1 WHERE organization_id = $1', shop.organizationId);
    const left = async () => (await run('SELECT remaining FROM stock WHERE branch_id = $1', shop.branchId)).rows.map(({ remaining }) => remaining);
    await chat.type('2 öğle menü ayranlı');
    await chat.tap(/nakit/i);
    expect(await left()).toEqual([3, 3]);
    await chat.type('iptal');
    await chat.tap(/Evet/);
    expect(await left()).toEqual([5, 5]);
  });
});
