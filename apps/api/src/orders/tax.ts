import type { Minor, OrderDto } from '@sofra/contracts';
import { allocate, sumOf } from '@sofra/domain';
import type { OrderChargeRecord, OrderItemRecord, OrderRecord } from './order-record';

/** The tax in `amount`, or on top of it when prices are without tax; `basisPoints` of 1000 mean 10 %. Rounded half up. */
export function taxOf(amount: Minor, basisPoints: number, isIncluded: boolean): Minor {
  const share = isIncluded ? basisPoints / (10_000 + basisPoints) : basisPoints / 10_000;
  return Math.round(amount * share);
}

/** Rates by tax class, whether prices hold the tax, and the class of delivery fees: null where they follow the dishes. */
export interface Taxes {
  isIncluded: boolean;
  basisPoints: Record<string, number>;
  deliveryClass: string | null;
}

type Charge = OrderDto['charges'][number];
type RatedItem = Pick<OrderItemRecord, 'total' | 'discountShare' | 'taxBasisPoints'>;

/** An order's items and charges with their tax: rounded once for each rate, on what all its parts come to, and divided so that they add up to it (ADR 0023). */
export function withTax<Order extends Pick<OrderRecord, 'items' | 'charges'>>(order: Order, isIncluded: boolean): Order {
  const { items, charges } = order;
  const parts = [...items.map(({ total, discountShare, taxBasisPoints }) => ({ amount: total - discountShare, taxBasisPoints })), ...charges];
  const taxes = taxOfParts(parts, isIncluded);
  const chargeTaxes = taxes.slice(items.length);
  return { ...order, items: items.map((item, at) => ({ ...item, tax: taxes[at] ?? 0 })), charges: charges.map((charge, at) => ({ ...charge, tax: chargeTaxes[at] ?? 0 })) };
}

/** What was never reckoned (a fee that is older than any tax on it) stays without. */
function taxOfParts(parts: readonly { amount: Minor; taxBasisPoints: number | null }[], isIncluded: boolean): Minor[] {
  const taxes = parts.map(() => 0);
  for (const rate of new Set(parts.map(({ taxBasisPoints }) => taxBasisPoints))) {
    if (rate === null) continue;
    const taxed = [...parts.entries()].filter(([, { taxBasisPoints }]) => taxBasisPoints === rate);
    const amounts = taxed.map(([, { amount }]) => amount);
    const shares = allocate(taxOf(sumOf(amounts), rate, isIncluded), amounts);
    taxed.forEach(([at], index) => (taxes[at] = shares[index] ?? 0));
  }
  return taxes;
}

/**
 * What is added to the food, with the rate it is taxed by: by a class of its own, or as a part of what is delivered, at the rates of the dishes and
 * divided by what they came to.
 */
export function ratedCharges(charges: readonly Charge[], items: readonly RatedItem[], { basisPoints, deliveryClass }: Omit<Taxes, 'isIncluded'>): OrderChargeRecord[] {
  return charges.flatMap(({ kind, amount }) => {
    if (deliveryClass === null) return sharedCharge({ kind, amount }, items);
    return [charge(kind, amount, deliveryClass, basisPoints[deliveryClass] ?? 0)];
  });
}

/** The same charges beside other dishes: what followed the dishes follows these; what had a class, or is older than any tax on it, stays. */
export function reratedCharges(charges: readonly OrderChargeRecord[], items: readonly RatedItem[]): OrderChargeRecord[] {
  const follows = ({ taxClass, taxBasisPoints }: OrderChargeRecord) => taxClass === null && taxBasisPoints !== null;
  return [...charges.filter((each) => !follows(each)), ...byKind(charges.filter(follows)).flatMap((each) => sharedCharge(each, items))];
}

/** The sum of each kind, however many rates it is taxed by. */
export function byKind(charges: readonly Charge[]): Charge[] {
  const sums = new Map<Charge['kind'], Minor>();
  for (const { kind, amount } of charges) sums.set(kind, (sums.get(kind) ?? 0) + amount);
  return [...sums].map(([kind, amount]) => ({ kind, amount }));
}

/** What of an order was taxed by which rate, the highest first. */
export function taxesByRate({ items, charges }: Pick<OrderRecord, 'items' | 'charges'>): OrderDto['taxes'] {
  const rates = new Map<number, { amount: Minor; tax: Minor }>();
  const add = (basisPoints: number, amount: Minor, tax: Minor) => {
    const sum = rates.get(basisPoints) ?? { amount: 0, tax: 0 };
    rates.set(basisPoints, { amount: sum.amount + amount, tax: sum.tax + tax });
  };
  for (const { taxBasisPoints, total, discountShare, tax } of items) add(taxBasisPoints, total - discountShare, tax);
  for (const { taxBasisPoints, amount, tax } of charges) if (taxBasisPoints !== null) add(taxBasisPoints, amount, tax);
  return [...rates].map(([basisPoints, sums]) => ({ basisPoints, ...sums })).sort((a, b) => b.basisPoints - a.basisPoints);
}

function sharedCharge({ kind, amount }: Charge, items: readonly RatedItem[]): OrderChargeRecord[] {
  const rates = [...new Set(items.map(({ taxBasisPoints }) => taxBasisPoints))].sort((a, b) => b - a);
  const worth = (value: (item: RatedItem) => Minor) => rates.map((rate) => sumOf(items.filter(({ taxBasisPoints }) => taxBasisPoints === rate).map(value)));
  const paid = worth(({ total, discountShare }) => total - discountShare);
  // Dishes that a coupon gives away still say what was delivered.
  const shares = allocate(amount, sumOf(paid) > 0 ? paid : worth(({ total }) => total));
  return rates.flatMap((rate, index) => (shares[index] ? [charge(kind, shares[index], null, rate)] : []));
}

function charge(kind: Charge['kind'], amount: Minor, taxClass: string | null, taxBasisPoints: number): OrderChargeRecord {
  return { kind, amount, taxClass, taxBasisPoints, tax: 0 };
}
