import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

// Signals the program when our end of its stdin closes, so also when we are killed outright.
const KEEPER = `
signal=$1; shift
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
( read -r _ <&3; kill -s "$signal" "$program" ) &
watcher=$!
wait "$program"; status=$?
kill "$watcher" 2>/dev/null
exit "$status"`;

/**
 * Runs a program that never outlives us, in a session of its own: Ctrl-C in a terminal reaches us alone, and we end
 * our programs in the right order. `stop` asks with `signal` and insists after `patience` ms; `exited` resolves to the exit code.
 */
export function keep(command, args, { signal = 'TERM', patience = 15_000, stdout = 'inherit', stderr = 'inherit', ...options }) {
  const spawnOptions = { ...options, stdio: ['pipe', stdout, stderr], windowsHide: true };
  const onWindows = process.platform === 'win32';
  const child = onWindows
    ? spawn(command, args, spawnOptions)
    : spawn('/bin/sh', ['-c', KEEPER, 'sofra', signal, command, ...args], { ...spawnOptions, detached: true });
  child.stdin.on('error', () => undefined); // it ended before we told it to: its exit says so
  const exited = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));

  const insist = () => (onWindows ? child.kill() : process.kill(-child.pid, 'SIGKILL'));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const stop = async () => {
    child.stdin.end();
    if (onWindows) child.kill();
    const waiting = new AbortController();
    await Promise.race([exited, pause(patience, undefined, { signal: waiting.signal }).then(() => isRunning() && insist(), () => undefined)]);
    waiting.abort();
    return exited;
  };
  return { child, exited, isRunning, stop };
}
