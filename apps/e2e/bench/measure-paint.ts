import { setTimeout as pause } from 'node:timers/promises';
import type { Durations } from '../../api/bench/measured';
import type { MeasuredPage } from './measured-page';
import type { StandInShop } from './stand-in-shop';

/** Adds how long each change took from the shop's sending to the paint, at `perSecond` changes a second on a slowed processor. */
export async function measurePaint(shop: StandInShop, board: MeasuredPage, perSecond: number, slower: number, seconds: { warmUp: number; timed: number }, durations: Durations): Promise<void> {
  await board.slowDown(slower);
  await tellEvenly(shop, perSecond, seconds.warmUp);
  await board.page.evaluate(() => void (sofraPaints.isTiming = true));
  await tellEvenly(shop, perSecond, seconds.timed);
  await board.caughtUp(shop);
  const taken = await board.page.evaluate(() => {
    sofraPaints.isTiming = false;
    return sofraPaints.durations.splice(0);
  });
  await board.slowDown(1);
  for (const duration of taken) durations.add(duration);
}

async function tellEvenly(shop: StandInShop, perSecond: number, seconds: number): Promise<void> {
  const began = performance.now();
  for (let change = 0; change < perSecond * seconds; change++) {
    await pause(Math.max(0, began + (change * 1_000) / perSecond - performance.now()));
    shop.tell();
  }
}
