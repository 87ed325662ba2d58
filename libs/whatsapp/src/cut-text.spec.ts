import fc from 'fast-check';
import { cutAtWord, cutText } from './cut-text';

describe(cutText.name, () => {
  it('leaves what fits', () => {
    expect(cutText('Ayran', 5)).toBe('Ayran');
  });

  it('marks a cut', () => {
    expect(cutText('Tavuk Döner Dürüm', 12)).toBe('Tavuk Döner…');
  });

  it('never splits a grapheme', () => {
    expect(cutText('aile 👨‍👩‍👧‍👦', 10)).toBe('aile…');
  });

  it('fits and stays well-formed for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
        const cut = cutText(text, max);
        return cut.length <= max && cut.isWellFormed();
      }),
    );
  });
});

describe(cutAtWord.name, () => {
  it.each([
    ['Çıtır Tavuk Menü Büyük', 20, 'Çıtır Tavuk Menü…'],
    ['Çıtır Tavuk Menü', 13, 'Çıtır Tavuk…'],
    ['Kıymalıkaşarlıpide', 10, 'Kıymalıka…'],
    ['Su Kıymalıkaşarlıpide', 12, 'Su Kıymalık…'],
  ])('cuts %j to %i', (text, max, cut) => {
    expect(cutAtWord(text, max)).toBe(cut);
  });
});
