import { countOnly } from './count-only';

describe('countOnly', () => {
  it.each([
    ['2 tane', 2], ['2 adet olsun', 2], ['iki tane', 2], ['İKİ TANE OLSUN', 2], ['x2', 2], ['2x', 2], ['3 porsiyon lütfen', 3], ['make it two', 2],
    ['two of them', 2], ['2 of them please', 2], ['on iki tane', 12], ['bir tane', 1],
  ])('reads %s as %d', (text, count) => {
    expect(countOnly(text)).toBe(count);
  });

  it.each(['2', 'iki', 'two', '2 ayran', 'yarım porsiyon', 'duble', 'ikişer', '0 tane', '100 tane', '2 tane ayran', 'tane', 'acısız olsun', '2 tane 3', '19:30', '5 gibi olsun', '5te olsun', '2 lira', '3 menü', ''])('reads no count in %s', (text) => {
    expect(countOnly(text)).toBeNull();
  });
});
