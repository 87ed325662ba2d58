import fc from 'fast-check';
import { foldTurkish } from './fold-turkish';

describe(foldTurkish.name, () => {
  it.each([
    ['İSKENDER', 'iskender'],
    ['ISPANAK', 'ispanak'],
    ['ıspanak', 'ispanak'],
    ['MENÜ', 'menu'],
    ['Çiğ Köfte', 'cig kofte'],
    ['ŞALGAM', 'salgam'],
    ['Tavuk-Döner!!', 'tavuk doner'],
    ['  çok   boşluk ', 'cok bosluk'],
    ["Ali'nin Yeri", 'alinin yeri'],
    ['1,5 iskender', '1.5 iskender'],
    ['90gr.', '90gr'],
    ['½ ekmek', '1/2 ekmek'],
    ['café', 'cafe'],
    ['👍', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldTurkish(text)).toBe(folded);
  });

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldTurkish(foldTurkish(text))).toBe(foldTurkish(text));
    }));
  });

  it('makes capitals and small letters of Turkish equal', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'abcçdefgğhıijklmnoöprsştuüvyz ') }), (text) => {
      expect(foldTurkish(text.toLocaleUpperCase('tr'))).toBe(foldTurkish(text));
    }));
  });
});
