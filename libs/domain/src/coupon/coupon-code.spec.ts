import { couponCode, couponCodesIn, couponsBeside, looksLikeCode, readCouponTalk } from './coupon-code';

describe(couponCode.name, () => {
  it.each(['ILK50', 'ilk50', 'İLK50', 'ılk50', ' Ilk 50 ', 'ILK-50'])('reads %j as the same code', (typed) => {
    expect(couponCode(typed)).toBe('ILK50');
  });

  it('folds every Turkish letter', () => {
    expect(couponCode('hoşgeldin')).toBe(couponCode('HOSGELDIN'));
  });
});

describe(readCouponTalk.name, () => {
  it.each(['kupon ILK50', 'ILK50 kuponu', 'kuponum ilk50', 'İLK50 kuponunu kullan', 'indirim kodu ILK50', 'coupon ilk50', 'use code ILK50', 'my coupon is ILK 50', 'kupon kodum var: ılk50'])(
    'hears the code in %j', (text) => {
      expect(readCouponTalk(text)).toEqual({ kind: 'use', code: 'ILK50' });
    });

  it.each(['kuponu kaldır', 'kuponu sil', 'ILK50 kuponunu çıkar', 'kupon iptal', 'kuponsuz', 'remove coupon', 'remove the coupon', 'no coupon', 'kuponum yok'])('hears a wish to go without in %j', (text) => {
    expect(readCouponTalk(text)).toEqual({ kind: 'drop' });
  });

  it.each([['kupon noel', 'NOEL'], ['coupon silver10', 'SILVER10'], ['KUPON10', 'KUPON10']])('hears in %j a code that begins like another word', (text, code) => {
    expect(readCouponTalk(text)).toEqual({ kind: 'use', code });
  });

  it.each([['ilk50', 'ILK50'], ['İLK 50', 'ILK50'], ['ayran', 'AYRAN'], ['SOFRA20 kullan', 'SOFRA20'], ['add sofra20 please', 'SOFRA20'], ['SOFRA20 ekle lütfen', 'SOFRA20']])('takes %j for a code, perhaps', (text, code) => {
    expect(readCouponTalk(text)).toEqual({ kind: 'perhaps', code });
  });

  it.each(['kupon', 'kuponum var', 'coupon', 'I have a coupon'])('hears no code yet in %j', (text) => {
    expect(readCouponTalk(text)).toEqual({ kind: 'use', code: '' });
  });

  it.each(['', '👍', 'ok', 'iki tavuk dürüm acısız bir de ayran lütfen', 'x'.repeat(500)])('leaves %j alone', (text) => {
    expect(readCouponTalk(text)).toBeNull();
  });
});

describe(couponsBeside.name, () => {
  it.each([
    ['2 lahmacun kupon ilk50', 'ILK50', '2 lahmacun'],
    ['two lahmacun, coupon code: ILK50', 'ILK50', 'two lahmacun,'],
    ['kuponum İLK50, bir ayran', 'ILK50', 'bir ayran'],
    ['ilk50 kuponuyla 2 lahmacun', 'ILK50', '2 lahmacun'],
    ['1 lentil soup with my coupon ilk50 please', 'ILK50', '1 lentil soup'],
  ])('hears in %j the code and the rest', (text, code, rest) => {
    expect(couponsBeside(text)).toContainEqual({ code, rest });
  });

  it.each(['kupon ilk50', 'kupon ilk 50', 'ILK50 kuponunu kullan', 'I have a coupon', '2 lahmacun', '2 lahmacun, kuponu kaldır', ''])('hears nothing beside a coupon in %j', (text) => {
    expect(couponsBeside(text)).toEqual([]);
  });
});

describe(couponCodesIn.name, () => {
  it.each([['kupon ILK50', ['ILK50']], ['2 lahmacun kupon ilk50', ['2LAHMACUNILK50', 'ILK50', 'LAHMACUN']], ['ilk50', ['ILK50']], ['kupon', []], ['kuponu kaldır', []], ['', []]])('looks up for %j: %j', (text, codes) => {
    expect(couponCodesIn(text)).toEqual(codes);
  });
});

describe(looksLikeCode.name, () => {
  it.each([['ILK51', true], ['YAZ2026', true], ['ayran', false], ['1234', false], ['D3', false], ['daire 3', false]])('%j: %j', (text, looks) => {
    expect(looksLikeCode(text)).toBe(looks);
  });
});
