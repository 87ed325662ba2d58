import { duration } from '../lib/progress.mjs';
import { startThrowAwayPostgres } from '../postgres/throw-away.mjs';
import { buildApps } from '../start/build.mjs';
import { findChromium } from './browser.mjs';
import { testEnvironment } from './environment.mjs';
import { runJest } from './jest-run.mjs';
import { Score } from './score.mjs';
import { runStaticSteps } from './static-steps.mjs';
import { suites } from './suites.mjs';

const PREPARED = {
  medium: ['database'],
  'end-to-end': ['database', 'build', 'browser'],
  faults: ['database', 'build'],
};

/** Starts what the suites need, each part once and on first use; a part that fails fails every suite that needs it. */
function preparations() {
  const makers = {
    database: () => startThrowAwayPostgres({ say: () => undefined }),
    build: () => buildApps(['api', 'web', 'simulator']),
    browser: () => findChromium(),
  };
  const made = new Map();
  const get = (part) => {
    if (!made.has(part)) made.set(part, makers[part]());
    return made.get(part);
  };
  const stop = async () => {
    const cluster = await made.get('database')?.catch(() => undefined);
    await cluster?.stop();
  };
  return { get, stop };
}

async function offersFor(suite, prepared) {
  const needs = PREPARED[suite] ?? [];
  const parts = Object.fromEntries(await Promise.all(needs.map(async (part) => [part, await prepared.get(part)])));
  return {
    ...(parts.database ? { SOFRA_TEST_PG_URL: parts.database.adminUrl } : {}),
    ...(parts.browser ? { SOFRA_CHROMIUM: parts.browser } : {}),
  };
}

async function runSuite(score, name, prepared) {
  console.log(`\n${name}`);
  try {
    await runJest(score, name, suites[name](), testEnvironment(await offersFor(name, prepared)));
  } catch (error) {
    console.log(error.message);
    score.add(name, { passed: 0, failed: 1, milliseconds: 0 });
  }
}

/** `npm test`: all of it, or only the suites asked for; answers whether everything passed. */
export async function runTests(wanted) {
  const began = performance.now();
  const score = new Score();
  const prepared = preparations();
  process.once('SIGINT', () => process.exit(130)); // the database ends with us
  try {
    if (wanted.length === 0) await runStaticSteps(score);
    for (const name of wanted.length > 0 ? wanted : Object.keys(suites)) await runSuite(score, name, prepared);
  } finally {
    await prepared.stop();
  }
  console.log(`\nAll of it took ${duration(performance.now() - began)}.`);
  console.log(score.lastLine);
  return score.failed === 0;
}
