import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { STATUS_TEMPLATES } from '@sofra/domain/wording';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWebhook } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { TemplateBook } from './template-book.service';

describe(TemplateBook.name, () => {
  const created: { name: string; category: string }[] = [];
  let platform: Server;
  let db: TestDatabase;
  let app: ConversationApp;
  let shop: Shop;

  beforeAll(async () => {
    platform = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        response.setHeader('content-type', 'application/json');
        if (!request.url?.includes('/message_templates')) return response.end('{"messages":[{"id":"wamid.x"}]}');
        if (request.method === 'GET') return response.end(JSON.stringify({ data: [{ name: 'sofra_order_ready', language: 'tr', status: 'APPROVED', id: '1' }] }));
        created.push(JSON.parse(Buffer.concat(chunks).toString()) as (typeof created)[number]);
        return response.end('{"id":"2","status":"PENDING","category":"UTILITY"}');
      });
    });
    await new Promise<void>((done) => platform.listen(0, '127.0.0.1', done));
    db = await testDatabase();
    shop = await aShop(db.database);
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: `http://127.0.0.1:${(platform.address() as AddressInfo).port}` });
  });

  afterAll(async () => {
    await app.close();
    await db.drop();
    platform.closeAllConnections();
    platform.close();
  });

  const status = async (name: string, language: string) => (await app.module.get(TemplateBook).list(shop.organizationId)).find((each) => each.name === name && each.language === language)?.status;
  const change = (field: string, value: object) => app.deliver({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field, value }] }] });

  it('learns the account from a webhook, hands in what is missing and follows what the platform decides', async () => {
    const from = aSender();
    expect(await app.module.get(TemplateBook).list(shop.organizationId)).toEqual([]);
    await app.deliver(aWebhook(shop.phoneNumberId, [{ from }]));
    expect(await status('sofra_order_ready', 'tr')).toBe('missing');
    await app.module.get(TemplateBook).submitAll(shop.organizationId);
    expect(created).toHaveLength(STATUS_TEMPLATES.length - 1);
    expect(created[0]).toMatchObject({ category: 'UTILITY' });
    expect([await status('sofra_order_ready', 'tr'), await status('sofra_order_ready', 'en')]).toEqual(['approved', 'pending']);
    await change('message_template_status_update', { event: 'APPROVED', message_template_name: 'sofra_order_ready', message_template_language: 'en', reason: 'NONE' });
    expect(await status('sofra_order_ready', 'en')).toBe('approved');
    await change('message_template_status_update', { event: 'PAUSED', message_template_name: 'sofra_order_ready', message_template_language: 'en' });
    expect(await status('sofra_order_ready', 'en')).toBe('paused');
  });

  it('records that a customer stopped offers in WhatsApp itself, and that they are welcome again', async () => {
    const from = aSender();
    await app.deliver(aWebhook(shop.phoneNumberId, [{ from }]));
    const prefer = (value: string) =>
      change('user_preferences', { metadata: { phone_number_id: shop.phoneNumberId }, user_preferences: [{ wa_id: from.waId, user_id: from.userId, category: 'marketing_messages', value }] });
    const revoked = async () => (await db.database.pool.query('SELECT c.revoked_at FROM customer_consents c JOIN customers k ON k.id = c.customer_id WHERE k.wa_id = $1', [from.waId])).rows[0].revoked_at;
    await prefer('stop');
    expect(await revoked()).toEqual(expect.any(Date));
    await prefer('resume');
    expect(await revoked()).toBeNull();
  });
});
