import { tokenise } from './tokenise';

const read = (text: string): string[] => tokenise(text).map(({ kind, word, text: typed }) => (kind === 'word' || kind === 'number' ? word : typed));

describe(tokenise.name, () => {
  it.each([
    ['2 lahmacun', ['2', 'lahmacun']],
    ['2lahmacun', ['2', 'lahmacun']],
    ['1,5 iskender', ['1.5', 'iskender']],
    ['½ ekmek', ['0.5', 'ekmek']],
    ["3'e çıkar", ['3', 'e', 'cikar']],
    ['dürüm+ayran & su', ['durum', 'and', 'ayran', 'and', 'su']],
    ['fries w/ mayo', ['fries', 'with', 'mayo']],
    ['ayran, su?', ['ayran', ',', 'su', '?']],
    ['1) adana\n2) ayran', [')', 'adana', '\n', ')', 'ayran']],
  ])('cuts "%s"', (text, words) => {
    expect(read(text)).toEqual(words);
  });

  it('keeps the place of each piece', () => {
    const text = 'abi  2 dürüm';
    expect(tokenise(text).map(({ start, end }) => text.slice(start, end))).toEqual(['abi', '2', 'dürüm']);
  });
});
