import { dishName } from './dish-name';

describe(dishName.name, () => {
  it.each([
    ['Tavuk Döner Dürüm 120 g', 'Tavuk Döner Dürüm 120\u00a0g'],
    ['Ayran 30 cl (büyük)', 'Ayran 30\u00a0cl (büyük)'],
    ['Aile Sofrası: 2 Lahmacun, 1 Litre İçecek', 'Aile Sofrası: 2 Lahmacun, 1\u00a0Litre İçecek'],
    ['Karışık Izgara (2 Kişilik)', 'Karışık Izgara (2\u00a0Kişilik)'],
  ])('keeps together what is read together: %s', (name, kept) => {
    expect(dishName(name)).toBe(kept);
  });

  it.each(['4 Dürüm', '2 gözleme', '1 lahmacun'])('leaves other words free to wrap: %s', (name) => {
    expect(dishName(name)).toBe(name);
  });
});
