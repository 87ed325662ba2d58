import { join } from 'node:path';
import { atMost, cells, HEAD, type Line, markdownTable } from '../../api/bench/lines';
import type { Durations } from '../../api/bench/measured';
import { gzipBytes } from './first-load';
import { type Growth, measureGrowth, type Trend } from './measure-growth';
import { measurePaint } from './measure-paint';
import { MeasuredPage } from './measured-page';
import { StandInShop } from './stand-in-shop';

/** What the tools found for us. */
export interface BoardGround {
  chromium: string;
  /** The built web app. */
  webFolder: string;
  /** Where to write where the page's time went; null for nowhere. */
  profileFolder: string | null;
  say(line: string): void;
}

const OPEN_TICKETS = 200;
const CHANGES_PER_SECOND = 20;
const SLOWER = 4;
const THOROUGH = { seconds: { warmUp: 5, timed: 30 }, minutes: 60 };
const QUICK = { seconds: { warmUp: 3, timed: 8 }, minutes: 6 };
const MB = 1024 * 1024;

/** Measures the board in a real Chromium; answers its lines for the table. */
export async function measureBoardPage(quick: boolean, { chromium, webFolder, profileFolder, say }: BoardGround): Promise<Line[]> {
  const pace = quick ? QUICK : THOROUGH;
  const shop = new StandInShop(webFolder, OPEN_TICKETS);
  const board = await MeasuredPage.open(chromium, await shop.open());
  try {
    const loaded = gzipBytes(webFolder, board.firstScripts);
    say(`${OPEN_TICKETS} tickets, ${CHANGES_PER_SECOND} changes a second, processor slowed ${SLOWER} times`);
    const measure = () => measurePaint(shop, board, CHANGES_PER_SECOND, SLOWER, pace.seconds);
    const paint = profileFolder ? await board.profiled(join(profileFolder, 'board.cpuprofile'), measure) : await measure();
    say(`${pace.minutes} minutes of the same at once`);
    const growth = await measureGrowth(shop, board, CHANGES_PER_SECOND, pace.minutes);
    const load = atMost(`board's first load, script, gzip`, 200, loaded / 1_000, 'kB');
    return [paintLine(paint), ...growthLines(growth, pace.minutes), load].map((line) => ({ ...line, onlyAtFirst: true }));
  } finally {
    await board.close();
    await shop.close();
  }
}

/** The board's lines alone. */
export function boardReport(lines: readonly Line[]): string {
  return markdownTable([HEAD, ...lines.map(cells)]);
}

function paintLine(paint: Durations): Line {
  const line = atMost(`board, ${OPEN_TICKETS} tickets, ${CHANGES_PER_SECOND} changes/s, CPU slowed ${SLOWER}x, change to paint, p95`, 50, paint.at(95), 'ms');
  return { ...line, measured: `${line.measured} (p50 ${paint.at(50).toFixed(0)}, p99 ${paint.at(99).toFixed(0)})` };
}

function growthLines({ last, heapBytes, nodes, listeners }: Growth, minutes: number): Line[] {
  const changes = (CHANGES_PER_SECOND * 60 * minutes).toLocaleString('en');
  const grown = (name: string, most: number, { perHour, error }: Trend, unit: { name: string; size: number }, holds: string): Line => {
    const [amount, doubt] = [perHour, 2 * error].map((value) => (value / unit.size).toFixed(unit.name ? 2 : 0));
    const sure = (perHour - 2 * error) / unit.size;
    return {
      what: `board, growth by an hour of the same (${changes} changes), ${name}`,
      budget: `<= ${most.toFixed(0)}${unit.name}`,
      measured: `${amount} ± ${doubt}${unit.name}, holds ${holds}`,
      ratio: sure <= 0 ? Number.POSITIVE_INFINITY : most / sure,
    };
  };
  return [
    grown('heap', 1, heapBytes, { name: ' MB', size: MB }, `${(last.heapBytes / MB).toFixed(1)} MB`),
    grown('nodes', last.nodes / 100, nodes, { name: '', size: 1 }, String(last.nodes)),
    grown('listeners', last.listeners / 100, listeners, { name: '', size: 1 }, String(last.listeners)),
  ];
}
