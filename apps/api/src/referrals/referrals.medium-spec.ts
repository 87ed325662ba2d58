import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Chat } from '../../test/support/a-chat';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWebhook } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { BoardService } from '../board/board.service';
import { newId } from '../common/ids';
import { BranchesService } from '../branches/branches.service';
import { OrdersService } from '../orders/orders.service';

const MINUTE = 60_000;

describe('inviting friends', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let app: ConversationApp;
  let other: ConversationApp;
  let shop: Shop;
  let referrer: Chat;
  let friend: Chat;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    [app, other] = (await Promise.all([0, 1].map(() => conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url })))) as [ConversationApp, ConversationApp];
  });
  beforeEach(async () => {
    shop = await aShop(db.database);
    await db.database.pool.query('INSERT INTO referral_settings (organization_id, is_on, reward_value, minimum_basket) VALUES ($1, true, 5000, 10000)', [shop.organizationId]);
    [referrer, friend] = [someone(), someone()];
  });
  afterAll(async () => {
    await Promise.all([app.close(), other.close()]);
    await db.drop();
    await cloud.close();
  });

  const someone = (from = aSender()) => new Chat(cloud, shop.phoneNumberId, [app], from);
  const query = async (text: string) => (await db.database.pool.query(text, [shop.organizationId])).rows;
  const codeOf = async (chat: Chat) => /\*(DVT\w{6})\*/.exec(await chat.type('davet'))![1]!;
  const rewards = () => query('SELECT k.wa_id AS "waId", c.code, c.value, c.minimum_basket AS "minimumBasket", c.is_active AS "isActive" FROM coupons c JOIN customers k ON k.id = c.customer_id WHERE c.organization_id = $1');
  const order = async (chat: Chat, what = '2 lahmacun') => {
    await chat.type(what);
    // The answer to something said at the same time may come in between.
    await cloud.until(() => chat.has(/nakit|devam|tamam/i));
    while (!chat.has(/nakit/i)) await chat.tap(/devam|tamam/i);
    await chat.tap(/nakit/i);
  };
  /** Moves the newest order of this chat's customer. */
  const move = async (chat: Chat, ...statuses: ('preparing' | 'ready' | 'collected' | 'rejected')[]) => {
    const branch = (await app.module.get(BranchesService).byId(shop.branchId))!;
    for (const to of statuses) {
      const { rows } = await db.database.pool.query('SELECT o.id, o.version FROM orders o JOIN customers k ON k.id = o.customer_id WHERE k.bsuid = $1 ORDER BY o.placed_at DESC LIMIT 1', [chat.from.userId]);
      const moved = await app.database.transaction(async (tx) => {
        const ledger = app.module.get(BoardService).ledger(branch.id);
        const result = await app.module.get(OrdersService).advance(tx, ledger, { branch, orderId: rows[0].id, version: rows[0].version, commandId: newId(), mode: 'kitchen', actor: { kind: 'staff', id: null }, to, ...(to === 'rejected' && { reason: 'too-busy' }) });
        await ledger.flush(tx);
        return result;
      });
      expect(moved).toMatchObject({ ok: true });
    }
  };
  const later = async (ms = 2 * MINUTE) => {
    app.alarm.move(ms);
    await app.tick();
  };

  it('rewards the referrer once, with a coupon of their own and a message, when the first order has arrived', async () => {
    const code = await codeOf(referrer);
    expect(referrer.body).toContain('https://wa.me/902125550101?text=Merhaba!%20Davet%20kodum%20' + code);
    expect(await friend.type(`Merhaba! Davet kodum ${code}`)).toContain('daveti kaydedildi');
    await order(friend);
    await move(friend, 'preparing', 'ready');
    await later();
    expect(await rewards()).toEqual([]);
    await move(friend, 'collected');
    await referrer.answered(() => later());
    await later();
    const [reward] = await rewards();
    expect(await rewards()).toEqual([{ waId: referrer.from.waId, code: expect.stringMatching(/^DOST/), value: 5_000, minimumBasket: 10_000, isActive: true }]);
    expect(referrer.body).toContain(reward!.code);
    await order(friend);
    await move(friend, 'preparing', 'ready', 'collected');
    await later();
    expect(await rewards()).toHaveLength(1);
  });

  it('gives a coupon that nobody else can use, and its owner once', async () => {
    const code = await codeOf(referrer);
    await friend.type(code);
    await order(friend);
    await move(friend, 'preparing', 'ready', 'collected');
    await referrer.answered(() => later());
    const [reward] = await rewards();
    const thief = someone();
    await thief.type('2 lahmacun');
    expect(await thief.type(`kupon ${reward!.code}`)).not.toContain('130,00');
    await referrer.type('2 lahmacun');
    expect(await referrer.type(`kupon ${reward!.code}`)).toContain('130,00');
    while (!referrer.has(/nakit/i)) await referrer.tap(/devam|tamam/i);
    await referrer.tap(/nakit/i);
    expect(await query('SELECT discount FROM orders WHERE organization_id = $1 ORDER BY placed_at DESC LIMIT 1')).toEqual([{ discount: 5_000 }]);
  });

  it('gives what the owner says on the day of the reward, and tells it on its terms', async () => {
    await friend.type(await codeOf(referrer));
    await order(friend);
    await query(`UPDATE referral_settings SET reward_kind = 'percent', reward_value = 20, reward_cap = 3000, minimum_basket = 0 WHERE organization_id = $1`);
    await move(friend, 'preparing', 'ready', 'collected');
    await referrer.answered(() => later());
    const [reward] = await rewards();
    expect(referrer.body).toContain(`%20 indirim kuponu: *${reward!.code}* (en çok 30,00 TL, 90 gün geçerli)`);
    await referrer.type('2 lahmacun');
    // 20 % of 180 would be 36.
    expect(await referrer.type(`kupon ${reward!.code}`)).toContain('150,00');
  });

  it('counts no order that was rejected, and the next one that arrives', async () => {
    await friend.type(await codeOf(referrer));
    await order(friend);
    await move(friend, 'rejected');
    await later();
    expect(await rewards()).toEqual([]);
    await order(friend);
    await move(friend, 'preparing', 'ready', 'collected');
    await referrer.answered(() => later());
    expect(await rewards()).toHaveLength(1);
  });

  it('waits a minute, so that a wrong tap of the kitchen can be undone', async () => {
    await friend.type(await codeOf(referrer));
    await order(friend);
    await move(friend, 'preparing', 'ready', 'collected');
    await query(`UPDATE orders SET status = 'ready' WHERE organization_id = $1`);
    await later();
    expect(await rewards()).toEqual([]);
    await move(friend, 'collected');
    await referrer.answered(() => later());
    expect(await rewards()).toHaveLength(1);
  });

  it('refuses the own code, a second referrer, a code that is not there and somebody who has ordered', async () => {
    const code = await codeOf(referrer);
    expect(await referrer.type(code)).toContain('kendi davet kodunuz');
    await friend.type(code);
    expect(await friend.type(await codeOf(someone()))).toContain('başka bir arkadaşınız');
    expect(await friend.type('DVT222222')).toContain('bulamadık');
    const regular = someone();
    await order(regular);
    expect(await regular.type(code)).toContain('ilk siparişten önce');
    expect(await query('SELECT count(*)::integer AS n FROM referrals WHERE organization_id = $1')).toEqual([{ n: 1 }]);
  });

  it('takes a number that the referrer has ordered with for the referrer’s own', async () => {
    const code = await codeOf(referrer);
    await order(referrer);
    // The number is somebody's with another user id now.
    const again = someone(aSender({ waId: referrer.from.waId }));
    expect(await again.type(code)).toContain('kendi davet kodunuz');
  });

  it('rewards nothing when friend and referrer turn out to be one person', async () => {
    const byNumber = someone(aSender({ userId: undefined }));
    const byId = aSender({ waId: undefined });
    const code = await codeOf(byNumber);
    await app.deliver(aWebhook(shop.phoneNumberId, [{ from: byId, text: code, at: app.clock.now() }]));
    expect(await query('SELECT count(*)::integer AS n FROM referrals WHERE organization_id = $1')).toEqual([{ n: 1 }]);
    // Both ids in one message: the two rows are one customer.
    const both = someone(aSender({ waId: byNumber.from.waId, userId: byId.userId }));
    await both.type('merhaba');
    expect(await query('SELECT count(*)::integer AS n FROM customers WHERE organization_id = $1')).toEqual([{ n: 1 }]);
    expect(await query('SELECT count(*)::integer AS n FROM referrals WHERE organization_id = $1')).toEqual([{ n: 0 }]);
    expect(await codeOf(both)).toBe(code);
  });

  it('notes one referrer for a friend who says two codes at once on two nodes, and rewards one', async () => {
    const codes = [await codeOf(referrer), await codeOf(someone())];
    const elsewhere = new Chat(cloud, shop.phoneNumberId, [other], friend.from);
    await Promise.all([friend.type(codes[0]!), elsewhere.type(codes[1]!)]);
    expect(await query('SELECT count(*)::integer AS n FROM referrals WHERE organization_id = $1')).toEqual([{ n: 1 }]);
    await order(friend);
    await move(friend, 'preparing', 'ready', 'collected');
    app.alarm.move(2 * MINUTE);
    other.alarm.move(2 * MINUTE);
    await Promise.all([app.tick(), other.tick(), app.tick()]);
    expect(await rewards()).toHaveLength(1);
  });
});
