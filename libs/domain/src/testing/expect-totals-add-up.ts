import { sumOf } from '../money/money';
import type { PricedBasket } from '../pricing/priced-basket';

/** Fails unless every sum of a priced basket is right: the invariant of money, asserted wherever a basket is priced. */
export function expectTotalsAddUp(priced: PricedBasket): void {
  const lines = sumOf(priced.lines.map((line) => line.total));
  const charges = sumOf(priced.charges.map((charge) => charge.amount));
  const problems = [
    priced.subtotal !== lines && `subtotal ${priced.subtotal}, lines ${lines}`,
    priced.total !== priced.subtotal - priced.discount + charges && `total ${priced.total}`,
    (priced.discount < 0 || priced.discount > priced.subtotal) && `discount ${priced.discount} of ${priced.subtotal}`,
    sumOf(priced.lines.map((line) => line.discountShare)) !== priced.discount && 'discount shares do not sum to the discount',
    priced.lines.some((line) => line.discountShare < 0 || line.discountShare > line.total) && 'a share larger than its line',
    priced.lines.some((line) => line.total !== lineTotal(line)) && 'a line that is not quantity × price',
    !priced.lines.every(isSpread) && 'a combo whose parts do not sum to it',
    [priced.subtotal, priced.discount, priced.total].some((amount) => !Number.isSafeInteger(amount)) && 'a fraction',
  ].filter(Boolean);
  if (problems.length > 0) throw new Error(`${problems.join('; ')} in ${JSON.stringify(priced)}`);
}

type Line = PricedBasket['lines'][number];

function lineTotal({ quantity, unitPrice, modifiers, parts = [] }: Line): number {
  const chosen = [...modifiers, ...parts.flatMap((part) => part.modifiers)];
  return quantity * Math.max(0, unitPrice + sumOf(chosen.map(({ price, quantity: count }) => price * count)));
}

function isSpread({ parts, total, discountShare, unitPrice }: Line): boolean {
  const sums = [sumOf((parts ?? []).map((part) => part.total)), sumOf((parts ?? []).map((part) => part.discountShare)), sumOf((parts ?? []).map((part) => part.unitPrice))];
  return parts === undefined || (sums[0] === total && sums[1] === discountShare && sums[2] === unitPrice);
}
