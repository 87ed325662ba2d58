import fc from 'fast-check';
import { cutAtWord, cutText, neutralise, oneLine, plainText, wholeGraphemes } from './plain-text';
import { utf8Length } from './utf8';

describe(plainText.name, () => {
  it.each([
    ['a\0b', 'ab'],
    ['  iki\r\nsatır ', 'iki\nsatır'],
    ['\u202egnirts\u202c', 'gnirts'],
    ['yarım \ud83d çift', 'yarım  çift'],
    ['👩‍🍳 şef', '👩‍🍳 şef'],
  ])('%j becomes %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('leaves nothing PostgreSQL refuses', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainText(text)).not.toMatch(/\0/);
      expect(plainText(text).isWellFormed()).toBe(true);
    }));
  });
});

describe(neutralise.name, () => {
  it.each([
    ['*Ali*', 'Ali'],
    ['_x_ ~y~ `z`', 'x y z'],
    ['> alıntı', 'alıntı'],
    ['- madde', 'madde'],
    ['1. sıra', 'sıra'],
    ['Kat 2 - Daire 3', 'Kat 2 - Daire 3'],
  ])('%j is printed as %j', (text, printed) => {
    expect(neutralise(text)).toBe(printed);
  });
});

describe(cutAtWord.name, () => {
  it.each([
    ['Tavuk Döner', 24, 'Tavuk Döner'],
    ['Tavuk Döner Dürüm Porsiyon', 24, 'Tavuk Döner Dürüm…'],
    ['Muvaffakiyetsizleştiricileştiriveremeyebileceklerimizden', 24, 'Muvaffakiyetsizleştiric…'],
  ])('cuts %j at %i', (text, max, cut) => {
    expect(cutAtWord(text, max)).toBe(cut);
  });

  it('never exceeds the room', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
      expect(cutAtWord(text, max).length).toBeLessThanOrEqual(max);
      expect(cutText(text, max).length).toBeLessThanOrEqual(max);
    }));
  });
});

describe(wholeGraphemes.name, () => {
  it('never splits a family', () => {
    expect(wholeGraphemes('ab👨‍👩‍👧', 5)).toBe('ab');
  });
});

describe(oneLine.name, () => {
  it('joins lines', () => {
    expect(oneLine('a\n\n b\t c')).toBe('a b c');
  });
});

describe(utf8Length.name, () => {
  it('counts like the encoder', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }));
  });
});
