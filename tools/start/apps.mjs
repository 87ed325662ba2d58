import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { keep } from '../lib/kept-process.mjs';
import { inProject } from '../lib/root.mjs';
import { ALLOCATOR, NODE_FLAGS } from './node-options.mjs';

/** Runs a built app; what it logs goes to a file in `dataDir`, what it says on stderr to the terminal. */
export function runApp(name, env, dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const log = openSync(join(dataDir, `${name}.log`), 'w', 0o600);
  const program = keep(process.execPath, [...NODE_FLAGS, inProject('dist', name, 'main.mjs')], { env: { ...ALLOCATOR, ...env }, stdout: log });
  closeSync(log);
  return program;
}
