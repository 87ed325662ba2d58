import type { CouponDto } from '@sofra/contracts';
import { formatMoney } from '@sofra/domain';
import { fillIn } from '../../core/i18n/word-table';
import { discountText, usesLeft } from './coupon-text';
import { CouponsStore } from './coupons-store';
import { COUPON_WORDS } from './coupons.words';

const aCoupon = (parts: Partial<CouponDto> = {}): CouponDto => ({
  id: 'a', version: 1, state: 'running', code: 'ILK50', kind: 'fixed', value: 5_000, cap: null, productId: null, minimumBasket: 0, startsAt: null, endsAt: null, totalLimit: null, customerLimit: null,
  perCustomerLimit: null, isFirstOrderOnly: false, hours: [], categoryIds: [], productIds: [], used: 0, customers: 0, discountGiven: 0, ...parts,
});

describe(discountText.name, () => {
  const say = (key: keyof (typeof COUPON_WORDS)['en'], params = {}) => fillIn(COUPON_WORDS.en[key], params);

  it.each<[Partial<CouponDto>, string]>([
    [{}, formatMoney(5_000, 'TRY', 'en')],
    [{ kind: 'percent', value: 15, cap: 7_500 }, `15%, at most ${formatMoney(7_500, 'TRY', 'en')}`],
    [{ kind: 'free-product', productId: 'p' }, 'Free Ayran'],
    [{ kind: 'free-delivery' }, 'Free delivery'],
  ])('says %j', (parts, text) => {
    const said = discountText(aCoupon(parts), say, { currency: 'TRY', locale: 'en', nameOf: () => 'Ayran' });
    expect(said).toBe(text);
  });
});

describe(usesLeft.name, () => {
  it('is what the nearer limit leaves', () => {
    expect(usesLeft(aCoupon())).toBeNull();
    expect(usesLeft(aCoupon({ totalLimit: 100, used: 20, customerLimit: 50, customers: 12 }))).toBe(38);
  });
});

describe(CouponsStore.name, () => {
  it('keeps a changed coupon in its place, a new one first, and drops what left the list', async () => {
    const store = new CouponsStore(async () => ({ items: [aCoupon({ id: 'b' }), aCoupon()], next: null }));
    await store.show(false);
    store.put(aCoupon({ code: 'YENI' }));
    store.put(aCoupon({ id: 'c' }));
    expect(store.coupons()!.map(({ id, code }) => [id, code])).toEqual([['c', 'ILK50'], ['b', 'ILK50'], ['a', 'YENI']]);
    store.put(aCoupon({ id: 'b', state: 'archived' }));
    expect(store.coupons()!.map(({ id }) => id)).toEqual(['c', 'a']);
  });
});
