import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { remembers } from './support/remembers';
import { Stage } from './support/stage';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const THEMES = ['dark', 'light'] as const;
/** What a screen is for, and what it then shows of an order that is ready. */
const PLACES = [
  { place: 'station:grill', shown: 'placed' },
  { place: 'expo', shown: 'ready' },
  { place: 'courier', shown: 'ready' },
] as const;
const SETTINGS = ['zones', 'branch', 'messages', 'referral', 'taxes', 'branches'].map((view) => `settings?view=${view}`);
const ADMIN = ['orders', 'orders/new', 'menu', 'coupons', 'reports', 'settings', ...SETTINGS, 'whatsapp', 'staff', 'screens', 'attention', 'audit', 'account'];

let stage: Stage;

beforeAll(async () => (stage = await Stage.open()));
afterAll(() => stage.close());
afterEach(() => stage.clear());

/** What axe finds on the page against WCAG 2.2 AA: rule and where. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async (tags) => {
    type Axe = { run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
    return (window as unknown as { axe: Axe }).axe.run(document, { runOnly: tags });
  }, RULES);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Lets the kitchen make an order. */
async function ready(number: number): Promise<void> {
  const kitchen = await stage.shop.api.openBoard();
  const { id, version } = (await stage.shop.orders()).find((order) => order.number === number)!;
  for (const [steps, to] of ['preparing', 'ready'].entries()) await kitchen.send('order.advance', { commandId: randomUUID(), orderId: id, version: version + steps, to });
  kitchen.disconnect();
}

describe.each(THEMES)('in the %s theme', (theme) => {
  const themed = async () => {
    const screen = await stage.signedIn();
    await remembers(screen.page, 'theme', theme);
    return screen;
  };

  it('the board with tickets has no fault against WCAG 2.2 AA', async () => {
    await stage.shop.serve(3);
    const board = await themed();
    await board.open();
    await board.isLive();
    await board.page.getByRole('article').first().waitFor();
    expect(await faultsOf(board.page)).toEqual([]);
  });

  it.each(PLACES)('the screen for $place with tickets has no fault against WCAG 2.2 AA', async ({ place, shown }) => {
    const [number] = await stage.shop.serve(1);
    if (shown === 'ready') await ready(number!);
    const screen = await themed();
    const { page } = screen;
    await remembers(page, 'place', place);
    await screen.open();
    await page.locator(`article[data-order-number="${number}"]`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('no page of the administration has a fault against WCAG 2.2 AA', async () => {
    const screen = await themed();
    const { page } = screen;
    const faults: Record<string, string[]> = {};
    for (const place of ADMIN) {
      await screen.open(`/admin/${place}`);
      await page.waitForURL(({ pathname, search }) => pathname + search === `/admin/${place}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
      const found = await faultsOf(page);
      if (found.length > 0) faults[place] = found;
    }
    expect(faults).toEqual({});
  });
});
