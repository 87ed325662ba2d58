import fc from 'fast-check';
import { allocate } from './allocate';
import { formatMoney, percentOf, sumOf } from './money';

describe(formatMoney.name, () => {
  it.each([
    [18_000, 'TRY', 'tr', '180,00 TL'],
    [18_000, 'TRY', 'en', '180.00 TL'],
    [123_456_789, 'TRY', 'tr', '1.234.567,89 TL'],
    [100_000, 'TRY', 'en', '1,000.00 TL'],
    [5, 'TRY', 'tr', '0,05 TL'],
    [0, 'TRY', 'tr', '0,00 TL'],
    [-1_500, 'TRY', 'tr', '-15,00 TL'],
    [1_250, 'EUR', 'en', '€12.50'],
    [1_250, 'EUR', 'tr', '12,50 €'],
    [1_250, 'JPY', 'en', '1,250 JPY'],
    [1_250, 'KWD', 'en', '1.250 KWD'],
  ] as const)('%i %s in %s reads %s', (amount, currency, locale, text) => {
    expect(formatMoney(amount, currency, locale)).toBe(text);
  });
});

describe(percentOf.name, () => {
  it.each([
    [18_000, 10, 1_800],
    [999, 50, 500],
    [5, 10, 1],
    [4, 10, 0],
    [10_050, 12.5, 1_256],
    [115, 1.1, 1],
    [90_071_992_547_409, 100, 90_071_992_547_409],
  ])('of %i at %d %% is %i', (amount, percent, part) => {
    expect(percentOf(amount, percent)).toBe(part);
  });
});

describe(allocate.name, () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [10, [3, 3, 4], [3, 3, 4]],
    [5, [0, 0], [3, 2]],
    [0, [7, 3], [0, 0]],
    [1, [1, 999], [0, 1]],
    [7, [], []],
  ])('splits %i over %j', (amount, weights, parts) => {
    expect(allocate(amount, weights)).toEqual(parts);
  });

  it('always sums to the whole and is never off by a minor unit', () => {
    fc.assert(fc.property(fc.nat({ max: 10_000_000 }), fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 30 }), (amount, weights) => {
      const parts = allocate(amount, weights);
      const whole = sumOf(weights);
      expect(sumOf(parts)).toBe(amount);
      expect(parts.every((part, index) => whole === 0 || Math.abs(part - (amount * (weights[index] ?? 0)) / whole) < 1.000_001)).toBe(true);
    }));
  });
});
