import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../lib/trouble.mjs';

/** Who runs is not given up on early: a big database is migrated for minutes, and a busy machine takes its time. */
const LIMIT_MS = 10 * 60_000;

async function answers(url, isGood) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return isGood(response);
  } catch {
    return false; // not listening yet
  }
}

/** Waits until `url` answers well, `program` ends, or `limit` ms pass; the latter two are a Trouble that names `what`. */
export async function waitFor(what, program, url, { limit = LIMIT_MS, isGood = (response) => response.ok } = {}) {
  const deadline = Date.now() + limit;
  while (Date.now() < deadline) {
    if (!program.isRunning()) throw new Trouble(`${what} ended before it was ready (exit code ${await program.exited}): its reason is above.`);
    if (await answers(url, isGood)) return;
    await pause(50);
  }
  throw new Trouble(`${what} was not ready after ${limit / 1000} s (${url}).`);
}
