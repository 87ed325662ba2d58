import { type Browser, chromium } from 'playwright-core';

// A browser that stays at home: no updates, no first-run pages, no calls to its maker.
const FLAGS = ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A real Chromium, the one that the test runner has found. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['SOFRA_CHROMIUM'];
  if (!executablePath) throw new Error('SOFRA_CHROMIUM is not set: these scenarios need a Chromium to run in');
  // Chromium refuses to sandbox itself for root, as in a container.
  return chromium.launch({ executablePath, args: FLAGS, chromiumSandbox: process.getuid?.() !== 0 });
}
