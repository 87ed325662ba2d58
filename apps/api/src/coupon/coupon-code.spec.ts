import { couponCode } from './coupon-code';

describe(couponCode.name, () => {
  it.each(['ILK50', 'ilk50', 'İLK50', 'ılk50', ' Ilk 50 '])('reads "%s" as the same code', (typed) => {
    expect(couponCode(typed)).toBe('ILK50');
  });
});
