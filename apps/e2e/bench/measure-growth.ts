import type { Holding, MeasuredPage } from './measured-page';
import type { StandInShop } from './stand-in-shop';

/** As often as the server's pulse; this much comes at once. */
const STEP_SECONDS = 5;
const LOOKS = 12;
/** The board lets finished orders go after five minutes; until then it is filling up. */
const FILL_MINUTES = 6;

/** What grew, per hour, by the straight line through all looks. */
export interface Growth {
  looks: Holding[];
  heapBytesPerHour: number;
  nodesPerHour: number;
  listenersPerHour: number;
}

/** Lets `minutes` pass in a fraction of their time: a step's changes come at once, and the next ones when they stand on the board. */
export async function measureGrowth(shop: StandInShop, board: MeasuredPage, perSecond: number, minutes: number): Promise<Growth> {
  for (let step = 0; step < stepsIn(FILL_MINUTES); step++) await pass(shop, board, perSecond);
  const steps = stepsIn(minutes);
  const looks: Holding[] = [];
  for (let step = 1; step <= steps; step++) {
    await pass(shop, board, perSecond);
    if (step % (steps / LOOKS) === 0) looks.push(await board.holding());
  }
  const perHour = (of: (look: Holding) => number) => slope(looks.map(of)) * (LOOKS / minutes) * 60;
  return { looks, heapBytesPerHour: perHour(({ heapBytes }) => heapBytes), nodesPerHour: perHour(({ nodes }) => nodes), listenersPerHour: perHour(({ listeners }) => listeners) };
}

const stepsIn = (minutes: number): number => (minutes * 60) / STEP_SECONDS;

async function pass(shop: StandInShop, board: MeasuredPage, perSecond: number): Promise<void> {
  shop.pass(STEP_SECONDS * 1_000);
  shop.tell(perSecond * STEP_SECONDS);
  shop.pulse();
  await board.caughtUp(shop);
}

/** Of the straight line that fits the values best, per step. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = values.reduce((sum, _value, at) => sum + (at - middle) ** 2, 0);
  return values.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0) / spread;
}
