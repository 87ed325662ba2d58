import type { PriceRule } from '@sofra/contracts';
import { changePrices, judgePriceRule } from './change-prices';

const rule = (more: Partial<PriceRule> = {}): PriceRule => ({ percent: 12, amount: null, roundTo: 500, rounding: 'nearest', ...more });
const price = (amount: number) => ({ productId: 'p', modifierId: null, branchId: null, price: amount });
const becomes = (amount: number, by: PriceRule) => changePrices([price(amount)], by)[0]?.to ?? amount;

describe(changePrices.name, () => {
  it.each<[string, number, Partial<PriceRule>, number]>([
    ['12 % to the nearest 5.00', 18_000, {}, 20_000],
    ['12 % upwards', 18_000, { rounding: 'up' }, 20_500],
    ['12 % downwards', 18_500, { rounding: 'down' }, 20_500],
    ['12.5 % to the kuruş, halves up', 1_004, { percent: 12.5, roundTo: 1 }, 1_130],
    ['minus 10 %', 20_000, { percent: -10 }, 18_000],
    ['an amount', 18_000, { percent: null, amount: 750, roundTo: 1 }, 18_750],
    ['an amount below nothing, to the least there is', 200, { percent: null, amount: -750 }, 500],
    ['a small price, which never becomes free by rounding', 100, {}, 500],
    ['what is free, which stays free', 0, { percent: null, amount: 750 }, 0],
    ['a modifier that takes something off, which stays', -500, {}, -500],
  ])('changes by %s', (_, before, more, after) => expect(becomes(before, rule(more))).toBe(after));

  it('names only prices that change, each with its branch', () => {
    const own = { ...price(9_000), branchId: 'b' };
    expect(changePrices([price(0), own], rule())).toEqual([{ productId: 'p', modifierId: null, branchId: 'b', from: 9_000, to: 10_000 }]);
  });
});

describe(judgePriceRule.name, () => {
  it('finds nothing in a good one', () => expect(judgePriceRule(rule())).toEqual({}));

  it.each<[string, Partial<PriceRule>, object]>([
    ['neither percent nor amount', { percent: null }, { percent: 'required' }],
    ['both', { amount: 100 }, { percent: 'required' }],
    ['more than 500 %', { percent: 1_200 }, { percent: 'too-high' }],
    ['less than minus 90 %', { percent: -100 }, { percent: 'negative' }],
    ['half a kuruş', { percent: null, amount: 0.5 }, { amount: 'not-a-number' }],
    ['rounding to nothing', { roundTo: 0 }, { roundTo: 'negative' }],
    ['a percent that is none', { percent: Number.NaN }, { percent: 'not-a-number' }],
  ])('refuses %s', (_, more, faults) => expect(judgePriceRule(rule(more))).toEqual(faults));
});
