import { spawn, spawnSync } from 'node:child_process';

/** Locale and user settings of the caller must not decide how a database is made or what language it answers in. */
function environment() {
  return { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C', ...(process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {}) };
}

const as = (user) => (user ? { uid: user.uid, gid: user.gid } : {});

/** Runs one of PostgreSQL's programs to its end. */
export function runOnce(user, command, args, input) {
  return spawnSync(command, args, { ...as(user), cwd: '/', env: environment(), input, encoding: 'utf8' });
}

// Stops PostgreSQL (fast shutdown) when our end of the pipe closes, so also when we are killed outright.
const KEEPER = `
exec 3<&0
"$@" </dev/null 3<&- &
postgres=$!
( read -r _ <&3; kill -INT "$postgres" ) &
watcher=$!
wait "$postgres"; status=$?
kill "$watcher" 2>/dev/null
exit "$status"`;

/**
 * Runs PostgreSQL itself, in a session of its own: Ctrl-C in the terminal must reach the API first, or its last
 * turns would find the database gone. Ending the child's stdin stops it.
 */
export function runKept(user, command, args, logFile) {
  const options = { ...as(user), cwd: '/', env: environment(), stdio: ['pipe', logFile, logFile], windowsHide: true };
  if (process.platform === 'win32') return spawn(command, args, options);
  return spawn('/bin/sh', ['-c', KEEPER, 'sofra-postgres', command, ...args], { ...options, detached: true });
}
