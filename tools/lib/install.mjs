import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { announced } from './progress.mjs';
import { inProject, root } from './root.mjs';
import { Trouble } from './trouble.mjs';

const STAMP = inProject('node_modules', '.sofra-install.json');
const HIDDEN_LOCK = inProject('node_modules', '.package-lock.json');

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const lockHash = () => createHash('sha256').update(readFileSync(inProject('package-lock.json'))).digest('hex');

/** What the stamp must say for node_modules to be taken as it is. */
function wantedStamp(scope) {
  return { lock: lockHash(), machine: `${process.platform}-${process.arch}`, scope };
}

function stampFits(scope) {
  if (!existsSync(STAMP)) return false;
  const stamp = readJson(STAMP);
  const wanted = wantedStamp(scope);
  const scopeFits = stamp.scope === 'all' || stamp.scope === scope;
  return stamp.lock === wanted.lock && stamp.machine === wanted.machine && scopeFits;
}

function fitsThisMachine(entry) {
  const libc = process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl';
  const allows = (list, value) => !list || list.includes(value);
  return allows(entry.os, process.platform) && allows(entry.cpu, process.arch) && (process.platform !== 'linux' || allows(entry.libc, libc));
}

/** Whether someone already installed what the lock asks for, by hand or in an image; npm writes its own lock last. */
function npmInstalledTheLock(scope) {
  if (!existsSync(HIDDEN_LOCK)) return false;
  const installed = readJson(HIDDEN_LOCK).packages;
  const wanted = Object.entries(readJson(inProject('package-lock.json')).packages);
  return wanted.every(([path, entry]) => {
    if (path === '' || entry.link || entry.extraneous || (scope === 'production' && (entry.dev || entry.devOptional))) return true;
    const platformBound = entry.os || entry.cpu || entry.libc;
    if (entry.optional && (scope === 'production' || !platformBound || !fitsThisMachine(entry))) return true;
    return installed[path]?.version === entry.version;
  });
}

/** The npm that called us, run by the Node that runs it: ours is about to be replaced. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm && node && existsSync(npm) && existsSync(node)) return { command: node, prefix: [npm], shell: false };
  return { command: 'npm', prefix: [], shell: process.platform === 'win32' };
}

function npmCi(scope) {
  // No package of ours needs its install script (PostgreSQL's links are made where it starts), so none runs:
  // the result is the same under every npm, and nobody's postinstall phones home.
  const which = scope === 'all' ? ['--include=dev', '--include=optional'] : ['--omit=dev', '--include=optional'];
  const { command, prefix, shell } = npmCommand();
  const args = [...prefix, 'ci', ...which, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell });
    child.once('error', (error) => reject(new Trouble(`npm could not be started (${error.message}): install Node with npm and try again.`)));
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Trouble(`Installing the packages failed (npm ci, exit code ${code}): its reason is above.`))));
  });
}

/**
 * Installs what the lock asks for unless it is there; `scope` is `all` or `production` (without development packages).
 * Answers whether anything was installed.
 */
export async function ensureInstalled(scope) {
  if (stampFits(scope)) return false;
  const there = npmInstalledTheLock(scope);
  if (!there) await announced('Installing packages', 'once, one to two minutes', () => npmCi(scope));
  try {
    writeFileSync(STAMP, JSON.stringify(wantedStamp(scope)));
  } catch {
    // Installed by somebody else (an image, root): the comparison is simply made again next time.
  }
  return !there;
}
