import type { Holding, MeasuredPage } from './measured-page';
import type { StandInShop } from './stand-in-shop';

/** As often as the server's pulse; this much comes at once. */
const STEP_SECONDS = 5;
const LOOKS_PER_MINUTE = 1;
/** The board lets finished orders go after five minutes; until then it is filling up. */
const FILL_MINUTES = 6;

/** What grew in an hour, by the straight line through all looks, and that line's standard error: a card more or less near the glass is no growth. */
export interface Trend {
  perHour: number;
  error: number;
}

export interface Growth {
  last: Holding;
  heapBytes: Trend;
  nodes: Trend;
  listeners: Trend;
}

/** Lets `minutes` pass in a fraction of their time: a step's changes come at once, and the next ones when they stand on the board. */
export async function measureGrowth(shop: StandInShop, board: MeasuredPage, perSecond: number, minutes: number): Promise<Growth> {
  for (let step = 0; step < stepsIn(FILL_MINUTES); step++) await pass(shop, board, perSecond);
  const looks: Holding[] = [];
  for (let look = 0; look < minutes * LOOKS_PER_MINUTE; look++) {
    for (let step = 0; step < stepsIn(1 / LOOKS_PER_MINUTE); step++) await pass(shop, board, perSecond);
    looks.push(await board.holding());
  }
  const trend = (of: (look: Holding) => number) => trendOf(looks.map(of), LOOKS_PER_MINUTE * 60);
  return { last: looks.at(-1)!, heapBytes: trend(({ heapBytes }) => heapBytes), nodes: trend(({ nodes }) => nodes), listeners: trend(({ listeners }) => listeners) };
}

const stepsIn = (minutes: number): number => (minutes * 60) / STEP_SECONDS;

async function pass(shop: StandInShop, board: MeasuredPage, perSecond: number): Promise<void> {
  shop.pass(STEP_SECONDS * 1_000);
  shop.tell(perSecond * STEP_SECONDS);
  shop.pulse();
  await board.caughtUp(shop);
}

/** Of the straight line that fits the values best. */
function trendOf(values: readonly number[], looksPerHour: number): Trend {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0);
  const slope = values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / spread;
  const besides = values.reduce((sum, value, at) => sum + (value - mean - slope * (at - middle)) ** 2, 0);
  return { perHour: slope * looksPerHour, error: Math.sqrt(besides / (values.length - 2) / spread) * looksPerHour };
}
