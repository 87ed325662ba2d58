import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Trouble } from '../lib/trouble.mjs';
import { program } from './binaries.mjs';
import { runOnce } from './run-as.mjs';

const FINISHED = 'PG_VERSION';

/** Whether a database was completely made there before. */
export const clusterExists = (data) => existsSync(join(data, FINISHED)) && existsSync(join(data, 'global', 'pg_control'));

/** Makes an empty UTF-8 database cluster that asks for `password`; what an interrupted attempt left is removed first. */
export function createCluster({ binaries, data, user }, password) {
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const passwordFile = join(dirname(data), `.new-password-${process.pid}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) [data, passwordFile].forEach((path) => chownSync(path, user.uid, user.gid));
  chmodSync(data, 0o700);
  try {
    const made = runOnce(user, program(binaries, 'initdb'), [
      `--pgdata=${data}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
      // The same sorting and case rules on every machine, whatever locales it has.
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions', '--no-sync',
    ]);
    if (made.status !== 0) throw new Trouble(`PostgreSQL could not make its database in ${data}: ${(made.stderr || made.error?.message || '').trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
