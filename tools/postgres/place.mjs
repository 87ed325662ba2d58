import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';
import { Trouble } from '../lib/trouble.mjs';
import { copyBinaries, program, shippedBinaries } from './binaries.mjs';
import { canReach, databaseUser } from './database-user.mjs';

/** A folder every account can enter, for what an account other than ours must reach; always the same one for `origin`. */
function openFolder(origin) {
  const name = `sofra-${createHash('sha256').update(origin).digest('hex').slice(0, 10)}`;
  const parent = ['/var/lib', '/var/tmp'].find(isWritable) ?? '/tmp';
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function makeDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  } catch (error) {
    throw new Trouble(`DATA_DIR: the folder ${dataDir} cannot be made or written to (${error.code}).`);
  }
}

/**
 * Where PostgreSQL's programs, data and log live for `dataDir`, and who runs it. Inside the checkout and `dataDir`,
 * except when root lends it an account that cannot get there (root's home is closed): then both go to an open folder.
 */
export function findPlace(dataDir) {
  makeDataDir(dataDir);
  const near = join(dataDir, 'postgres');
  const user = databaseUser(near);
  const shipped = shippedBinaries();
  const reachesData = canReach(user, dataDir);
  const reachesPrograms = canReach(user, join(shipped, 'lib')) && canReach(user, program(shipped, 'postgres'));
  const data = reachesData ? near : join(openFolder(dataDir), 'postgres');
  return {
    user: reachesData ? user : databaseUser(data),
    binaries: reachesPrograms ? shipped : copyBinaries(openFolder(root)),
    data,
    log: `${data}.log`,
    moved: reachesData ? undefined : `The database lives in ${data}, because the account that runs it ("${user.name}") cannot enter ${dataDir}.`,
  };
}

/** Puts data whose password is lost (its DATA_DIR was deleted) out of the way, never away. */
export function setAside(data) {
  if (!existsSync(data)) return undefined;
  const aside = `${data}-${new Date().toISOString().replaceAll(':', '-')}`;
  renameSync(data, aside);
  return aside;
}
