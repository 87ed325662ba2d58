import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { programOf } from '../lib/processes.mjs';

/** What PostgreSQL says about itself in `postmaster.pid`: process, start, status; `undefined` when it is not running. */
export function readPostmaster(data) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), began: lines[2], port: Number(lines[3]), status: lines[7]?.trim() };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether the process named there is really a PostgreSQL; after a crash its number may belong to anything. */
export function isRunning(postmaster) {
  return Boolean(postmaster) && /postgres/.test(programOf(postmaster.pid) ?? '');
}

/** PostgreSQL clears a stale file itself, except when the number in it now belongs to a stranger: then it refuses to start. */
export function forgetStranger(data) {
  const postmaster = readPostmaster(data);
  if (postmaster && !isRunning(postmaster) && programOf(postmaster.pid)) rmSync(join(data, 'postmaster.pid'));
}
