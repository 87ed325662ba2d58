import type { OrderRecord } from './order-record';
import { retaxedCharges, taxedCharges, taxesByRate, taxOf } from './tax';

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

const dish = (total: number, taxBasisPoints: number, discountShare = 0) => ({ total, taxBasisPoints, discountShare });
const delivery = (amount: number) => [{ kind: 'delivery' as const, amount }];
const taxes = (deliveryClass: string | null = null, isIncluded = true) => ({ isIncluded, basisPoints: { courier: 2_000 }, deliveryClass });
const parts = (charges: ReturnType<typeof taxedCharges>) => charges.map(({ amount, taxClass, taxBasisPoints, tax }) => [amount, taxClass, taxBasisPoints, tax]);

describe(taxedCharges.name, () => {
  it.each<[string, Parameters<typeof taxedCharges>, unknown[][]]>([
    ['the rate of dishes that all have one', [delivery(3_300), [dish(9_000, 1_000), dish(500, 1_000)], taxes()], [[3_300, null, 1_000, 300]]],
    ['several rates, by what the dishes came to after discounts', [delivery(3_500), [dish(6_000, 2_000, 1_000), dish(10_000, 1_000)], taxes()], [[1_167, null, 2_000, 195], [2_333, null, 1_000, 212]]],
    ['several rates, by the dishes’ prices where a coupon gives them away', [delivery(1_000), [dish(3_000, 2_000, 3_000), dish(1_000, 0, 1_000)], taxes()], [[750, null, 2_000, 125], [250, null, 0, 0]]],
    ['no rate that came to nothing', [delivery(1_000), [dish(3_000, 1_000), dish(800, 2_000, 800)], taxes()], [[1_000, null, 1_000, 91]]],
    ['its own class', [delivery(3_000), [dish(9_000, 1_000)], taxes('courier')], [[3_000, 'courier', 2_000, 500]]],
    ['nothing where its class has no rate', [delivery(3_000), [dish(9_000, 1_000)], taxes('gone')], [[3_000, 'gone', 0, 0]]],
    ['on top of it where prices are without tax', [delivery(3_000), [dish(9_000, 1_000)], taxes('courier', false)], [[3_000, 'courier', 2_000, 600]]],
  ])('taxes a fee by %s', (_, given, expected) => {
    expect(parts(taxedCharges(...given))).toEqual(expected);
  });

  it('loses no penny of a fee, however it is divided', () => {
    for (let fee = 1; fee < 200; fee++) {
      const charges = taxedCharges(delivery(fee), [dish(3_333, 100), dish(3_333, 1_000), dish(3_334, 2_000)], taxes());
      expect(charges.reduce((sum, { amount }) => sum + amount, 0)).toBe(fee);
    }
  });
});

describe(retaxedCharges.name, () => {
  const later = [dish(5_000, 2_000)];

  it('divides anew what follows the dishes', () => {
    expect(parts(retaxedCharges(taxedCharges(delivery(2_200), [dish(9_000, 1_000), dish(1_000, 0)], taxes()), later, true))).toEqual([[2_200, null, 2_000, 367]]);
  });

  it('leaves a class of its own, and what was placed before fees were taxed', () => {
    const own = taxedCharges(delivery(3_000), [dish(9_000, 1_000)], taxes('courier'));
    const old = { kind: 'packaging' as const, amount: 500, taxClass: null, taxBasisPoints: null, tax: 0 };
    expect(retaxedCharges([...own, old], later, true)).toEqual([...own, old]);
  });
});

describe(taxesByRate.name, () => {
  it('sums dishes and fees of one rate, and leaves out fees that no tax was reckoned for', () => {
    const items = [{ ...dish(11_000, 1_000), tax: 1_000 }, { ...dish(6_000, 2_000, 1_000), tax: 833 }] as OrderRecord['items'];
    const charges = [{ kind: 'delivery' as const, amount: 1_100, taxClass: null, taxBasisPoints: 1_000, tax: 100 }, { kind: 'service' as const, amount: 700, taxClass: null, taxBasisPoints: null, tax: 0 }];
    expect(taxesByRate({ items, charges })).toEqual([{ basisPoints: 2_000, amount: 5_000, tax: 833 }, { basisPoints: 1_000, amount: 12_100, tax: 1_100 }]);
  });
});
