import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { announced } from '../lib/progress.mjs';
import { Trouble } from '../lib/trouble.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge.exe', 'chrome.exe'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command))), ...FIXED];
}

function playwrights() {
  const caches = { darwin: 'Library/Caches/ms-playwright', win32: 'AppData/Local/ms-playwright' };
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), caches[process.platform] ?? '.cache/ms-playwright');
  if (!existsSync(cache)) return [];
  const places = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-win/chrome.exe'];
  return readdirSync(cache).filter((name) => name.startsWith('chromium-')).flatMap((name) => places.map((place) => join(cache, name, place)));
}

// Some distributions ship a stub that only tells how to install the real one, so ask before believing.
const works = (path) => existsSync(path) && (process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0);

async function installOnDebian() {
  const isDebian = existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
  if (!isDebian || process.getuid?.() !== 0) return undefined;
  const apt = (...args) => spawnSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  await announced('Installing Chromium for the browser tests', 'once, about a minute', async () => {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium');
  });
  return installed().find(works);
}

/** The path of a Chromium that runs: the one asked for, an installed one, Playwright's, or (root on Debian) a fresh one. */
export async function findChromium() {
  const found = [process.env.SOFRA_CHROMIUM, ...installed(), ...playwrights()].filter(Boolean).find(works) ?? (await installOnDebian());
  if (found) return found;
  throw new Trouble('The browser tests need Chrome or Chromium and none was found: install one, or run "npx playwright-core install chromium".');
}
