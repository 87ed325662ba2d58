import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { announced } from '../lib/progress.mjs';
import { inProject, root } from '../lib/root.mjs';
import { Trouble } from '../lib/trouble.mjs';

const NX = inProject('node_modules', 'nx', 'dist', 'bin', 'nx.js');

function runNx(args) {
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' };
  const child = spawn(process.execPath, [NX, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output: Buffer.concat(output).toString() })));
}

/** Builds the apps whose sources changed since their last build; Nx keeps the earlier results. */
export async function buildApps(apps) {
  const expectation = apps.every((app) => existsSync(inProject('dist', app))) ? 'only what changed' : 'the first time about 20 s';
  await announced(`Building ${apps.join(', ')}`, expectation, async () => {
    const { code, output } = await runNx(['run-many', '--target=build', `--projects=${apps.join(',')}`, '--output-style=static', '--parallel=2']);
    if (code !== 0) throw new Trouble(`${output.trim()}\n\nBuilding failed: the reason is above.`);
  });
}

/** A production image brings the build along and neither sources nor Nx. */
export function canBuild() {
  return existsSync(inProject('apps', 'api', 'src')) && existsSync(NX);
}
