import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Chat, tappable } from '../../test/support/a-chat';
import { aShop } from '../../test/support/a-shop';
import { aWebhook } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';

describe('several messages typed in a row', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let app: ConversationApp;
  let chat: Chat;
  let phoneNumberId: string;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
  });

  beforeEach(async () => {
    ({ phoneNumberId } = await aShop(db.database));
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url, replyPauseMs: 500 });
    chat = new Chat(cloud, phoneNumberId, [app]);
  });

  afterEach(() => app.close());

  afterAll(async () => {
    await db.drop();
    await cloud.close();
  });

  const type = (text: string) => app.deliver(aWebhook(phoneNumberId, [{ from: chat.from, text }]));
  const received = () => cloud.texts(chat.from.waId);
  const pauseOver = async () => {
    await app.alarm.untilSet((inMs) => inMs <= 500);
    app.alarm.move(500);
  };

  it('get one answer that shows all of them', async () => {
    await type('2 lahmacun');
    app.alarm.move(400);
    await type('1 ayran');
    app.alarm.move(400);
    await type('not: zili çalmayın');
    expect(received()).toEqual([]);
    await pauseOver();
    await cloud.until(() => received().length === 1);
    expect(received()).toEqual([expect.stringMatching(/2 × Lahmacun[^]*1 × Ayran[^]*zili çalmayın/)]);
  });

  it('are cut short by a tap, which is answered at once', async () => {
    const menu = chat.answered(() => type('merhaba'));
    await pauseOver();
    await menu;
    const row = tappable(chat.last, /./);
    await type('2 lahmacun');
    await chat.send({ tap: row! });
    expect(received()).toHaveLength(2);
  });
});
