import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Chat } from '../../../test/support/a-chat';
import { aShop, type Shop } from '../../../test/support/a-shop';
import { aSender, aWamid, aWebhook } from '../../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../../test/support/database';
import { eventually } from '../../../test/support/eventually';
import { FakeCloudApi } from '../../../test/support/fake-cloud-api';
import { OutboxService } from '../../outbox/outbox.service';
import { HANDED_OVER_MS } from './handed-over';
import { HandoverService } from './handover.service';

describe('a person instead of the bot', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let app: ConversationApp;
  let shop: Shop;
  let chat: Chat;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
  });
  beforeEach(async () => {
    shop = await aShop(db.database);
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url });
    chat = new Chat(cloud, shop.phoneNumberId, [app]);
  });
  afterEach(() => app.close());
  afterAll(async () => {
    await db.drop();
    await cloud.close();
  });

  const query = async (text: string) => (await db.database.pool.query(text, [shop.branchId])).rows;
  const received = () => cloud.inbox(`+${chat.from.waId}`).length;
  const echo = (text = 'Hemen bakıyorum', id = aWamid(), at = app.clock.now()) => {
    const item = { id, to: chat.from.waId, to_user_id: chat.from.userId, timestamp: String(Math.floor(at.getTime() / 1_000)), type: 'text', text: { body: text } };
    const value = { messaging_product: 'whatsapp', metadata: { display_phone_number: '902125550101', phone_number_id: shop.phoneNumberId }, message_echoes: [item] };
    return app.deliver({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'smb_message_echoes', value }] }] });
  };
  const type = (text: string) => app.deliver(aWebhook(shop.phoneNumberId, [{ from: chat.from, text, at: app.clock.now() }]));
  const conversation = async () => (await query('SELECT id, handed_over_until AS until, staff_called_at AS "calledAt", last_inbound_at AS "lastInboundAt" FROM conversations WHERE branch_id = $1'))[0];
  const statuses = async () => (await query('SELECT kind, status FROM inbound_messages WHERE branch_id = $1 ORDER BY id')).map(({ kind, status }) => `${kind} ${status}`);

  it('keeps the bot quiet for half an hour after staff have written, and every message recorded', async () => {
    await chat.type('merhaba');
    await echo();
    await type('kapıdayım');
    await type('2 lahmacun');
    expect(received()).toBe(1);
    expect(await statuses()).toEqual(['text processed', 'echo ignored', 'text processed', 'text processed']);
    app.alarm.move(HANDED_OVER_MS + 1_000);
    expect(await chat.type('2 lahmacun')).toContain('2 × Lahmacun');
  });

  it('keeps who waits for a person in sight until a person has answered', async () => {
    await chat.type('merhaba');
    await echo();
    await type('kapıdayım');
    expect((await conversation()).calledAt).toEqual(expect.any(Date));
    await echo('geldim');
    expect((await conversation()).calledAt).toBeNull();
  });

  it('starts the half hour anew with each word of staff, and counts one told twice once', async () => {
    await chat.type('merhaba');
    const id = aWamid();
    await echo('bir', id);
    const first = (await conversation()).until;
    app.alarm.move(60_000);
    await echo('bir', id);
    expect((await conversation()).until).toEqual(first);
    await echo('iki');
    expect((await conversation()).until.getTime() - first.getTime()).toBe(60_000);
  });

  it('never talks over a person who wrote first, to somebody nobody knew', async () => {
    await echo('Merhaba, siparişinizle ilgili yazıyorum');
    await type('buyurun');
    expect(received()).toBe(0);
    expect(await query('SELECT count(*)::integer AS n FROM customers k JOIN conversations c ON c.customer_id = k.id WHERE c.branch_id = $1')).toEqual([{ n: 1 }]);
  });

  it('takes back what the bot was about to say', async () => {
    await app.close();
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url, replyPauseMs: 500 });
    await type('2 lahmacun');
    await echo();
    app.alarm.move(1_000);
    await eventually(() => query('SELECT state FROM outbound_messages WHERE branch_id = $1'), ([row]) => row?.state === 'superseded');
    await eventually(() => query('SELECT lane_owner AS owner FROM conversations WHERE branch_id = $1'), ([row]) => row?.owner === null);
    expect(received()).toBe(0);
  });

  it('lets the messages of an order through', async () => {
    await chat.type('merhaba');
    await echo();
    const { id: conversationId } = await conversation();
    await chat.answered(() => app.database.transaction(async (tx) => {
      await tx.read({ name: 'test-hold', text: 'SELECT id FROM conversations WHERE id = $1 FOR NO KEY UPDATE' }, [conversationId]);
      app.module.get(OutboxService).enqueue(tx, { ...shop, conversationId, replies: [{ purpose: 'status', content: { kind: 'text', body: 'Siparişiniz yola çıktı' } }] });
    }));
    expect(chat.body).toBe('Siparişiniz yola çıktı');
  });

  it('is asked for in a word, told, and the bot goes on until somebody takes over', async () => {
    expect(await chat.type('yetkili')).toContain('Ekibimize haber verdik');
    expect((await conversation()).calledAt).not.toBeNull();
    expect(await chat.type('2 lahmacun')).toContain('2 × Lahmacun');
    const { id } = await conversation();
    const handover = app.module.get(HandoverService);
    expect(await handover.takeOver({ organizationId: shop.organizationId, branchId: null }, id)).toBe(true);
    await type('orada mısınız');
    expect(received()).toBe(2);
    expect(await handover.handBack({ organizationId: shop.organizationId, branchId: null }, id)).toBe(true);
    expect(await conversation()).toMatchObject({ calledAt: null, until: null });
    expect(await chat.type('sepet')).toContain('Lahmacun');
  });

  it('keeps the service window open while a person talks', async () => {
    await chat.type('merhaba');
    await echo();
    app.alarm.move(10 * 60_000);
    await type('teşekkürler');
    expect((await conversation()).lastInboundAt.getTime()).toBeGreaterThan(app.clock.now().getTime() - 2_000);
  });

  it('belongs to the own organization only', async () => {
    await chat.type('merhaba');
    const { id } = await conversation();
    const stranger = await aShop(db.database);
    const handover = app.module.get(HandoverService);
    expect(await handover.takeOver({ organizationId: stranger.organizationId, branchId: null }, id)).toBe(false);
    expect(await handover.handBack({ organizationId: stranger.organizationId, branchId: null }, id)).toBe(false);
    expect((await conversation()).until).toBeNull();
  });

  it('leaves a call for staff alone when an echo of long ago comes late', async () => {
    await chat.type('yetkili');
    await echo('bir', aWamid(), new Date(app.clock.now().getTime() - HANDED_OVER_MS - 1_000));
    expect(await conversation()).toMatchObject({ calledAt: expect.any(Date), until: null });
  });

  it('ignores an echo of long ago', async () => {
    await chat.type('merhaba');
    await echo('eski', aWamid(), new Date(app.clock.now().getTime() - HANDED_OVER_MS - 60_000));
    expect(await chat.type('2 lahmacun')).toContain('2 × Lahmacun');
  });

  it('leaves a message for nobody’s number alone', async () => {
    const value = { metadata: { phone_number_id: '999' }, message_echoes: [{ id: aWamid(), to: aSender().waId, timestamp: '1795384800' }] };
    expect(await app.deliver({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'smb_message_echoes', value }] }] })).toBe(true);
  });
});
