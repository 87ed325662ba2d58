import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Chat } from '../../test/support/a-chat';
import { aShop, type Shop } from '../../test/support/a-shop';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { newId } from '../common/ids';
import { CouponEntity } from '../coupon/coupon.entity';

const GUESTS = 200;
const PLACES = 50;
const LEAVERS = 20;

/** What a limit leaves behind once everybody has tried and nobody waits any more. */
interface Kind {
  name: string;
  limits: Partial<CouponEntity>;
  /** Whether those who got a place and stayed may use the coupon again beside the others. */
  mayRepeat?: boolean;
  after: { used: number; customers?: number };
}

const STAYERS = PLACES - LEAVERS;

const KINDS: Kind[] = [
  { name: 'different customers', limits: { customerLimit: PLACES, perCustomerLimit: 1 }, after: { used: PLACES, customers: PLACES } },
  { name: 'different customers, each up to twice', limits: { customerLimit: PLACES, perCustomerLimit: 2 }, mayRepeat: true, after: { used: PLACES + STAYERS, customers: PLACES } },
  { name: 'uses in all, each customer up to twice', limits: { totalLimit: PLACES, perCustomerLimit: 2 }, mayRepeat: true, after: { used: PLACES } },
  { name: 'first orders', limits: { customerLimit: PLACES, isFirstOrderOnly: true }, after: { used: PLACES, customers: PLACES } },
];

describe(`${GUESTS} guests of two instances who pay at once with a coupon for ${PLACES}`, () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let instances: ConversationApp[];
  let shop: Shop;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    instances = await Promise.all([0, 1].map(() => conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url })));
  });

  beforeEach(async () => {
    shop = await aShop(db.database);
  });

  afterAll(async () => {
    await Promise.all(instances.map((instance) => instance.close()));
    await db.drop();
    await cloud.close();
  });

  const query = async (text: string) => (await db.database.pool.query(text, [shop.organizationId])).rows[0];
  const counts = () => query(`
    SELECT used, customers,
      (SELECT count(*)::integer FROM coupon_redemptions r WHERE r.coupon_id = c.id AND r.returned_at IS NULL) AS redeemed,
      (SELECT coalesce(sum(uses), 0)::integer FROM coupon_customers u WHERE u.coupon_id = c.id) AS uses,
      (SELECT count(*)::integer FROM coupon_customers u WHERE u.coupon_id = c.id AND uses > 0) AS holders,
      (SELECT coalesce(max(uses), 0)::integer FROM coupon_customers u WHERE u.coupon_id = c.id) AS "mostUses",
      (SELECT count(*)::integer FROM orders o WHERE o.organization_id = $1 AND o.coupon_code = c.code AND o.status <> 'cancelled') AS orders
    FROM coupons c WHERE organization_id = $1`);
  const deadlocks = async () => Number((await db.database.pool.query('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()')).rows[0].deadlocks);
  const all = (chats: readonly Chat[], act: (chat: Chat) => Promise<unknown>) => Promise.all(chats.map(act));

  /** One more order with the coupon, if the chat still grants it. */
  const tryToPay = async (guest: Chat): Promise<void> => {
    if ((await guest.type('ilk50')).includes('-50,00 TL')) await guest.tap(/nakit/i);
  };

  it.each(KINDS)('($name) gives out exactly as many, loses none while orders are cancelled, and never waits in a circle', async ({ limits, mayRepeat, after }) => {
    await db.database.repository(CouponEntity).insert({ id: newId(), organizationId: shop.organizationId, code: 'ILK50', kind: 'fixed', value: 5_000, ...limits });
    const guests = Array.from({ length: GUESTS }, () => new Chat(cloud, shop.phoneNumberId, instances));
    await all(guests, (guest) => guest.type('2 lahmacun'));
    await all(guests, (guest) => guest.type('ilk50'));

    await all(guests, (guest) => guest.tap(/nakit/i));
    const winners = guests.filter(({ body }) => body.includes('Sipariş no'));
    const losers = guests.filter((guest) => !winners.includes(guest));
    expect(winners).toHaveLength(PLACES);
    expect(await counts()).toMatchObject({ used: PLACES, customers: PLACES, redeemed: PLACES, orders: PLACES });
    // Who lost the race is told why and sees the new total; nothing was ordered.
    expect(losers.filter(({ body }) => body.includes('tamamı kullanıldı') && body.includes('*Toplam: 180,00 TL*'))).toHaveLength(GUESTS - PLACES);

    const leavers = winners.slice(0, LEAVERS);
    const stayers = mayRepeat ? winners.slice(LEAVERS) : [];
    await all(leavers, (leaver) => leaver.type('iptal'));
    await all(stayers, (stayer) => stayer.type('2 lahmacun'));
    await Promise.all([all(leavers, (leaver) => leaver.tap(/evet/i)), all(losers, tryToPay), all(stayers, tryToPay)]);

    // What was given back after somebody had asked in vain is still there for the next who asks.
    await all(losers.filter((loser) => loser.has(/nakit/i)), tryToPay);
    const left = await counts();
    expect(left).toMatchObject({ ...after, redeemed: after.used, uses: after.used, orders: after.used });
    expect(left.holders).toBe(left.customers);
    expect(left.mostUses).toBeLessThanOrEqual(limits.perCustomerLimit ?? 1);
    expect(await deadlocks()).toBe(0);
  }, 240_000);
});
