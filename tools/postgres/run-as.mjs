import { spawnSync } from 'node:child_process';
import { keep } from '../lib/kept-process.mjs';

/** Locale and settings of the caller must not decide how a database is made or in which language it answers. */
function environment() {
  const { PATH, SystemRoot } = process.env;
  return { PATH, TZ: 'UTC', LC_ALL: 'C', ...(SystemRoot ? { SystemRoot } : {}) };
}

// The folder we stand in may be closed to the account that runs PostgreSQL.
const optionsFor = (user) => ({ ...(user ? { uid: user.uid, gid: user.gid } : {}), cwd: '/', env: environment() });

/** Runs one of PostgreSQL's programs to its end. */
export function runOnce(user, command, args) {
  return spawnSync(command, args, { ...optionsFor(user), encoding: 'utf8' });
}

/** Runs PostgreSQL itself until told to stop; SIGINT is its fast shutdown, which does not wait for clients to leave. */
export function runKept(user, command, args, log) {
  return keep(command, args, { ...optionsFor(user), signal: 'INT', patience: 30_000, stdout: log, stderr: log });
}
