import type { OrderRecord } from './order-record';
import fc from 'fast-check';
import type { OrderChargeRecord } from './order-record';
import { ratedCharges, reratedCharges, taxesByRate, taxOf, withTax } from './tax';

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
const taxes = (deliveryClass: string | null = null) => ({ basisPoints: { courier: 2_000 }, deliveryClass });
const parts = (charges: readonly OrderChargeRecord[]) => charges.map(({ amount, taxClass, taxBasisPoints }) => [amount, taxClass, taxBasisPoints]);
const order = (items: ReturnType<typeof dish>[], charges: OrderChargeRecord[] = []) => ({ items: items as OrderRecord['items'], charges });
const taxesOf = ({ items, charges }: ReturnType<typeof order>) => [...items, ...charges].map(({ tax }) => tax);

describe(withTax.name, () => {
  const fee = (amount: number, taxBasisPoints: number | null): OrderChargeRecord => ({ kind: 'delivery', amount, taxClass: null, taxBasisPoints, tax: 0 });

  it.each<[string, ReturnType<typeof order>, boolean, number[]]>([
    ['once, and the lines add up to it', order([dish(15_000, 1_000), dish(15_000, 1_000), dish(10_000, 1_000)]), true, [1_364, 1_363, 909]],
    ['with the fee of the same rate', order([dish(30_000, 1_000), dish(7_500, 1_000)], [fee(2_500, 1_000)]), true, [2_727, 682, 227]],
    ['after discounts', order([dish(30_000, 1_000, 5_000), dish(15_000, 1_000)]), true, [2_273, 1_363]],
    ['each rate for itself', order([dish(10_000, 1_000), dish(10_000, 2_000), dish(10_000, 0)]), true, [909, 1_667, 0]],
    ['on top where prices are without tax', order([dish(45, 1_000), dish(45, 1_000)]), false, [5, 4]],
    ['not for a fee that nobody reckoned', order([dish(11_000, 1_000)], [fee(2_000, null)]), true, [1_000, 0]],
    ['nothing of what is given away', order([dish(5_000, 1_000, 5_000), dish(11_000, 1_000)]), true, [0, 1_000]],
  ])('rounds it %s', (_, given, isIncluded, expected) => {
    expect(taxesOf(withTax(given, isIncluded))).toEqual(expected);
  });

  const rate = fc.constantFrom(0, 100, 1_000, 2_000);
  const aDish = fc.record({ total: fc.nat({ max: 5_000_000 }), taxBasisPoints: rate, off: fc.nat({ max: 100 }) }).map(({ total, taxBasisPoints, off }) => dish(total, taxBasisPoints, Math.floor((total * off) / 100)));

  it('comes to the tax of each rate’s sum whatever is in the order, and never to more than a part costs', () => {
    fc.assert(fc.property(fc.array(aDish, { minLength: 1, maxLength: 30 }), fc.array(fc.record({ amount: fc.nat({ max: 100_000 }), rate }), { maxLength: 3 }), fc.boolean(), (dishes, fees, isIncluded) => {
      const taxed = withTax(order(dishes, fees.map(({ amount, rate: of }) => fee(amount, of))), isIncluded);
      for (const { basisPoints, amount, tax } of taxesByRate(taxed)) expect(tax).toBe(taxOf(amount, basisPoints, isIncluded));
      for (const { total, discountShare, tax } of taxed.items) expect(tax).toBeLessThanOrEqual(total - discountShare);
      expect(taxed.items.map(({ total, discountShare }) => [total, discountShare])).toEqual(dishes.map(({ total, discountShare }) => [total, discountShare]));
    }));
  });
});

describe(ratedCharges.name, () => {
  it.each<[string, Parameters<typeof ratedCharges>, unknown[][]]>([
    ['the rate of dishes that all have one', [delivery(3_300), [dish(9_000, 1_000), dish(500, 1_000)], taxes()], [[3_300, null, 1_000]]],
    ['several rates, by what the dishes came to after discounts', [delivery(3_500), [dish(6_000, 2_000, 1_000), dish(10_000, 1_000)], taxes()], [[1_167, null, 2_000], [2_333, null, 1_000]]],
    ['several rates, by the dishes’ prices where a coupon gives them away', [delivery(1_000), [dish(3_000, 2_000, 3_000), dish(1_000, 0, 1_000)], taxes()], [[750, null, 2_000], [250, null, 0]]],
    ['no rate that came to nothing', [delivery(1_000), [dish(3_000, 1_000), dish(800, 2_000, 800)], taxes()], [[1_000, null, 1_000]]],
    ['its own class', [delivery(3_000), [dish(9_000, 1_000)], taxes('courier')], [[3_000, 'courier', 2_000]]],
    ['nothing where its class has no rate', [delivery(3_000), [dish(9_000, 1_000)], taxes('gone')], [[3_000, 'gone', 0]]],
  ])('taxes a fee by %s', (_, given, expected) => {
    expect(parts(ratedCharges(...given))).toEqual(expected);
  });

  it('loses no penny of a fee, however it is divided', () => {
    for (let fee = 1; fee < 200; fee++) {
      const charges = ratedCharges(delivery(fee), [dish(3_333, 100), dish(3_333, 1_000), dish(3_334, 2_000)], taxes());
      expect(charges.reduce((sum, { amount }) => sum + amount, 0)).toBe(fee);
    }
  });
});

describe(reratedCharges.name, () => {
  const later = [dish(5_000, 2_000)];

  it('divides anew what follows the dishes', () => {
    expect(parts(reratedCharges(ratedCharges(delivery(2_200), [dish(9_000, 1_000), dish(1_000, 0)], taxes()), later))).toEqual([[2_200, null, 2_000]]);
  });

  it('leaves a class of its own, and what was placed before fees were taxed', () => {
    const own = ratedCharges(delivery(3_000), [dish(9_000, 1_000)], taxes('courier'));
    const old = { kind: 'packaging' as const, amount: 500, taxClass: null, taxBasisPoints: null, tax: 0 };
    expect(reratedCharges([...own, old], later)).toEqual([...own, old]);
  });
});

describe(taxesByRate.name, () => {
  it('sums dishes and fees of one rate, and leaves out fees that no tax was reckoned for', () => {
    const items = [{ ...dish(11_000, 1_000), tax: 1_000 }, { ...dish(6_000, 2_000, 1_000), tax: 833 }] as OrderRecord['items'];
    const charges = [{ kind: 'delivery' as const, amount: 1_100, taxClass: null, taxBasisPoints: 1_000, tax: 100 }, { kind: 'service' as const, amount: 700, taxClass: null, taxBasisPoints: null, tax: 0 }];
    expect(taxesByRate({ items, charges })).toEqual([{ basisPoints: 2_000, amount: 5_000, tax: 833 }, { basisPoints: 1_000, amount: 12_100, tax: 1_100 }]);
  });
});
