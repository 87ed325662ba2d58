import type { Page } from 'playwright-core';

/** Makes the browser of a page remember something, as if its person had chosen it before. */
export async function remembers(page: Page, key: 'theme' | 'place', value: string): Promise<void> {
  await page.addInitScript(([name, chosen]) => localStorage.setItem(`sofra.${name}`, chosen), [key, value] as const);
}
