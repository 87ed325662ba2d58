import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname, delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { chooseNode } from './own-node.mjs';
import { inProject } from './root.mjs';

/**
 * First line of every command: installs what is missing and makes sure the project's own Node runs `entry`.
 * Returns in that process only; the process that merely hands over waits for it and ends with its exit code.
 */
export async function bootstrap(entry, scope = 'all') {
  const installed = await ensureInstalled(scope);
  const node = chooseNode();
  putFirstInPath(node);
  if (!installed && node === process.execPath) return stopWhenAbandoned();
  process.exit(await handOver(node, fileURLToPath(entry)));
}

function putFirstInPath(node) {
  process.env.PATH = [dirname(node), inProject('node_modules', '.bin'), process.env.PATH].join(delimiter);
}

function handOver(node, file) {
  const child = spawn(node, [...process.execArgv, file, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  // A terminal signals both of us; a supervisor only this one. The child treats a second signal as the same one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** When the process that handed over is killed outright, its channel closes: end as after a polite signal. */
function stopWhenAbandoned() {
  if (!process.channel) return;
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
