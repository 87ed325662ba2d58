import { taxOf } from './tax';

describe(taxOf.name, () => {
  it.each([
    { amount: 11_000, basisPoints: 1_000, isIncluded: true, tax: 1_000 },
    { amount: 11_000, basisPoints: 1_000, isIncluded: false, tax: 1_100 },
    { amount: 18_000, basisPoints: 2_000, isIncluded: true, tax: 3_000 },
    { amount: 999, basisPoints: 1_000, isIncluded: true, tax: 91 },
    { amount: 5, basisPoints: 1_000, isIncluded: false, tax: 1 },
    { amount: 9_000, basisPoints: 0, isIncluded: true, tax: 0 },
    { amount: 0, basisPoints: 1_000, isIncluded: true, tax: 0 },
  ])('takes $tax from $amount at $basisPoints (included: $isIncluded)', ({ amount, basisPoints, isIncluded, tax }) => {
    expect(taxOf(amount, basisPoints, isIncluded)).toBe(tax);
  });

  it('is never more than the amount when it is included', () => {
    for (let amount = 0; amount < 500; amount++) expect(taxOf(amount, 10_000, true)).toBeLessThanOrEqual(amount);
  });
});
