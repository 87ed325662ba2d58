import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWamid, aWebhook, type Sender } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { EchoAdvance } from '../../test/support/echo-advance';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { FailuresService } from './failures.service';

const MINUTE = 60_000;

describe('turns', () => {
  const cloud = new FakeCloudApi();
  const echo = new EchoAdvance();
  let db: TestDatabase;
  let app: ConversationApp;
  let other: ConversationApp;
  let shop: Shop;
  let gate = async () => {};
  let atGate: Promise<void>;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    shop = await aShop(db.database);
    const options = { databaseUrl: db.url, cloudApiUrl: cloud.url, advance: echo };
    app = await conversationApp(options);
    other = await conversationApp({ ...options, gate: () => gate() });
  });

  afterEach(() => {
    echo.isArmed = true;
  });

  afterAll(async () => {
    await Promise.all([app.close(), other.close()]);
    await db.drop();
    await cloud.close();
  });

  const webhook = (from: Sender, ...texts: string[]) => aWebhook(shop.phoneNumberId, texts.map((text) => ({ from, text })));
  const inbound = async (from: Sender) => {
    const text = `SELECT i.status, i.attempts, i.error, i.next_attempt_at FROM inbound_messages i
      JOIN conversations c ON c.id = i.conversation_id JOIN customers k ON k.id = c.customer_id WHERE k.bsuid = $1 ORDER BY i.id`;
    return (await db.database.pool.query(text, [from.userId])).rows;
  };
  const answered = async (from: Sender, count: number) => {
    await cloud.until(() => cloud.texts(from.waId).length >= count);
    return cloud.texts(from.waId);
  };
  /** Turns of the other instance stop while they hold their conversation, until the returned function is called. */
  const holdTurns = () => {
    let open = () => {};
    const opened = new Promise<void>((done) => (open = done));
    atGate = new Promise((arrived) => (gate = () => (arrived(), opened)));
    return () => {
      gate = async () => {};
      open();
    };
  };
  const tickLater = async (ms = 1_000) => {
    app.alarm.move(ms);
    await app.tick();
  };
  /** Holds a conversation as a node that works on it would; returns how it lets go. */
  const hold = async (from: Sender) => {
    const client = await db.database.pool.connect();
    await client.query('BEGIN');
    await client.query(`SELECT FROM customers WHERE bsuid = $1 FOR NO KEY UPDATE`, [from.userId]);
    return async () => {
      await client.query('COMMIT');
      client.release();
    };
  };

  it('takes a message once, however often and wherever it is delivered', async () => {
    const from = aSender();
    const once = aWebhook(shop.phoneNumberId, [{ from, wamid: aWamid(), text: 'one' }]);
    const taken = await Promise.all([app, app, app, other, other].map((instance) => instance.deliver(once)));
    expect(taken).toEqual([true, true, true, true, true]);
    expect(await app.deliver(once)).toBe(true);
    expect(await answered(from, 1)).toEqual(['1 one']);
    expect(await inbound(from)).toHaveLength(1);
  });

  it('answers two messages of one webhook in their order, the later second last', async () => {
    const from = aSender();
    const now = Date.now();
    await app.deliver(aWebhook(shop.phoneNumberId, [
      { from, text: '#notice third', at: new Date(now + 2_000) },
      { from, text: '#notice first', at: new Date(now) },
      { from, text: '#notice second', at: new Date(now) },
    ]));
    expect(await answered(from, 3)).toEqual(['1 #notice first', '2 #notice second', '3 #notice third']);
  });

  it('takes two messages of one customer at once on one instance, replies in order', async () => {
    const from = aSender();
    await Promise.all([app.deliver(webhook(from, '#notice a')), app.deliver(webhook(from, '#notice b'))]);
    expect((await answered(from, 2)).map((text) => text[0])).toEqual(['1', '2']);
  });

  it('takes messages of one customer on two instances at once: all of them, each with its own number, one send at a time', async () => {
    const from = aSender();
    await app.deliver(webhook(from, '#notice hello'));
    const texts = Array.from({ length: 10 }, (_, index) => `#notice ${index}`);
    const taken = await Promise.all(texts.map((text, index) => (index % 2 ? app : other).deliver(webhook(from, text))));
    expect(taken).not.toContain(false);
    const sent = await answered(from, 11);
    expect(sent.map((text) => Number(text.split(' ')[0]))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(new Set((await inbound(from)).map(({ status }) => status))).toEqual(new Set(['processed']));
    expect(cloud.mostAtOnce).toBe(1);
  });

  it('makes one customer of a stranger who writes twice at once on two instances', async () => {
    const from = aSender();
    await Promise.all([app.deliver(webhook(from, '#notice x')), other.deliver(webhook(from, '#notice y'))]);
    expect((await answered(from, 2)).map((text) => text[0])).toEqual(['1', '2']);
    expect((await db.database.pool.query('SELECT 1 FROM customers WHERE bsuid = $1', [from.userId])).rowCount).toBe(1);
  });

  it('lets others be answered while one customer sends twenty messages and is held up', async () => {
    const [chatty, calm] = [aSender(), aSender()];
    await app.deliver(webhook(chatty, 'hello'));
    const letGo = await hold(chatty);
    const flood = Array.from({ length: 20 }, (_, index) => app.deliver(webhook(chatty, `#notice ${index}`)));
    expect(await app.deliver(webhook(calm, 'me too'))).toBe(true);
    expect(await answered(calm, 1)).toEqual(['1 me too']);
    expect(cloud.texts(chatty.waId)).toHaveLength(1);
    await letGo();
    expect(new Set(await Promise.all(flood))).toEqual(new Set([true]));
    expect((await answered(chatty, 21)).map((text) => Number(text.split(' ')[0]))).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
  });

  it('fails one poisonous message of three hundred and takes the rest', async () => {
    const good = Array.from({ length: 298 }, (_, index) => ({ from: aSender(), text: `good ${index}` }));
    const bad = aSender();
    const taken = await app.deliver(aWebhook(shop.phoneNumberId, [
      ...good.slice(0, 150),
      { from: bad, text: 'boom' },
      { from: aSender(), more: { type: 'text', text: null } },
      ...good.slice(150),
    ]));
    expect(taken).toBe(true);
    const { rows } = await db.database.pool.query(`SELECT status, count(*)::integer AS n FROM inbound_messages WHERE raw LIKE '%good %' GROUP BY status`);
    expect(rows).toEqual([{ status: 'processed', n: 298 }]);
    expect((await inbound(bad)).map(({ status }) => status)).toEqual(['failed']);
    const unreadable = await db.database.pool.query(`SELECT next_attempt_at, error FROM inbound_messages WHERE kind = 'unsupported' AND status = 'failed'`);
    expect(unreadable.rows).toEqual([{ next_attempt_at: expect.anything(), error: expect.stringContaining('malformed-body') }]);
  });

  it('takes three hundred updates of three kinds but for the one poisonous message among them', async () => {
    const reader = aSender();
    await app.deliver(webhook(reader, 'before'));
    await answered(reader, 1);
    const sentTo = 'SELECT o.wamid, o.delivery FROM outbound_messages o JOIN conversations c ON c.id = o.conversation_id JOIN customers k ON k.id = c.customer_id WHERE k.bsuid = $1';
    const [sent] = await eventually(async () => (await db.database.pool.query(sentTo, [reader.userId])).rows, ([row]) => row?.wamid != null);

    const texts = Array.from({ length: 99 }, (_, index) => ({ from: aSender(), text: `mixed ${index}` }));
    const poison = aSender();
    const statusOf = (id: string) => ({ id, status: 'read', timestamp: String(Math.floor(Date.now() / 1000)) });
    const statuses = [...Array.from({ length: 99 }, () => statusOf(aWamid())), statusOf(sent.wamid)];
    const talk = aWebhook(shop.phoneNumberId, [...texts.slice(0, 50), { from: poison, text: 'boom' }, ...texts.slice(50)], statuses) as { entry: { changes: unknown[] }[] };
    const notes = Array.from({ length: 100 }, (_, index) => ({ field: 'account_update', value: { event: `MIXED_${index}`, phone_number: '902125550101' } }));
    talk.entry[0]!.changes.push(...notes);

    expect(await app.deliver(talk)).toBe(true);
    const count = async (like: string) =>
      (await db.database.pool.query('SELECT status, count(*)::integer AS n FROM inbound_messages WHERE raw LIKE $1 GROUP BY status', [like])).rows;
    expect(await count('%"mixed %')).toEqual([{ status: 'processed', n: 99 }]);
    expect((await inbound(poison)).map(({ status }) => status)).toEqual(['failed']);
    expect(await count('%MIXED%')).toEqual([{ status: 'ignored', n: 100 }]);
    expect((await db.database.pool.query(sentTo, [reader.userId])).rows).toEqual([{ wamid: sent.wamid, delivery: 'read' }]);
  });

  it('apologises once for a failed message, keeps its error and takes it when it can', async () => {
    const from = aSender();
    expect(await app.deliver(webhook(from, 'boom'))).toBe(true);
    const [apology] = await answered(from, 1);
    expect(apology).toMatch(/özür|üzgün|kusura|sorun/i);
    expect(await inbound(from)).toEqual([expect.objectContaining({ status: 'failed', attempts: 1, error: expect.stringContaining('boom') })]);
    await tickLater(6_000);
    expect(await inbound(from)).toEqual([expect.objectContaining({ status: 'failed', attempts: 2 })]);
    echo.isArmed = false;
    await tickLater(31_000);
    expect(await inbound(from)).toEqual([expect.objectContaining({ status: 'processed' })]);
    expect(await answered(from, 2)).toEqual([apology, '1 boom']);
  });

  it('gives a message up after its last try, and takes it again when somebody replays it', async () => {
    const from = aSender();
    await app.deliver(webhook(from, 'boom'));
    await db.database.pool.query(`UPDATE inbound_messages SET attempts = 6, next_attempt_at = '-infinity' WHERE error LIKE '%boom%' AND attempts = 1`);
    await tickLater();
    expect(await inbound(from)).toEqual([expect.objectContaining({ status: 'failed', attempts: 7, next_attempt_at: null })]);
    echo.isArmed = false;
    const { rows } = await db.database.pool.query<{ id: number }>(`SELECT id FROM inbound_messages WHERE attempts = 7`);
    expect(await app.module.get(FailuresService).replay(rows[0]!.id)).toBe(true);
    await tickLater();
    expect(await inbound(from)).toEqual([expect.objectContaining({ status: 'processed' })]);
  });

  it('keeps a message as pending while another node holds the conversation, and takes all in order when it is free', async () => {
    const from = aSender();
    await app.deliver(webhook(from, '#notice hello'));
    const letGo = await hold(from);
    expect(await app.deliver(webhook(from, '#notice one'))).toBe(true);
    expect((await inbound(from)).map(({ status }) => status)).toEqual(['processed', 'pending']);
    await letGo();
    // The next message finds the older one waiting and goes behind it.
    expect(await other.deliver(webhook(from, '#notice two'))).toBe(true);
    expect(await answered(from, 3)).toEqual(['1 #notice hello', '2 #notice one', '3 #notice two']);
    expect(new Set((await inbound(from)).map(({ status }) => status))).toEqual(new Set(['processed']));
  });

  it('takes a pending message as soon as the node that held the conversation has committed', async () => {
    const from = aSender();
    await app.deliver(webhook(from, '#notice hello'));
    const openGate = holdTurns();
    const held = other.deliver(webhook(from, '#notice held'));
    await atGate;
    expect(await app.deliver(webhook(from, '#notice kept'))).toBe(true);
    expect((await inbound(from)).map(({ status }) => status)).toEqual(['processed', 'pending']);
    openGate();
    expect(await held).toBe(true);
    expect(await answered(from, 3)).toEqual(['1 #notice hello', '2 #notice held', '3 #notice kept']);
  });

  it('leaves a pending message of a node that died to the ticker', async () => {
    const from = aSender();
    await app.deliver(webhook(from, '#notice hello'));
    const letGo = await hold(from);
    await app.deliver(webhook(from, '#notice kept'));
    await letGo();
    await tickLater(3_000);
    expect(await answered(from, 2)).toEqual(['1 #notice hello', '2 #notice kept']);
  });

  it('lets the window only grow', async () => {
    const from = aSender();
    const now = new Date(Math.floor(Date.now() / 1000) * 1000);
    await app.deliver(aWebhook(shop.phoneNumberId, [{ from, text: '#notice new', at: now }]));
    await app.deliver(aWebhook(shop.phoneNumberId, [{ from, text: '#notice old', at: new Date(now.getTime() - 30 * MINUTE) }]));
    const { rows } = await db.database.pool.query('SELECT last_inbound_at FROM conversations c JOIN customers k ON k.id = c.customer_id WHERE k.bsuid = $1', [from.userId]);
    expect(rows).toEqual([{ last_inbound_at: now }]);
  });

  it('answers a customer without a phone number', async () => {
    const from = aSender({ waId: undefined, username: '@ayse' });
    await app.deliver(webhook(from, 'hi'));
    await cloud.until(() => cloud.texts(from.userId).length === 1);
    expect(cloud.sent.at(-1)?.message).toMatchObject({ recipient: from.userId });
    expect(cloud.sent.at(-1)?.message.to).toBeUndefined();
  });

  it('keeps messages for a number that is nobody\'s', async () => {
    const wamid = aWamid();
    expect(await app.deliver(aWebhook('999', [{ from: aSender(), wamid }]))).toBe(true);
    const { rows } = await db.database.pool.query('SELECT status FROM inbound_messages WHERE wamid = $1', [wamid]);
    expect(rows).toEqual([{ status: 'unrouted' }]);
  });

  it.each([
    ['NUL bytes', 'a\0b'],
    ['ten thousand characters', 'x'.repeat(10_000)],
    ['emoji only', '🥙🥙🥙'],
    ['right to left', '‏שלום‎ مرحبا'],
  ])('takes a name and a text with %s', async (_, strange) => {
    const from = aSender({ name: strange });
    expect(await app.deliver(webhook(from, strange.slice(0, 1_000)))).toBe(true);
    await eventually(() => inbound(from), (rows) => rows.length === 1 && rows[0]?.status === 'processed');
  });
});
