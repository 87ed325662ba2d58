import type { KnownCoupon } from '../coupon/coupon';
import { ChatDriver, EVENING, aBranch, aCoupon, aWorld, anId, tappablesOf } from '../testing';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };
const HOUR = 3_600_000;

/** A returning customer with a tavuk döner dürüm (180.00) in front of the summary. */
function atSummary(coupons: KnownCoupon[], parts: Parameters<typeof aWorld>[0] = {}) {
  const chat = new ChatDriver(aWorld({ addresses: [HOME], customer: { name: 'Ayşe', locale: 'tr' }, coupons, ...parts }));
  chat.type('tavuk döner dürüm');
  chat.tap('Lavaş');
  chat.tap('İstemiyorum');
  return chat;
}

const productId = (chat: ChatDriver, name: string) => [...chat.world.menu.products.values()].find((product) => product.name.tr === name)?.id ?? '';
const categoryId = (chat: ChatDriver, name: string) => chat.world.menu.categories.find((category) => category.name.tr === name)?.id ?? '';
const titles = (chat: ChatDriver) => tappablesOf(chat.last).map(({ title }) => title);

describe('a coupon named in the same message as food', () => {
  it.each(['2 ayran kupon ilk50', 'ilk50 kuponuyla 2 ayran'])('counts for what is ordered: %j', (text) => {
    const chat = atSummary([aCoupon()]);
    chat.type(text);
    expect(chat.last.body).toContain('2 × Ayran');
    expect(chat.last.body).toContain('İndirim (ILK50): -50,00 TL');
  });

  it('loses no food when there is no such code', () => {
    const chat = atSummary([aCoupon()]);
    chat.type('2 ayran kupon yok99');
    expect(chat.last.body).toContain('2 × Ayran');
    expect(chat.last.body).toContain('YOK99');
    expect(chat.last.body).not.toContain('2AYRANYOK99');
  });

  it('is kept while a dish asks its question', () => {
    const chat = atSummary([aCoupon()]);
    chat.type('1 lahmacun kupon ilk50');
    expect(chat.state.step.at).toBe('choosing');
    expect(chat.state.basket?.couponCode).toBe('ILK50');
  });
});

describe('a second coupon', () => {
  it('does not cost the one that counts while it cannot count itself', () => {
    const chat = atSummary([aCoupon(), aCoupon({ code: 'BUYUK', minimumBasket: 99_900 })]);
    chat.type('ilk50');
    chat.type('buyuk');
    expect(chat.last.body).toContain('BUYUK');
    expect(chat.last.body).toContain('ILK50 kuponu siparişinizde kalıyor.');
    expect(chat.last.body).toContain('İndirim (ILK50): -50,00 TL');
  });

  it('takes the place of the first where it counts', () => {
    const chat = atSummary([aCoupon(), aCoupon({ code: 'YUZDE', discount: { kind: 'percent', percent: 10, cap: null } })]);
    chat.type('ilk50');
    chat.type('yuzde');
    expect(chat.last.body).toContain('İndirim (YUZDE): -18,00 TL');
  });
});

describe('a coupon typed on the summary', () => {
  it.each(['ILK50', 'ilk50', 'İLK50', 'kupon ilk50', 'ILK50 kuponu', 'indirim kodum: ılk50'])('as %j comes off in one message and is claimed before the order', (typed) => {
    const chat = atSummary([aCoupon()]);
    const before = chat.sent.length;
    chat.type(typed);
    expect(chat.sent.length).toBe(before + 1);
    expect(chat.last.body).toContain('Ara toplam: 180,00 TL\nİndirim (ILK50): -50,00 TL\n*Toplam: 130,00 TL*');
    chat.tap('Nakit');
    expect(chat.drafts).toMatchObject([{ couponCode: 'ILK50', priced: { discount: 5_000, total: 13_000 } }]);
    const kinds = chat.effects.map(({ kind }) => kind);
    expect(kinds.indexOf('claim-coupon')).toBeLessThan(kinds.indexOf('place-order'));
    expect(chat.effects).toContainEqual({ kind: 'claim-coupon', code: 'ILK50', orderId: chat.drafts[0]?.orderId, discount: 5_000 });
    expect(chat.last.body).toContain('İndirim (ILK50): -50,00 TL');
  });

  it('that wants more of the basket is told so where the address is asked for, too', () => {
    const chat = new ChatDriver(aWorld({ customer: { name: 'Ayşe', locale: 'tr' }, coupons: [aCoupon({ minimumBasket: 50_000 })] }));
    chat.type('1 ayran');
    expect(chat.state.step.at).toBe('address');
    chat.type('ilk50');
    expect(chat.state.step.at).toBe('address');
    expect(chat.last.body).toContain('🎟 ');
    expect(chat.last.body).toContain('ILK50');
  });

  it('is claimed before counted stock: coupons are locked first', () => {
    const chat = atSummary([aCoupon()]);
    chat.type('şalgam');
    chat.type('ilk50');
    chat.tap('Nakit');
    const kinds = chat.effects.map(({ kind }) => kind);
    expect(kinds.indexOf('claim-coupon')).toBeLessThan(kinds.indexOf('claim-stock'));
  });

  it('leaves an old pay button behind: the total is another', () => {
    const chat = atSummary([aCoupon()]);
    const pay = tappablesOf(chat.last).find(({ title }) => title === 'Nakit öde');
    chat.type('ilk50');
    if (pay) chat.press(pay);
    expect(chat.drafts).toHaveLength(0);
    expect(chat.last.body).toContain('Yeni toplam *130,00 TL*');
  });

  it('that nobody has issued is said, and so is a mistyped one', () => {
    const chat = atSummary([]);
    chat.type('kupon yaz');
    expect(chat.last.body).toContain('YAZ adında bir kuponumuz yok');
    chat.type('ilk51');
    expect(chat.last.body).toContain('ILK51 adında bir kuponumuz yok');
    expect(titles(chat)).toContain('Nakit öde');
  });

  it('without a code is asked for', () => {
    const chat = atSummary([aCoupon()]);
    chat.type('kuponum var');
    expect(chat.last.body).toContain('Kupon kodunuzu yazmanız yeterli.');
  });

  it('comes off again with a word, and from the basket with a tap', () => {
    const chat = atSummary([aCoupon()]);
    chat.type('ilk50');
    chat.type('kuponu kaldır');
    expect(chat.last.body).toContain('ILK50 kuponunu çıkardık.');
    expect(chat.last.body).toContain('*Toplam: 180,00 TL*');
    chat.type('ilk50');
    chat.tap('Sepeti düzenle');
    chat.tap('Kuponu çıkar');
    expect(chat.state.basket?.couponCode).toBeNull();
    chat.type('kuponu sil');
    expect(chat.last.body).toContain('Siparişinizde kupon yok.');
  });

  it('is spoken of in English', () => {
    const chat = atSummary([aCoupon({ minimumBasket: 22_200 })]);
    chat.type('english');
    chat.type('my coupon is ilk50');
    expect(chat.last.body).toContain('42.00 TL more for the coupon ILK50.');
  });
});

describe('a coupon typed elsewhere', () => {
  it('by somebody who has chosen nothing yet is kept for the order', () => {
    const chat = new ChatDriver(aWorld({ coupons: [aCoupon()], addresses: [HOME] }));
    chat.type('ILK50');
    expect(chat.last.body).toContain('*ILK50* kuponunuzu not ettik');
    expect(titles(chat)).toContain('Dürümler');
    chat.type('2 ayran');
    expect(chat.last.body).toContain('İndirim (ILK50): -50,00 TL');
  });

  it('is no address, and no answer to the question about a dish', () => {
    const chat = new ChatDriver(aWorld({ coupons: [aCoupon({ code: 'HOSGELDIN' })] }));
    chat.type('lahmacun');
    chat.type('hoşgeldin');
    expect(chat.state.step.at).toBe('choosing');
    chat.tap('Acılı');
    expect(chat.state.step.at).toBe('address');
    chat.type('kuponsuz');
    chat.type('HOŞGELDİN');
    expect(chat.state.step.at).toBe('address');
    expect(chat.last.body).toContain('*Toplam: 40,00 TL*');
  });

  it('with the name of a dish is the dish, unless it is called a coupon', () => {
    const chat = atSummary([aCoupon({ code: 'AYRAN' })]);
    chat.type('ayran');
    expect(chat.state.basket?.lines).toHaveLength(2);
    chat.type('kupon ayran');
    expect(chat.state.basket?.couponCode).toBe('AYRAN');
  });
});

describe('every kind of coupon', () => {
  it('percent with a cap', () => {
    const chat = atSummary([aCoupon({ discount: { kind: 'percent', percent: 50, cap: 7_500 } })]);
    chat.type('ilk50');
    expect(chat.last.body).toContain('-75,00 TL');
  });

  it('free delivery', () => {
    const chat = atSummary([aCoupon({ code: 'YOLBIZDEN', discount: { kind: 'free-delivery' } })], { branch: aBranch({ deliveryFee: 2_500 }) });
    expect(chat.last.body).toContain('Teslimat: 25,00 TL');
    chat.type('yolbizden');
    expect(chat.last.body).toContain('Teslimat: ücretsiz (YOLBIZDEN)\n*Toplam: 180,00 TL*');
    chat.type('gel al');
    expect(chat.last.body).toContain('bu siparişte teslimat ücreti yok');
    chat.tap('Nakit');
    expect(chat.drafts[0]?.couponCode).toBeNull();
    expect(chat.effects.some(({ kind }) => kind === 'claim-coupon')).toBe(false);
  });

  it('a free product, asked for until it lies in the basket', () => {
    const chat = atSummary([]);
    chat.world = { ...chat.world, coupons: [aCoupon({ discount: { kind: 'free-product', productId: productId(chat, 'Ayran') } })] };
    chat.type('ilk50');
    expect(chat.last.body).toContain('ILK50 kuponuyla Ayran bizden');
    chat.type('2 ayran');
    expect(chat.last.body).toContain('İndirim (ILK50): -40,00 TL');
  });

  it('only for some categories and products', () => {
    const chat = atSummary([]);
    chat.world = { ...chat.world, coupons: [aCoupon({ scope: { categoryIds: [categoryId(chat, 'Fırın')], productIds: [productId(chat, 'Ayran')] } })] };
    chat.type('ilk50');
    expect(chat.last.body).toContain('yalnızca şunlarda geçerli: Fırın, Ayran.');
    chat.type('ayran');
    expect(chat.last.body).toContain('İndirim (ILK50): -40,00 TL');
  });

  it('from a minimum on: says what is missing, orders without it, and counts as soon as it is reached', () => {
    const chat = atSummary([aCoupon({ minimumBasket: 22_200 })]);
    chat.type('ilk50');
    expect(chat.last.body).toContain('ILK50 kuponu için 42,00 TL değerinde ürün daha ekleyin.');
    expect(titles(chat)).toContain('Nakit öde');
    chat.type('lahmacun');
    chat.tap('Acılı');
    expect(chat.last.body).toContain('*Toplam: 220,00 TL*');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ couponCode: 'ILK50', priced: { total: 22_000 } });
  });
});

describe('a coupon that cannot count', () => {
  const refused: [name: string, coupon: KnownCoupon, turkish: string, english: string][] = [
    ['switched off', aCoupon({ isActive: false }), 'ILK50 kuponu şu anda geçerli değil.', 'The coupon ILK50 is not valid at the moment.'],
    ['not valid yet', aCoupon({ validFrom: Date.UTC(2026, 11, 1, 7, 0) }), '1 Aralık 10:00 itibarıyla geçerli olacak.', 'is valid from 1 December at 10:00.'],
    ['over', aCoupon({ validUntil: EVENING }), 'ILK50 kuponunun süresi doldu.', 'The coupon ILK50 has expired.'],
    ['for lunch', aCoupon({ hours: [{ weekday: 1, from: 690, until: 840 }] }), 'yarın 11:30 itibarıyla kullanabilirsiniz.', 'you can use it tomorrow at 11:30.'],
    ['for another weekday', aCoupon({ hours: [{ weekday: 3, from: 0, until: 1_440 }] }), 'Çarşamba günü 00:00 itibarıyla kullanabilirsiniz.', 'you can use it on Wednesday at 00:00.'],
    ['used up', aCoupon({ totalLimit: 50 }, { used: 50 }), 'ILK50 kuponunun tamamı kullanıldı.', 'all uses of the coupon ILK50 are taken.'],
    ['without a customer place', aCoupon({ customerLimit: 50 }, { customers: 50 }), 'ILK50 kuponunun tamamı kullanıldı.', 'all uses of the coupon ILK50 are taken.'],
    ['used by this customer', aCoupon({ usesPerCustomer: 1 }, { usesByCustomer: 1 }), 'ILK50 kuponunu daha önce kullandınız.', 'You have used the coupon ILK50 before.'],
    ['for first orders', aCoupon({ firstOrderOnly: true }, { ordersByCustomer: 2 }), 'ILK50 kuponu yalnızca ilk siparişte geçerli.', 'The coupon ILK50 is for a first order only.'],
  ];

  it.each(refused)('(%s) is refused in one sentence of either language and not put in', (_name, coupon, turkish, english) => {
    for (const [locale, words, total] of [['tr', turkish, '*Toplam: 180,00 TL*'], ['en', english, '*Total: 180.00 TL*']] as const) {
      const chat = atSummary([coupon]);
      if (locale === 'en') chat.type('english');
      const before = chat.sent.length;
      chat.type('ilk50');
      expect(chat.sent.length).toBe(before + 1);
      expect(chat.last.body).toContain(words);
      expect(chat.last.body).toContain(total);
      expect(chat.state.basket?.couponCode).toBeNull();
    }
  });

  it('says what is missing in either language while it waits in the basket', () => {
    const waiting: [coupon: KnownCoupon, turkish: string, english: string][] = [
      [aCoupon({ minimumBasket: 22_200 }), '42,00 TL değerinde ürün daha', '42.00 TL more for the coupon ILK50'],
      [aCoupon({ discount: { kind: 'free-delivery' } }), 'bu siparişte teslimat ücreti yok', 'this order has none'],
      [aCoupon({ scope: { categoryIds: [anId(9)], productIds: [] } }), 'sepetinizdeki ürünlerde geçerli değil', 'does not count for what is in your basket'],
      [aCoupon({ discount: { kind: 'percent', percent: 0, cap: null } }), 'bir indirim sağlamıyor', 'takes nothing off this order'],
    ];
    for (const [coupon, turkish, english] of waiting) {
      const chat = atSummary([coupon]);
      chat.type('ilk50');
      expect(chat.last.body).toContain(turkish);
      chat.type('english');
      expect(chat.last.body).toContain(english);
      expect(chat.state.basket?.couponCode).toBe('ILK50');
    }
  });

  it('counts over midnight by the clock of the branch', () => {
    const chat = atSummary([aCoupon({ hours: [{ weekday: 7, from: 22 * 60, until: 2 * 60 }] })], { now: EVENING + 6 * HOUR });
    chat.type('ilk50');
    expect(chat.last.body).toContain('-50,00 TL');
  });

  it('expires between summary and tap: nothing is ordered, the reason and the new total are said', () => {
    const chat = atSummary([aCoupon({ validUntil: EVENING + HOUR })]);
    chat.type('ilk50');
    chat.world = { ...chat.world, now: EVENING + HOUR };
    chat.tap('Nakit');
    expect(chat.drafts).toHaveLength(0);
    expect(chat.last.body).toContain('süresi doldu');
    expect(chat.last.body).toContain('Yeni toplam *180,00 TL*');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ couponCode: null, priced: { total: 18_000 } });
  });

  it('loses the race for the last place: taken off with the reason, and the next tap orders at the new total', () => {
    const chat = atSummary([aCoupon({ customerLimit: 50 })]);
    chat.type('ilk50');
    chat.couponRefusals.set('ILK50', 'coupon-used-up');
    chat.tap('Nakit');
    expect(chat.drafts).toHaveLength(0);
    expect(chat.last.body).toContain('tamamı kullanıldı');
    expect(chat.last.body).toContain('*Toplam: 180,00 TL*');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ couponCode: null, priced: { total: 18_000 } });
  });
});
