import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beginningOf } from '../lib/processes.mjs';
import { Trouble } from '../lib/trouble.mjs';
import { isRunning, readPostmaster } from './postmaster-file.mjs';

const ORPHAN_LIMIT_MS = 15_000;

function livingHolder(claim) {
  if (!existsSync(claim)) return undefined;
  try {
    const { pid, began } = JSON.parse(readFileSync(claim, 'utf8'));
    return pid !== process.pid && beginningOf(pid) === began ? pid : undefined;
  } catch {
    return undefined; // cut off while it was written: whoever wrote it is gone
  }
}

/** Marks `dataDir` as used by this process and answers how to unmark it; a living holder is a Trouble that names it. */
export function claimFolder(dataDir) {
  const claim = join(dataDir, 'running.json');
  const holder = livingHolder(claim);
  if (holder) {
    throw new Trouble(`Sofra is already running from ${dataDir} (process ${holder}): stop it there with Ctrl-C, or start this copy with another DATA_DIR, PORT and SIMULATOR_PORT.`);
  }
  rmSync(claim, { force: true });
  try {
    writeFileSync(claim, JSON.stringify({ pid: process.pid, began: beginningOf(process.pid) }), { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    throw new Trouble(`Sofra is just being started from ${dataDir} by another process: wait for that one, or use another DATA_DIR.`);
  }
  return () => rmSync(claim, { force: true });
}

/** Ends a PostgreSQL whose starter was killed so hard that nothing told it; only the holder of the claim may ask. */
export async function stopOrphan(data) {
  const postmaster = readPostmaster(data);
  if (!isRunning(postmaster)) return;
  process.kill(postmaster.pid, 'SIGINT');
  const deadline = Date.now() + ORPHAN_LIMIT_MS;
  while (Date.now() < deadline) {
    if (!isRunning(postmaster)) return;
    await pause(50);
  }
  throw new Trouble(`A PostgreSQL left over from an earlier start still runs on ${data} (process ${postmaster.pid}) and does not stop: end it and start again.`);
}
