import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Chat } from '../../test/support/a-chat';
import { aShop, type Shop } from '../../test/support/a-shop';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';

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
});
