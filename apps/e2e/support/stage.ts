import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { CuttableLine } from '../../api/test/support/cuttable-line';
import { query } from '../../api/test/support/database';
import { DemoShop } from '../../api/test/support/demo-shop';
import { eventually } from '../../api/test/support/eventually';
import type { NewPhone } from '../../simulator/src/control';
import { BoardPage } from './board-page';
import { launchBrowser } from './browser';
import { PhonesPage } from './phones-page';
import { remembers } from './remembers';

const PATIENCE_MS = 15_000;

/** The whole of Sofra as people meet it: the demo shop's processes and a browser in front of them. */
export class Stage {
  private readonly contexts: BrowserContext[] = [];
  private readonly crashes: string[] = [];

  private constructor(
    readonly shop: DemoShop,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Stage> {
    const [shop, browser] = await Promise.all([DemoShop.open(), launchBrowser()]);
    return new Stage(shop, browser);
  }

  /** The page with the phones of exactly these customers. */
  async phones(cast: readonly NewPhone[], { lang = 'tr', ...more }: BrowserContextOptions & { lang?: 'tr' | 'en' } = {}): Promise<PhonesPage> {
    await this.shop.phones.reset();
    for (const phone of cast) await this.shop.phones.addPhone(phone);
    const page = await this.page({ viewport: { width: 1280, height: 900 }, ...more });
    await page.goto(`${this.shop.simulator.address}/?lang=${lang}`);
    return new PhonesPage(page, lang);
  }

  /** A kitchen's screen that is live, signed in before it is opened. */
  async board(options: BrowserContextOptions = {}): Promise<BoardPage> {
    const board = await this.signedIn(options);
    await board.open();
    await board.isLive();
    return board;
  }

  /** Like `board`, at the end of a line that can be cut. */
  async boardOn(line: CuttableLine): Promise<BoardPage> {
    const board = await this.signedIn({}, line.address);
    await board.open();
    await board.isLive();
    return board;
  }

  /** A live screen for one station, the pass, a courier or looking on, by the name under which a browser remembers its place. */
  async boardAt(place: `station:${string}` | 'expo' | 'courier' | 'watch', options: BrowserContextOptions = {}): Promise<BoardPage> {
    const board = await this.signedIn(options);
    await remembers(board.page, 'place', place);
    await board.open();
    await board.isLive();
    return board;
  }

  /** A kitchen's screen with the owner's cookie that has not gone anywhere yet. */
  async signedIn(options: BrowserContextOptions = {}, address = this.shop.api.address): Promise<BoardPage> {
    const page = await this.kitchenPage(options);
    const [name = '', value = ''] = (await this.shop.api.signIn()).split('=');
    await page.context().addCookies([{ name, value, url: address }]);
    return new BoardPage(page, address);
  }

  /** A kitchen's screen of somebody nobody knows. */
  async stranger(options: BrowserContextOptions = {}): Promise<BoardPage> {
    return new BoardPage(await this.kitchenPage(options), this.shop.api.address);
  }

  /** What must never happen in any scenario: messages that the platform refused, and pages that broke. */
  async mishaps(): Promise<unknown[]> {
    const refusals = await this.shop.phones.refusals();
    return [...refusals.filter(({ isInjected }) => !isInjected), ...this.crashes];
  }

  /** Waits until the shop knows that everything it sent has been read. */
  async untilAllRead(): Promise<void> {
    const unread = async () => (await query(this.shop.databaseUrl, `SELECT id FROM outbound_messages WHERE delivery <> 'read'`)).length;
    await eventually(unread, (count) => count === 0);
  }

  /** Closes all pages; the processes go on. */
  async clear(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    this.crashes.length = 0;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.shop.close();
  }

  private kitchenPage(options: BrowserContextOptions): Promise<Page> {
    return this.page({ viewport: { width: 1280, height: 800 }, ...options });
  }

  private async page(options: BrowserContextOptions): Promise<Page> {
    const context = await this.browser.newContext({ locale: 'tr-TR', timezoneId: 'Europe/Istanbul', reducedMotion: 'reduce', ...options });
    this.contexts.push(context);
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.crashes.push(`${page.url()}: ${error.stack ?? error.message}`));
    return page;
  }
}
