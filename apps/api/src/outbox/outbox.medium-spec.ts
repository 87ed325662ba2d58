import { afterEach, beforeAll, beforeEach, describe, expect, it, afterAll } from '@jest/globals';
import type { Reply, ReplyPurpose } from '@sofra/domain';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWebhook, type Sender } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { EchoAdvance } from '../../test/support/echo-advance';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { Instance } from '../cluster/instance';
import { OutboxService } from './outbox.service';
import { SendingStops } from './sending-stops.service';

const SECOND = 1_000;

describe('the outbox', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let shop: Shop;
  let app: ConversationApp;
  let from: Sender;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
  });

  beforeEach(async () => {
    shop = await aShop(db.database);
    app = await start();
    from = aSender();
  });

  afterEach(() => app.close());

  afterAll(async () => {
    await db.drop();
    await cloud.close();
  });

  const start = () => conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url, advance: new EchoAdvance() });
  const write = (instance: ConversationApp, ...texts: string[]) =>
    instance.deliver(aWebhook(shop.phoneNumberId, texts.map((text) => ({ from, text }))));
  const rows = async () => {
    const text = `SELECT o.id, o.state, o.delivery, o.attempt, o.error, o.error_code, o.wamid, o.content->>'body' AS body FROM outbound_messages o
      WHERE o.branch_id = $1 ORDER BY o.id`;
    return (await db.database.pool.query(text, [shop.branchId])).rows;
  };
  const states = async () => (await rows()).map(({ state }) => state);
  const untilStates = (...expected: string[]) => eventually(states, (seen) => JSON.stringify(seen) === JSON.stringify(expected));
  const lane = async () => (await db.database.pool.query('SELECT lane_owner, lane_token FROM conversations WHERE branch_id = $1', [shop.branchId])).rows[0];
  const sent = async (count: number) => {
    await cloud.until(() => cloud.texts(from.waId).length >= count);
    return cloud.texts(from.waId);
  };
  const later = async (ms: number) => {
    app.alarm.move(ms);
    await app.tick();
  };
  const status = (word: string, of: { wamid?: string; opaque?: string }, more: object = {}) =>
    aWebhook(shop.phoneNumberId, [], [
      { id: of.wamid ?? 'wamid.unknown', status: word, timestamp: '1795384800', recipient_id: from.waId, biz_opaque_callback_data: of.opaque, ...more },
    ]);
  /** As the kitchen would: replies without a message of the customer. */
  const tell = (instance: ConversationApp, purpose: ReplyPurpose, body: string) =>
    instance.database.transaction(async (tx) => {
      const text = 'SELECT id FROM conversations WHERE branch_id = $1 FOR NO KEY UPDATE';
      const { rows: [conversation] } = await tx.read<{ id: string }>({ name: 'test-lock', text }, [shop.branchId]);
      const replies: Reply[] = [{ purpose, content: { kind: 'text', body } }];
      const { organizationId, branchId } = shop;
      instance.module.get(OutboxService).enqueue(tx, { organizationId, branchId, conversationId: conversation!.id, replies });
    });

  it('sends, remembers what the platform called it, and lets the lane go', async () => {
    await write(app, 'hi');
    await untilStates('done');
    const [row] = await rows();
    expect(row).toMatchObject({ delivery: 'accepted', attempt: 1, wamid: cloud.sent.find(({ body, message }) => body === '1 hi' && message.to === `+${from.waId}`)?.wamid });
    await eventually(lane, ({ lane_owner }) => lane_owner === null);
  });

  it('sends what a conversation has to say in order, one at a time', async () => {
    const release = cloud.hold();
    await write(app, '#confirmation one', '#status two', '#notice three');
    release();
    expect(await sent(3)).toEqual(['1 #confirmation one', '2 #status two', '3 #notice three']);
    expect(cloud.mostAtOnce).toBe(1);
  });

  it('supersedes a question that has not gone out, never a confirmation or a status', async () => {
    const release = cloud.hold();
    await write(app, '#notice first', 'old question', '#confirmation c', '#status s', 'new question');
    release();
    expect(await sent(4)).toEqual(['1 #notice first', '3 #confirmation c', '4 #status s', '5 new question']);
    await untilStates('done', 'superseded', 'done', 'done', 'done');
  });

  it.each(['gateway', 'cut'] as const)('does not send again what a status reports after an ambiguous answer (%s)', async (kind) => {
    cloud.answer('yes', { kind });
    await write(app, '#confirmation yes');
    await untilStates('ambiguous');
    const [first] = cloud.sent.slice(-1);
    await app.deliver(status('sent', { wamid: first!.wamid, opaque: first!.opaque }));
    await untilStates('done');
    await later(31 * SECOND);
    await write(app, 'next');
    expect(await sent(2)).toEqual(['1 #confirmation yes', '2 next']);
    expect((await rows())[0]).toMatchObject({ wamid: first!.wamid, delivery: 'sent' });
  });

  it('sends an ambiguous confirmation again when no status has come in thirty seconds', async () => {
    cloud.answer('yes', { kind: 'cut' });
    await write(app, '#confirmation yes');
    await app.alarm.untilSet((inMs) => inMs === 30 * SECOND);
    await later(29 * SECOND);
    expect(cloud.texts(from.waId)).toHaveLength(1);
    await later(1 * SECOND);
    expect(await sent(2)).toEqual(['1 #confirmation yes', '1 #confirmation yes']);
    await untilStates('done');
    expect((await rows())[0]).toMatchObject({ attempt: 2 });
  });

  it('sends an ambiguous confirmation again at the next message of the customer, before the answer', async () => {
    cloud.answer('yes', { kind: 'cut' });
    await write(app, '#confirmation yes');
    await app.alarm.untilSet();
    await write(app, 'next');
    expect(await sent(3)).toEqual(['1 #confirmation yes', '1 #confirmation yes', '2 next']);
  });

  it('drops an ambiguous question for the newer one', async () => {
    cloud.answer('old', { kind: 'cut' });
    await write(app, 'old question');
    await app.alarm.untilSet();
    await write(app, 'new question');
    expect(await sent(2)).toEqual(['1 old question', '2 new question']);
    await untilStates('superseded', 'done');
  });

  it('waits for the pair rate in this lane only, longer each time', async () => {
    cloud.answer('busy', { kind: 'refuse', code: 131056 }, 2);
    await write(app, '#notice busy');
    await app.alarm.untilSet((inMs) => inMs === 1 * SECOND);
    const [mine, someone] = [from, aSender()];
    from = someone;
    await write(app, 'calm');
    expect(await sent(1)).toEqual(['1 calm']);
    from = mine;
    await later(1 * SECOND);
    await app.alarm.untilSet((inMs) => inMs === 4 * SECOND);
    await later(4 * SECOND);
    expect(await sent(3)).toEqual(['1 #notice busy', '1 #notice busy', '1 #notice busy']);
    await untilStates('done', 'done');
  });

  it('tries again with back-off and lets the answer to a new message overtake', async () => {
    cloud.answer('flaky', { kind: 'refuse', code: 131016, httpStatus: 500 });
    await write(app, '#confirmation flaky');
    await app.alarm.untilSet();
    await write(app, 'next');
    expect(await sent(2)).toEqual(['1 #confirmation flaky', '2 next']);
    await later(10 * SECOND);
    expect(await sent(3)).toEqual(['1 #confirmation flaky', '2 next', '1 #confirmation flaky']);
  });

  it('slows the number down when it is too fast, and goes on', async () => {
    cloud.answer('fast', { kind: 'refuse', code: 130429 });
    await write(app, '#notice fast');
    await app.alarm.untilSet((inMs) => inMs > 0);
    await later(5 * SECOND);
    expect(await sent(2)).toEqual(['1 #notice fast', '1 #notice fast']);
  });

  it('stops a number whose token is refused, keeps its messages and goes on when it is resumed', async () => {
    cloud.answer('token', { kind: 'refuse', code: 190, httpStatus: 401 });
    await write(app, '#confirmation token');
    const stopped = async () => (await db.database.pool.query('SELECT sending_stopped_code AS code FROM branches WHERE id = $1', [shop.branchId])).rows[0].code;
    await eventually(stopped, (code) => code === 190);
    await eventually(lane, ({ lane_owner }) => lane_owner === null);
    await write(app, '#confirmation later');
    await untilStates('queued', 'queued');
    await later(2 * SECOND);
    expect(cloud.texts(from.waId)).toHaveLength(1);
    await app.module.get(SendingStops).resume(shop.branchId);
    await later(2 * SECOND);
    expect(await sent(3)).toEqual(['1 #confirmation token', '1 #confirmation token', '2 #confirmation later']);
    expect(await stopped()).toBeNull();
  });

  describe('of a branch without a number', () => {
    const numbers = () => cloud.inbox(`+${from.waId}`).map(({ phoneNumberId, body }) => [phoneNumberId, body]);
    const give = async (phoneNumberId: string | null) => {
      await db.database.pool.query('UPDATE branches SET phone_number_id = $2 WHERE id = $1', [shop.branchId, phoneNumberId]);
      await app.module.get(OutboxService).numberChanged();
    };

    it('keeps what is said meanwhile, and says it with the next number', async () => {
      await write(app, 'hi');
      await eventually(lane, ({ lane_owner }) => lane_owner === null);
      await give(null);
      await tell(app, 'status', 'on its way');
      await later(2 * SECOND);
      expect([await states(), (await lane()).lane_owner]).toEqual([['done', 'queued'], null]);
      await give('next');
      await later(2 * SECOND);
      await sent(2);
      expect(numbers()).toEqual([[shop.phoneNumberId, '1 hi'], ['next', 'on its way']]);
    });

    it('keeps what was about to go, and sends it from the next number', async () => {
      cloud.answer('busy', { kind: 'refuse', code: 131056 });
      await write(app, '#confirmation busy');
      await app.alarm.untilSet();
      await give(null);
      await eventually(lane, ({ lane_owner }) => lane_owner === null);
      await later(60 * SECOND);
      expect(await states()).toEqual(['queued']);
      await give('next-but-one');
      await later(2 * SECOND);
      await sent(2);
      expect(numbers()).toEqual([[shop.phoneNumberId, '1 #confirmation busy'], ['next-but-one', '1 #confirmation busy']]);
    });

    it('goes on with another number that it got at once', async () => {
      cloud.answer('busy', { kind: 'refuse', code: 131056 });
      await write(app, '#confirmation busy');
      await app.alarm.untilSet();
      await give('other');
      await later(60 * SECOND);
      await sent(2);
      expect(numbers().map(([number]) => number)).toEqual([shop.phoneNumberId, 'other']);
    });
  });

  it('drops with its reason what the platform will never take', async () => {
    cloud.answer('blocked', { kind: 'refuse', code: 131026 });
    await write(app, '#notice blocked', '#notice fine');
    expect(await sent(2)).toEqual(['1 #notice blocked', '2 #notice fine']);
    await untilStates('dropped', 'done');
    expect((await rows())[0]).toMatchObject({ error_code: 131026, error: expect.stringContaining('undeliverable') });
  });

  it('does not try once the service window is closed', async () => {
    await write(app, 'hi');
    await untilStates('done');
    await db.database.pool.query(`UPDATE conversations SET last_inbound_at = now() - interval '24 hours' WHERE branch_id = $1`, [shop.branchId]);
    await tell(app, 'status', 'on its way');
    await untilStates('done', 'dropped');
    expect((await rows())[1]).toMatchObject({ error: 'window-closed' });
    expect(cloud.texts(from.waId)).toHaveLength(1);
  });

  it('forgets after half a year what was sent, never what still waits to be', async () => {
    await write(app, 'delivered long ago');
    await sent(1);
    await untilStates('done');
    await db.database.pool.query(`UPDATE outbound_messages SET created_at = $2::timestamptz - interval '181 days' WHERE branch_id = $1`, [shop.branchId, app.clock.now()]);
    await tell(app, 'status', 'sent today');
    await sent(2);
    await untilStates('done', 'done');
    const waiting = `INSERT INTO outbound_messages (organization_id, branch_id, conversation_id, purpose, content, state, created_at, not_before)
      SELECT organization_id, branch_id, id, 'notice', '{"kind":"text","body":"waits"}', 'queued', $2::timestamptz - interval '200 days', $2::timestamptz + interval '1 year' FROM conversations WHERE branch_id = $1`;
    await db.database.pool.query(waiting, [shop.branchId, app.clock.now()]);
    await later(60 * SECOND);
    expect((await rows()).map(({ body }) => body)).toEqual(['sent today', 'waits']);
  });

  it('expires questions that could not be sent for a quarter of an hour', async () => {
    cloud.answer('late', { kind: 'refuse', code: 131056 });
    await write(app, 'late question');
    await app.alarm.untilSet();
    await db.database.pool.query(`UPDATE branches SET sending_stopped_at = now() WHERE id = $1`, [shop.branchId]);
    await later(16 * 60 * SECOND);
    await untilStates('expired');
  });

  it('leaves rows to a live owner elsewhere, who sends them before it lets go', async () => {
    const other = await start();
    const release = cloud.hold();
    await write(app, '#notice mine');
    await cloud.until(() => cloud.texts(from.waId).length === 1);
    await write(other, '#notice yours');
    expect(await states()).toEqual(['sending', 'queued']);
    release();
    expect(await sent(2)).toEqual(['1 #notice mine', '2 #notice yours']);
    await eventually(lane, ({ lane_owner }) => lane_owner === null);
    await other.close();
  });

  it('wakes a lane that waits when another instance has an answer for the customer', async () => {
    const other = await start();
    cloud.answer('yes', { kind: 'cut' });
    await write(app, '#confirmation yes');
    await app.alarm.untilSet();
    await write(other, 'next');
    await later(1 * SECOND);
    expect(await sent(3)).toEqual(['1 #confirmation yes', '1 #confirmation yes', '2 next']);
    await other.close();
  });

  it('takes over the lanes of an instance that died, and what it may have sent counts as ambiguous', async () => {
    await write(app, '#notice hello');
    await untilStates('done');
    const dead = 2_000_000_000;
    await db.database.pool.query(`UPDATE conversations SET lane_owner = $2, lane_token = 7, lane_until = now() + interval '1 hour' WHERE branch_id = $1`, [shop.branchId, dead]);
    await db.database.pool.query(
      `INSERT INTO outbound_messages (organization_id, branch_id, conversation_id, purpose, content, state, attempt, claimed_by)
       SELECT organization_id, branch_id, id, 'confirmation', '{"kind":"text","body":"placed"}', 'sending', 1, $2 FROM conversations WHERE branch_id = $1`,
      [shop.branchId, dead],
    );
    await later(1 * SECOND);
    await untilStates('done', 'ambiguous');
    await app.alarm.untilSet();
    expect(cloud.texts(from.waId)).toHaveLength(1);
    await later(30 * SECOND);
    expect(await sent(2)).toEqual(['1 #notice hello', 'placed']);
  });

  it('frees the lanes of a dead instance at once for a turn, and sends its left-overs first', async () => {
    await write(app, '#notice hello');
    await untilStates('done');
    await db.database.pool.query(`UPDATE conversations SET lane_owner = 2000000000, lane_until = now() + interval '1 hour' WHERE branch_id = $1`, [shop.branchId]);
    await db.database.pool.query(
      `INSERT INTO outbound_messages (organization_id, branch_id, conversation_id, purpose, content, claimed_by)
       SELECT organization_id, branch_id, id, 'status', '{"kind":"text","body":"ready"}', 2000000000 FROM conversations WHERE branch_id = $1`,
      [shop.branchId],
    );
    await write(app, '#notice next');
    expect(await sent(3)).toEqual(['1 #notice hello', 'ready', '2 #notice next']);
  });

  it('goes on after a stop in the middle: what was committed is sent by the next instance', async () => {
    await write(app, '#notice hello');
    await untilStates('done');
    const release = cloud.hold();
    await write(app, '#confirmation one', '#status two');
    await cloud.until(() => cloud.texts(from.waId).length === 2);
    const closing = app.close();
    release();
    await closing;
    app = await start();
    await later(1 * SECOND);
    expect(await sent(3)).toEqual(['1 #notice hello', '2 #confirmation one', '3 #status two']);
  });

  it('loses no result when it loses its session in the middle, and sends nothing twice', async () => {
    const release = cloud.hold();
    await write(app, '#confirmation one');
    await cloud.until(() => cloud.texts(from.waId).length === 1);
    const instance = app.module.get(Instance);
    const before = instance.id;
    await db.database.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = $1::oid`, [before]);
    await eventually(async () => instance.id, (id) => id !== null && id !== before);
    await write(app, '#notice two');
    release();
    await untilStates('done', 'done');
    expect(cloud.texts(from.waId)).toEqual(['1 #confirmation one', '2 #notice two']);
  });

  it('moves delivery only up, also when statuses overtake the answer', async () => {
    const release = cloud.hold();
    await write(app, 'hi');
    await cloud.until(() => cloud.texts(from.waId).length === 1);
    const [message] = cloud.sent.slice(-1);
    await app.deliver(status('read', { wamid: message!.wamid, opaque: message!.opaque }, { pricing: { billable: true } }));
    await app.deliver(status('sent', { wamid: message!.wamid, opaque: message!.opaque }));
    release();
    await eventually(lane, ({ lane_owner }) => lane_owner === null);
    expect((await rows())[0]).toMatchObject({ delivery: 'read', state: 'done', wamid: message!.wamid });
    await app.deliver(status('failed', { wamid: message!.wamid }, { errors: [{ code: 131026, title: 'Undeliverable' }] }));
    expect((await rows())[0]).toMatchObject({ delivery: 'read', error_code: null });
  });

  it('finds the message of a status by the platform\'s id alone, and shrugs at one that is not ours', async () => {
    await write(app, 'hi');
    await untilStates('done');
    const [row] = await rows();
    expect(await app.deliver(status('delivered', { wamid: row.wamid }))).toBe(true);
    expect(await app.deliver(status('delivered', { wamid: 'wamid.somebody-else' }))).toBe(true);
    expect(await app.deliver(status('delivered', { wamid: 'wamid.x', opaque: 'not-ours' }))).toBe(true);
    expect((await rows())[0]).toMatchObject({ delivery: 'delivered' });
  });

  it('stops the number when a status tells that it may not send', async () => {
    await write(app, 'hi');
    await untilStates('done');
    const [row] = await rows();
    await app.deliver(status('failed', { wamid: row.wamid }, { errors: [{ code: 131042, title: 'Payment' }] }));
    const stopped = async () => (await db.database.pool.query('SELECT sending_stopped_code AS code FROM branches WHERE id = $1', [shop.branchId])).rows[0].code;
    expect(await eventually(stopped, (code) => code !== null)).toBe(131042);
  });

  it('fails loudly when a reply breaks a limit of the platform', async () => {
    await write(app, '#notice hello');
    await expect(tell(app, 'notice', 'x'.repeat(5_000))).rejects.toThrow(/text.body/);
  });
});
