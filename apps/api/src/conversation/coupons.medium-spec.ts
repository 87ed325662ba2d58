import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Chat, tappable } from '../../test/support/a-chat';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aWebhook, type RawMessage } from '../../test/support/a-webhook';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { countRoundTrips } from '../../test/support/round-trips';
import { newId } from '../common/ids';
import { CouponEntity } from '../coupon/coupon.entity';
import { CouponCategoryEntity, CouponProductEntity, CouponWindowEntity } from '../coupon/coupon-scope.entity';

describe('a coupon in the conversation', () => {
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

  const aCoupon = async (parts: Partial<CouponEntity> = {}): Promise<string> => {
    const id = newId();
    await db.database.repository(CouponEntity).insert({ id, organizationId: shop.organizationId, code: 'ILK50', kind: 'fixed', value: 5_000, ...parts });
    return id;
  };
  const aChat = () => new Chat(cloud, shop.phoneNumberId, instances);
  const atSummary = async (): Promise<Chat> => {
    const chat = aChat();
    await chat.type('2 lahmacun');
    return chat;
  };
  const query = async (text: string) => (await db.database.pool.query(text, [shop.organizationId])).rows;
  const orders = () => query(`SELECT coupon_code AS coupon, discount, total FROM orders WHERE organization_id = $1 AND status <> 'cancelled' ORDER BY number`);
  const counts = async () =>
    (await query(`SELECT used, customers,
        (SELECT count(*)::integer FROM coupon_redemptions r WHERE r.coupon_id = c.id AND r.returned_at IS NULL) AS redeemed,
        (SELECT count(*)::integer FROM orders o WHERE o.organization_id = $1 AND o.coupon_code = c.code AND o.status <> 'cancelled') AS orders
      FROM coupons c WHERE organization_id = $1`))[0];

  it('comes off the summary, is claimed with the order and given back when that is cancelled', async () => {
    await aCoupon({ customerLimit: 50, perCustomerLimit: 1 });
    const chat = await atSummary();
    expect(await chat.type('kupon İlk50')).toContain('İndirim (ILK50): -50,00 TL');
    expect(await chat.tap(/nakit/i)).toContain('*Toplam: 130,00 TL*');
    expect(await orders()).toEqual([{ coupon: 'ILK50', discount: 5_000, total: 13_000 }]);
    expect(await counts()).toEqual({ used: 1, customers: 1, redeemed: 1, orders: 1 });
    await chat.type('lahmacun');
    expect(await chat.type('ilk50')).toContain('daha önce kullandınız');
    await chat.type('iptal');
    await chat.tap(/no iptal/);
    await chat.tap(/evet/i);
    expect(await counts()).toEqual({ used: 0, customers: 0, redeemed: 0, orders: 0 });
    await chat.type('sepet');
    await chat.tap(/devam/i);
    expect(await chat.type('ilk50')).toContain('-50,00 TL');
  });

  it('costs a turn no round trip, and the pay tap one for its claim', async () => {
    await aCoupon();
    const chat = await atSummary();
    const [app] = instances as [ConversationApp];
    const lanes = () => query('SELECT 1 FROM conversations WHERE organization_id = $1 AND lane_owner IS NOT NULL');
    const take = async (message: Omit<RawMessage, 'from'>) => {
      // The lane of the answer before works on the same pool.
      await eventually(lanes, (busy) => busy.length === 0);
      return chat.answered(() => countRoundTrips(app.database.pool, () => app.deliver(aWebhook(shop.phoneNumberId, [{ from: chat.from, ...message }]))));
    };
    const typed = await take({ text: 'ilk50' });
    const paid = await take({ tap: tappable(chat.last, /nakit/i)! });
    expect({ typed, paid }).toEqual({ typed: 2, paid: 4 });
  });

  it('counts in its hours only, over midnight, by the clock of the branch', async () => {
    const couponId = await aCoupon();
    const [app] = instances as [ConversationApp];
    const local = new Date(app.clock.now().getTime() + 3 * 3_600_000);
    const weekday = local.getUTCDay() || 7;
    // From tomorrow's weekday on at noon, over midnight: never now.
    const windows = db.database.repository(CouponWindowEntity);
    await windows.insert({ couponId, weekday: ((weekday + 1) % 7) + 1, startsAt: '12:00', endsAt: '02:00' });
    const chat = await atSummary();
    expect(await chat.type('ilk50')).toMatch(/şu saatte geçerli değil; .* 12:00 itibarıyla/);
    await windows.insert({ couponId, weekday, startsAt: '00:00', endsAt: '24:00' });
    expect(await chat.type('ilk50')).toContain('-50,00 TL');
  });

  it('counts for its products and categories only', async () => {
    const products = await aCoupon({ code: 'AYRAN10' });
    await db.database.repository(CouponProductEntity).insert({ couponId: products, productId: shop.ayranId });
    const categories = await aCoupon({ code: 'YEMEK' });
    const [{ id: categoryId }] = await query('SELECT id FROM categories WHERE organization_id = $1') as [{ id: string }];
    await db.database.repository(CouponCategoryEntity).insert({ couponId: categories, categoryId });
    const chat = await atSummary();
    expect(await chat.type('ayran10')).toContain('yalnızca şunlarda geçerli: Ayran.');
    expect(await chat.type('kupon yemek')).toContain('İndirim (YEMEK): -50,00 TL');
  });

  it.each<[string, Partial<CouponEntity>, string]>([
    ['percent with a cap', { kind: 'percent', value: 50, cap: 7_500 }, '-75,00 TL'],
    ['a minimum', { minimumBasket: 22_200 }, 'ILK50 kuponu için 42,00 TL değerinde ürün daha ekleyin.'],
    ['free delivery', { kind: 'free-delivery' }, 'bu siparişte teslimat ücreti yok'],
    ['its end behind it', { endsAt: new Date(Date.now() - 1_000) }, 'süresi doldu'],
    ['its beginning before it', { startsAt: new Date(Date.now() + 3_600_000) }, 'itibarıyla geçerli olacak'],
  ])('is read from the table: %s', async (_, parts, words) => {
    await aCoupon(parts);
    const chat = await atSummary();
    expect(await chat.type('ilk50')).toContain(words);
  });

  it('gives a product away', async () => {
    await aCoupon({ kind: 'free-product', productId: shop.ayranId });
    const chat = await atSummary();
    expect(await chat.type('ilk50')).toContain('Ayran bizden');
    expect(await chat.type('ayran')).toContain('İndirim (ILK50): -40,00 TL');
  });
});
