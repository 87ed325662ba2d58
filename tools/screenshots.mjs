// The README's pictures, taken anew: `node tools/screenshots.mjs [folder]` (docs/images unless told otherwise).
import { join, resolve } from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { inProject } from './lib/root.mjs';
import { runMain } from './lib/trouble.mjs';

const OWNER = { ADMIN_EMAIL: 'usta@sofra.example', ADMIN_PASSWORD: 'only for pictures' };
const LOOK = { locale: 'tr-TR', timezoneId: 'Europe/Istanbul', reducedMotion: 'reduce' };

/** The board takes a second step of the same order within this time for a double tap. */
const DOUBLE_TAP_MS = 800;

async function takePhone(browser, simulator, { id, name }, file) {
  const page = await browser.newPage({ ...LOOK, viewport: { width: 390, height: 844 } });
  // On a narrow screen the page shows one phone: the one chosen last.
  await page.addInitScript((phone) => localStorage.setItem('sofra-phone', phone), id);
  await page.goto(`${simulator}/?lang=tr`);
  await page.getByRole('region', { name }).getByText('Siparişiniz mutfakta!').waitFor();
  await page.screenshot({ path: file });
}

/** What a cook does once a day before the first order: a board asks for it until then. */
async function finishOpeningCheck(page) {
  const due = page.getByRole('button', { name: 'Açılıştan önce bu ekranı denetleyin' });
  await due.click();
  await page.getByRole('button', { name: 'Evet, bugüne hazır' }).click();
  await due.waitFor({ state: 'detached' });
}

async function takeBoard(browser, address, evening, letTimePass, file) {
  const page = await browser.newPage({ ...LOOK, colorScheme: 'dark', viewport: { width: 1280, height: 800 } });
  await page.goto(address);
  await page.getByLabel('E-posta').fill(OWNER.ADMIN_EMAIL);
  await page.getByLabel('Parola').fill(OWNER.ADMIN_PASSWORD);
  await page.getByRole('button', { name: 'Giriş yap' }).click();
  for (const [index, { moves }] of evening.entries()) {
    const ticket = page.getByRole('article', { name: new RegExp(`^${index + 1} numaralı sipariş`) });
    for (const move of moves) {
      await ticket.getByRole('button', { name: new RegExp(`^${move}( \\d|$)`) }).click();
      await page.waitForTimeout(DOUBLE_TAP_MS);
    }
  }
  // A tap shows at once and is sent on: the reload must not overtake it.
  await page.waitForFunction(() => !document.querySelector('.is-waiting'));
  await letTimePass();
  // Time passed behind the board's back: what it has kept knows nothing of it.
  await page.goto(`${new URL(address).origin}/pair`);
  await page.evaluate(() => new Promise((resolve) => Object.assign(indexedDB.deleteDatabase('sofra-board'), { onsuccess: resolve, onblocked: resolve })));
  await page.goto(`${new URL(address).origin}/kitchen`);
  await page.getByRole('article').nth(evening.length - 1).waitFor({ state: 'attached' });
  const locked = page.getByRole('button', { name: 'Sesi aç' });
  if (await locked.isVisible()) await locked.click();
  await locked.waitFor({ state: 'detached' });
  await finishOpeningCheck(page);
  await page.locator('.accept .time').first().waitFor();
  await page.screenshot({ path: file });
}

await runMain(async () => {
  await bootstrap(import.meta.url);
  const { chromium } = await import('playwright-core');
  const { default: pg } = await import('pg');
  const { startThrowAwayPostgres } = await import('./postgres/throw-away.mjs');
  const { findChromium } = await import('./test/browser.mjs');
  const { freePorts, startCommand } = await import('./test/started-command.mjs');
  const { Customer } = await import('./screenshots/customer.mjs');
  const { CHATS, takeChat } = await import('./screenshots/chats.mjs');
  const { takeForm } = await import('./screenshots/form.mjs');
  const { EVENING } = await import('./screenshots/orders.mjs');

  const folder = resolve(process.argv[2] ?? inProject('docs', 'images'));
  const postgres = await startThrowAwayPostgres({ say: () => undefined });
  const ports = await freePorts();
  const shop = startCommand(process.execPath, [inProject('tools', 'start.mjs')], { ...ports, ...OWNER, DATABASE_URL: postgres.adminUrl, DATA_DIR: postgres.place.data });
  const browser = await chromium.launch({ executablePath: await findChromium(), chromiumSandbox: process.getuid?.() !== 0 });
  try {
    await shop.says('Sofra is ready.');
    const simulator = `http://127.0.0.1:${ports.SIMULATOR_PORT}`;
    const customers = [];
    for (const { name, says } of EVENING) {
      const customer = await Customer.withPhone(simulator, name);
      await customer.says(says);
      customers.push(customer);
    }
    await takePhone(browser, simulator, customers[2], join(folder, 'phone.png'));
    for (const chat of CHATS) await takeChat({ browser, simulator, chat, Customer, fileOf: (name) => join(folder, name) });
    const address = `http://127.0.0.1:${ports.PORT}`;
    await takeForm({ browser, simulator, address, owner: OWNER, Customer, look: LOOK, file: join(folder, 'phone-form.png') });
    const letTimePass = async () => {
      const client = new pg.Client({ connectionString: postgres.adminUrl });
      await client.connect();
      const past = EVENING.map(({ minutes }, index) => `WHEN ${index + 1} THEN ${minutes}`).join(' ');
      await client.query(`UPDATE orders SET placed_at = now() - (CASE number ${past} END) * interval '1 minute' WHERE number <= ${EVENING.length}`).finally(() => client.end());
    };
    await takeBoard(browser, address, EVENING, letTimePass, join(folder, 'board.png'));
    console.log(`The pictures are in ${folder}.`);
  } finally {
    await browser.close();
    shop.child.kill('SIGTERM');
    await shop.ended;
    await postgres.stop();
  }
  process.exit(0);
});
