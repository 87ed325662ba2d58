import type { TypedOrderParser } from '../../typed-order/compile-menu-parser';
import { notation, type TypedOrderCase } from './read-cases';

/** How well a parser reads a set of cases. */
export interface Score {
  cases: number;
  /** Cases whose every item, question and refusal is as expected, nothing more and nothing less. */
  exact: number;
  /** Harmonic mean of precision and recall over single items. */
  itemF1: number;
  /** Items that nobody asked for, over all items read. */
  wrongItems: number;
}

/** One case as read. */
export interface Reading {
  typed: TypedOrderCase;
  read: string[];
  isExact: boolean;
}

/** Reads every case. */
export function readAll(parser: TypedOrderParser, cases: readonly TypedOrderCase[]): Reading[] {
  return cases.map((typed) => {
    const read = notation(parser.parse(typed.text, { basket: typed.basket }));
    return { typed, read, isExact: read.join('; ') === typed.expected.join('; ') };
  });
}

/** Exact baskets and single items, over all readings. */
export function scoreOf(readings: readonly Reading[]): Score {
  const hits = sum(readings.map(({ typed, read }) => common(typed.expected, read)));
  const read = sum(readings.map((one) => one.read.length));
  const expected = sum(readings.map(({ typed }) => typed.expected.length));
  const exact = readings.filter(({ isExact }) => isExact).length;
  return { cases: readings.length, exact: exact / readings.length, itemF1: (2 * hits) / (read + expected), wrongItems: (read - hits) / Math.max(read, 1) };
}

function common(expected: readonly string[], read: readonly string[]): number {
  const left = [...read];
  return expected.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** One line for a report. */
export function scoreText({ cases, exact, itemF1, wrongItems }: Score): string {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return `${cases} utterances, ${percent(exact)} exact, items ${percent(itemF1)} F1, ${percent(wrongItems)} of items read were not wanted`;
}
