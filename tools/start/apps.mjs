import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { keep } from '../lib/kept-process.mjs';
import { inProject } from '../lib/root.mjs';

/** Runs a built app; what it logs goes to a file in `dataDir`, what it says on stderr to the terminal. */
export function runApp(name, env, dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const log = openSync(join(dataDir, `${name}.log`), 'w', 0o600);
  const program = keep(process.execPath, ['--enable-source-maps', inProject('dist', name, 'main.mjs')], { env, stdout: log });
  closeSync(log);
  return program;
}
