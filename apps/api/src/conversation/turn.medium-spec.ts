import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWamid, aWebhook } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';

describe('a turn', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let app: ConversationApp;
  let shop: Shop;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    shop = await aShop(db.database);
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url });
  });

  afterAll(async () => {
    await app.close();
    await db.drop();
    await cloud.close();
  });

  it('answers a greeting once, however often it is delivered', async () => {
    const from = aSender();
    const webhook = aWebhook(shop.phoneNumberId, [{ from, wamid: aWamid() }]);
    const taken = await Promise.all(Array.from({ length: 5 }, () => app.deliver(webhook)));
    expect(taken).toEqual([true, true, true, true, true]);
    await cloud.until(() => cloud.texts(from.waId).length > 0);
    expect(await app.deliver(webhook)).toBe(true);
    expect(cloud.texts(from.waId)).toHaveLength(1);
  });
});
