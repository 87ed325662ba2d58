import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { statusReply } from '@sofra/domain/wording';
import { Chat } from '../../test/support/a-chat';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aWebhook } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { newId } from '../common/ids';

describe('a regular guest', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let app: ConversationApp;
  let shop: Shop;
  let chat: Chat;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url });
  });

  beforeEach(async () => {
    shop = await aShop(db.database);
    await db.database.pool.query(`INSERT INTO branch_fulfilments (branch_id, fulfilment, position) VALUES ($1, 'delivery', 0)`, [shop.branchId]);
    await db.database.pool.query(`INSERT INTO branch_payment_methods (branch_id, method, position) VALUES ($1, 'card', 2)`, [shop.branchId]);
    chat = new Chat(cloud, shop.phoneNumberId, [app]);
  });

  afterAll(async () => {
    await app.close();
    await db.drop();
    await cloud.close();
  });

  const query = async (text: string) => (await db.database.pool.query(text, [shop.organizationId])).rows;
  const addresses = () =>
    query(`SELECT a.text, a.archived_at IS NOT NULL AS archived FROM customer_addresses a JOIN customers c ON c.id = a.customer_id WHERE c.organization_id = $1 ORDER BY a.created_at, a.id`);

  it('keeps addresses, changes between them and deletes one; an order keeps its own copy', async () => {
    await chat.type('ayran');
    await chat.type('Moda Caddesi 5 daire 3');
    await chat.tap(/nakit/i);
    await chat.type('lahmacun');
    await chat.tap(/adresi değiştir/i);
    expect(await chat.type('Bağdat Caddesi 100')).toContain('📍 Bağdat Caddesi 100');
    await chat.tap(/adresi değiştir/i);
    await chat.tap(/adres sil/i);
    expect(await chat.tap(/Moda/)).toContain('Sildik: Moda Caddesi 5 daire 3');
    expect(await addresses()).toEqual([{ text: 'Moda Caddesi 5 daire 3', archived: true }, { text: 'Bağdat Caddesi 100', archived: false }]);
    await chat.type('sepet');
    await chat.tap(/devam/i);
    expect(chat.body).toContain('📍 Bağdat Caddesi 100');
    expect(await query('SELECT address_text AS text FROM orders WHERE organization_id = $1')).toEqual([{ text: 'Moda Caddesi 5 daire 3' }]);
  });

  it('is offered the waiting basket after hours of silence, and a late yes orders nothing', async () => {
    await chat.type('ayran');
    await chat.type('Moda Caddesi 5 daire 3');
    await query(`UPDATE conversations SET last_inbound_at = last_inbound_at - interval '3 hours' WHERE organization_id = $1 RETURNING id`);
    expect(await chat.type('nakit')).toContain('1 ürün sizi bekliyor');
    expect(await query('SELECT id FROM orders WHERE organization_id = $1')).toEqual([]);
    await chat.tap(/devam edelim/i);
    expect(chat.body).toContain('📍 Moda Caddesi 5 daire 3');
    await chat.tap(/nakit/i);
    expect(await query('SELECT total FROM orders WHERE organization_id = $1')).toHaveLength(1);
  });

  it('reads an edited order again, and keeps a basket whose message was deleted', async () => {
    const edit = (original: string, body: string) => ({ more: { type: 'edit', edit: { original_message_id: original, message: { type: 'text', text: { body } } } } });
    await chat.send({ text: '2 ayran', wamid: 'wamid.first' });
    await chat.type('Moda Caddesi 5 daire 3');
    expect(await chat.send(edit('wamid.first', '3 ayran'))).toContain('3 × Ayran');
    expect(await chat.send(edit('wamid.nobody', '9 ayran'))).toContain('bir şeyi değiştirmedi');
    expect(await chat.send({ more: { type: 'revoke', revoke: { original_message_id: 'wamid.first' } } })).toContain('3 × Ayran');
    await chat.type('öde');
    await chat.tap(/nakit/i);
    expect(await query('SELECT i.quantity FROM order_items i JOIN orders o ON o.id = i.order_id WHERE o.organization_id = $1')).toEqual([{ quantity: 3 }]);
  });

  it('orders again with one tap what the kitchen turned down', async () => {
    await chat.type('2 ayran');
    await chat.type('Moda Caddesi 5 daire 3');
    await chat.tap(/nakit/i);
    const [order] = await query(`UPDATE orders SET status = 'rejected', reason = 'too-busy' WHERE organization_id = $1 RETURNING id`);
    const told = statusReply({ orderId: order.id, number: 1, status: 'rejected', fulfilment: 'delivery', promisedAt: null, timeZone: 'Europe/Istanbul', reason: 'too-busy', phone: null, total: 31_000, currency: 'TRY', branch: 'Moda' }, 'tr');
    const again = told?.content.kind === 'buttons' ? told.content.buttons[0]?.id : undefined;
    expect(await chat.send({ tap: again })).toContain('2 × Ayran');
    await chat.tap(/nakit/i);
    expect(await query('SELECT status FROM orders WHERE organization_id = $1 ORDER BY number')).toEqual([{ status: 'rejected' }, { status: 'placed' }]);
  });

  it('writes notes for a dish and for the order that reach the ticket', async () => {
    await chat.type('lahmacun');
    await chat.type('Moda Caddesi 5 daire 3');
    await chat.type('not: zili çalmayın');
    await chat.tap(/sepeti düzenle/i);
    await chat.tap(/1 × Lahmacun/);
    await chat.tap(/not ekle/i);
    expect(await chat.type('çok pişmiş')).toContain('Not: çok pişmiş');
    await chat.tap(/devam/i);
    await chat.tap(/nakit/i);
    const [event] = await query(`SELECT e.payload FROM board_events e JOIN branches b ON b.id = e.branch_id WHERE b.organization_id = $1 ORDER BY e.seq`);
    expect(JSON.stringify(event.payload)).toContain('zili çalmayın');
    expect(JSON.stringify(event.payload)).toContain('çok pişmiş');
    expect(await query('SELECT o.note, i.note AS item FROM orders o JOIN order_items i ON i.order_id = o.id WHERE organization_id = $1')).toEqual([{ note: 'zili çalmayın', item: 'çok pişmiş' }]);
  });

  it('orders the same again with one tap, at today’s price, with options and notes', async () => {
    const [groupId, cheeseId] = [newId(), newId()];
    await db.database.pool.query('INSERT INTO modifier_groups (id, organization_id, max_choices, free_choices) VALUES ($1, $2, 3, 0)', [groupId, shop.organizationId]);
    await db.database.pool.query('INSERT INTO modifiers (id, group_id, price_delta) VALUES ($1, $2, 1500)', [cheeseId, groupId]);
    await db.database.pool.query(`INSERT INTO modifier_translations (modifier_id, locale, name) VALUES ($1, 'tr', 'Kaşar')`, [cheeseId]);
    await db.database.pool.query('INSERT INTO product_modifier_groups (product_id, group_id) VALUES ($1, $2)', [shop.lahmacunId, groupId]);
    await chat.type('2 lahmacun kaşarlı');
    await chat.type('Moda Caddesi 5 daire 3');
    await chat.type('ayran');
    await chat.tap(/nakit/i);
    await db.database.pool.query('UPDATE products SET price = 10000 WHERE id = $1', [shop.lahmacunId]);
    await db.database.pool.query('UPDATE menu_versions SET version = version + 1 WHERE organization_id = $1', [shop.organizationId]);

    expect(await chat.tap(/yeni sipariş/i)).toContain('Canınız ne çekiyor');
    expect(await chat.tap(/son siparişi yinele/i)).toContain('2 × Lahmacun: 230,00 TL\n   Kaşar +15,00 TL\n1 × Ayran: 40,00 TL');
    await chat.tap(/nakit/i);
    const lines = `SELECT o.number, i.name, i.quantity, i.unit_price AS price, (SELECT count(*)::integer FROM order_item_modifiers m WHERE m.order_id = o.id AND m.item_position = i.position) AS options
      FROM orders o JOIN order_items i ON i.order_id = o.id WHERE o.organization_id = $1 AND o.number = 2 ORDER BY i.position`;
    expect(await query(lines)).toEqual([
      { number: 2, name: 'Lahmacun', quantity: 2, price: 10_000, options: 1 },
      { number: 2, name: 'Ayran', quantity: 1, price: 4_000, options: 0 },
    ]);
  });

  it('orders with a thumb under the summary, paid as last time, and with none under an older message', async () => {
    await chat.type('ayran');
    await chat.type('Moda Caddesi 5 daire 3');
    await chat.tap(/nakit/i);
    await chat.type('2 ayran');
    const sent = () => query('SELECT wamid FROM outbound_messages WHERE organization_id = $1 ORDER BY id');
    const rows = await eventually(sent, (all) => all.length === 4 && all.every(({ wamid }) => wamid !== null));
    const thumb = (row: number) => ({ from: chat.from, more: { type: 'reaction', reaction: { message_id: rows.at(row)!.wamid, emoji: '👍' } } });
    const totals = () => query('SELECT total FROM orders WHERE organization_id = $1 ORDER BY number');
    await app.deliver(aWebhook(shop.phoneNumberId, [thumb(1)]));
    expect(await totals()).toEqual([{ total: 4_000 }]);
    expect(await chat.send(thumb(-1))).toContain('mutfakta');
    expect(await totals()).toEqual([{ total: 4_000 }, { total: 8_000 }]);
  });

  it('sends a catalogue cart that joins the basket at the prices of the menu', async () => {
    await db.database.pool.query(`UPDATE products SET external_id = 'AYRAN-300' WHERE id = $1`, [shop.ayranId]);
    await db.database.pool.query('UPDATE menu_versions SET version = version + 1 WHERE organization_id = $1', [shop.organizationId]);
    const items = [{ product_retailer_id: 'AYRAN-300', quantity: 3, item_price: 1, currency: 'TRY' }, { product_retailer_id: shop.lahmacunId, quantity: 1, item_price: 1, currency: 'TRY' }];
    await chat.type('lahmacun');
    await chat.type('Moda Caddesi 5 daire 3');
    const answer = await chat.send({ more: { type: 'order', order: { catalog_id: '1', product_items: items } } });
    expect(answer).toContain('2 × Lahmacun: 180,00 TL\n3 × Ayran: 120,00 TL');
  });
});
