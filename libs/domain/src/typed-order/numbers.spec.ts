import { countsSomethingElse, readMeasure, readNumber } from './numbers';
import { tokenise } from './tokenise';

describe(readNumber.name, () => {
  it.each([
    ['2', 2, 1],
    ['iki', 2, 1],
    ['on iki', 12, 2],
    ['yirmi beş', 25, 2],
    ['bir buçuk', 1.5, 2],
    ['2 buçuk', 2.5, 2],
    ['1,5', 1.5, 1],
    ['yarım', 0.5, 1],
    ['çeyrek', 0.25, 1],
    ['one and a half', 1.5, 4],
    ['half a dozen', 6, 3],
    ['a couple of', 2, 3],
    ["3'e", 3, 2],
    ['üçe', 3, 1],
    ['2x', 2, 2],
  ])('reads "%s" as %d', (text, value, length) => {
    expect(readNumber(tokenise(text), 0, false)).toMatchObject({ value, length });
  });

  it.each(['ikişer', '2şer', 'birer'])('knows that "%s" is of each', (text) => {
    expect(readNumber(tokenise(text), 0, false)?.isDistributive).toBe(true);
  });

  it('reads "on" as ten in Turkish only', () => {
    expect(readNumber(tokenise('on'), 0, false)?.value).toBe(10);
    expect(readNumber(tokenise('on'), 0, true)).toBeNull();
  });

  it.each(['lahmacun', 'birlik'])('reads no number in "%s"', (text) => {
    expect(readNumber(tokenise(text), 0, false)).toBeNull();
  });
});

describe(readMeasure.name, () => {
  it.each([
    ['90 gr', '90g'],
    ['120gram', '120g'],
    ['120lik', '120g'],
    ["120'lik", '120g'],
    ['1 litre', '1000ml'],
    ['yarım litre', '500ml'],
    ['33 cl', '330ml'],
  ])('reads "%s" as %s', (text, form) => {
    expect(readMeasure(tokenise(text), 0)?.form).toBe(form);
  });

  it('leaves a plain number alone', () => {
    expect(readMeasure(tokenise('2 lahmacun'), 0)).toBeNull();
  });
});

describe(countsSomethingElse.name, () => {
  it.each([
    ['200 tl', 0],
    ['30 dakika', 0],
    ['no 5', 1],
    ['saat 8', 1],
  ])('knows that "%s" is no quantity', (text, at) => {
    expect(countsSomethingElse(tokenise(text), at, 1)).toBe(true);
  });
});
