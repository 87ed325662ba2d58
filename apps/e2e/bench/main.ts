import { join } from 'node:path';
import { atMost, cells, HEAD, type Line, markdownTable } from '../../api/bench/lines';
import { Durations } from '../../api/bench/measured';
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
  /** A page that does next to nothing with the same news. */
  bareFolder: string;
  /** Where to write where the page's time went; null for nowhere. */
  profileFolder: string | null;
  say(line: string): void;
}

const OPEN_TICKETS = 200;
const CHANGES_PER_SECOND = 20;
const SLOWER = 4;
const THOROUGH = { slices: 3, seconds: { warmUp: 5, timed: 10 }, minutes: 60 };
const QUICK = { slices: 2, seconds: { warmUp: 3, timed: 4 }, minutes: 6 };
const MB = 1024 * 1024;

/** Measures the board in a real Chromium; answers its lines for the table. */
export async function measureBoardPage(quick: boolean, { chromium, webFolder, bareFolder, profileFolder, say }: BoardGround): Promise<Line[]> {
  const pace = quick ? QUICK : THOROUGH;
  const board = await OpenPage.of(chromium, webFolder);
  try {
    const loaded = gzipBytes(webFolder, board.page.firstScripts);
    say(`${OPEN_TICKETS} tickets, ${CHANGES_PER_SECOND} changes a second, processor slowed ${SLOWER} times; in turns with a page that changes a word`);
    const measure = () => inTurns(board, chromium, bareFolder, pace);
    const paints = profileFolder ? await board.page.profiled(join(profileFolder, 'board.cpuprofile'), measure) : await measure();
    say(`${pace.minutes} minutes of the same at once`);
    const growth = await measureGrowth(board.shop, board.page, CHANGES_PER_SECOND, pace.minutes);
    const load = atMost(`board's first load, script, gzip`, 200, loaded / 1_000, 'kB');
    return [paintLine(paints), ...growthLines(growth, pace.minutes), load].map((line) => ({ ...line, onlyAtFirst: true }));
  } finally {
    await board.close();
  }
}

/** A shop of its own and the page that shows it. */
class OpenPage {
  private constructor(
    readonly shop: StandInShop,
    readonly page: MeasuredPage,
  ) {}

  static async of(chromium: string, folder: string): Promise<OpenPage> {
    const shop = new StandInShop(folder, OPEN_TICKETS);
    return new OpenPage(shop, await MeasuredPage.open(chromium, await shop.open()));
  }

  async close(): Promise<void> {
    await this.page.close();
    await this.shop.close();
  }
}

/** What the board took, and what a page takes on this machine that does next to nothing. */
interface Paints {
  board: Durations;
  bare: Durations;
}

/** By turns: what slows this machine meanwhile slows both. */
async function inTurns(board: OpenPage, chromium: string, bareFolder: string, { slices, seconds }: { slices: number; seconds: { warmUp: number; timed: number } }): Promise<Paints> {
  const paints: Paints = { board: new Durations(), bare: new Durations() };
  const bare = await OpenPage.of(chromium, bareFolder);
  try {
    for (let slice = 0; slice < slices; slice++) {
      await measurePaint(board.shop, board.page, CHANGES_PER_SECOND, SLOWER, seconds, paints.board);
      await measurePaint(bare.shop, bare.page, CHANGES_PER_SECOND, SLOWER, seconds, paints.bare);
    }
    return paints;
  } finally {
    await bare.close();
  }
}

/** The board's lines alone. */
export function boardReport(lines: readonly Line[]): string {
  return markdownTable([HEAD, ...lines.map(cells)]);
}

function paintLine({ board, bare }: Paints): Line {
  const line = atMost(`board, ${OPEN_TICKETS} tickets, ${CHANGES_PER_SECOND} changes/s, CPU slowed ${SLOWER}x, change to paint, p95`, 50, board.at(95), 'ms');
  const about = (of: Durations) => `p50 ${of.at(50).toFixed(0)}, p99 ${of.at(99).toFixed(0)}`;
  return { ...line, measured: `${line.measured} (${about(board)}); a page that changes a word ${bare.at(95).toFixed(1)} ms (${about(bare)})` };
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
