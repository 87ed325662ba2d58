import { writeFileSync } from 'node:fs';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { watchPaints } from './paint-watch';
import type { StandInShop } from './stand-in-shop';

const FLAGS = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PATIENCE_MS = 60_000;

/** What stands in the page's memory after the garbage is gone. */
export interface Holding {
  heapBytes: number;
  nodes: number;
  listeners: number;
}

/** The board of a lying tablet, in a Chromium that tells about itself. */
export class MeasuredPage {
  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
    private readonly devtools: CDPSession,
    /** Paths of the scripts that came before the board stood there. */
    readonly firstScripts: readonly string[],
  ) {}

  static async open(executablePath: string, address: string): Promise<MeasuredPage> {
    // Chromium refuses to sandbox itself for root, as in a container.
    const browser = await chromium.launch({ executablePath, args: FLAGS, chromiumSandbox: process.getuid?.() !== 0 });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'tr-TR', timezoneId: 'Europe/Istanbul' });
    await page.addInitScript(watchPaints);
    await page.goto(`${address}/kitchen`);
    await page.locator('[data-order-id]').first().waitFor();
    // What comes once the board is idle is asked for later than its first ticket stands, however late the driver looks.
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < (sofraPaints.stoodAt ?? 0))
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    );
    return new MeasuredPage(browser, page, await page.context().newCDPSession(page), scripts);
  }

  /** Makes the processor of this page so many times slower. */
  async slowDown(times: number): Promise<void> {
    await this.devtools.send('Emulation.setCPUThrottlingRate', { rate: times });
  }

  /** Waits until all that the shop has told stands on the board. */
  async caughtUp(shop: StandInShop): Promise<void> {
    await this.page.waitForFunction((told) => sofraPaints.heard >= told && sofraPaints.waiting.size === 0, shop.evening.seq, { timeout: PATIENCE_MS });
  }

  async holding(): Promise<Holding> {
    // Twice: what the first round finalises only the second one frees.
    for (let round = 0; round < 2; round++) await this.devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.devtools.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await this.devtools.send('Memory.getDOMCounters');
    return { heapBytes: usedSize, nodes, listeners: jsEventListeners };
  }

  /** Writes down where the page's time goes meanwhile. */
  async profiled<T>(file: string, work: () => Promise<T>): Promise<T> {
    await this.devtools.send('Profiler.enable');
    await this.devtools.send('Profiler.start');
    const result = await work();
    const { profile } = await this.devtools.send('Profiler.stop');
    await this.devtools.send('Profiler.disable');
    writeFileSync(file, JSON.stringify(profile));
    return result;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
