import type { FieldFault, Minor, PriceLineDto, PriceRule } from '@sofra/contracts';
import { percentOf } from '../money/money';
import type { FieldFaults } from './judge-edit';

const PERCENT = { least: -90, most: 500 } as const;
const MOST_AMOUNT = 100_000_000;
const MOST_ROUND = 100_000;

/** A price that stands now. */
export type StandingPrice = Omit<PriceLineDto, 'from' | 'to'> & { price: Minor };

/** What is wrong with a rule: neither or both of percent and amount, or a number that must be a slip. */
export function judgePriceRule({ percent, amount, roundTo }: PriceRule): FieldFaults {
  const faults: [string, FieldFault | undefined][] = [
    ['roundTo', within(roundTo, 1, MOST_ROUND)],
    ['percent', (percent === null) === (amount === null) ? 'required' : percent === null ? undefined : slip(percent, PERCENT.least, PERCENT.most)],
    ['amount', amount === null ? undefined : within(amount, -MOST_AMOUNT, MOST_AMOUNT)],
  ];
  return Object.fromEntries(faults.filter((fault): fault is [string, FieldFault] => fault[1] !== undefined));
}

/** The prices that a rule changes. What is free stays free, and nothing that costs becomes free by rounding. */
export function changePrices(prices: readonly StandingPrice[], rule: PriceRule): PriceLineDto[] {
  return prices.flatMap(({ price, ...thing }) => {
    const to = price > 0 ? newPrice(price, rule) : price;
    return to === price ? [] : [{ ...thing, from: price, to }];
  });
}

function newPrice(price: Minor, { percent, amount, roundTo, rounding }: PriceRule): Minor {
  const raw = price + (percent === null ? (amount ?? 0) : percentOf(price, percent));
  const steps = { nearest: Math.round, up: Math.ceil, down: Math.floor }[rounding](raw / roundTo);
  return Math.max(steps, 1) * roundTo;
}

function within(value: number, least: number, most: number): FieldFault | undefined {
  return Number.isInteger(value) ? slip(value, least, most) : 'not-a-number';
}

function slip(value: number, least: number, most: number): FieldFault | undefined {
  if (!Number.isFinite(value)) return 'not-a-number';
  if (value < least) return 'negative';
  return value > most ? 'too-high' : undefined;
}
