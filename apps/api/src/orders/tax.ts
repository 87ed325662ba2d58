import type { Minor } from '@sofra/contracts';

/** The tax in `amount`, or on top of it when prices are without tax; `basisPoints` of 1000 mean 10 %. Rounded half up. */
export function taxOf(amount: Minor, basisPoints: number, isIncluded: boolean): Minor {
  const share = isIncluded ? basisPoints / (10_000 + basisPoints) : basisPoints / 10_000;
  return Math.round(amount * share);
}
