import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { Trouble } from '../lib/trouble.mjs';

const isRoot = () => process.getuid?.() === 0;

function accounts() {
  const lines = readFileSync('/etc/passwd', 'utf8').trim().split('\n');
  return lines.map((line) => line.split(':')).map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/**
 * Who runs PostgreSQL: `undefined` for "the user we are". PostgreSQL refuses root, so root lends it another account:
 * the owner of the data where there is some, else `postgres`, else `nobody`.
 */
export function databaseUser(data) {
  if (!isRoot()) return refuseForeignData(data);
  const known = accounts();
  const owner = existsSync(data) ? statSync(data).uid : 0;
  if (owner !== 0) return known.find(({ uid }) => uid === owner) ?? { name: `user ${owner}`, uid: owner, gid: statSync(data).gid };
  const user = ['postgres', 'nobody'].map((name) => known.find((account) => account.name === name)).find(Boolean);
  if (user) return user;
  throw new Trouble('PostgreSQL does not run as root and this machine has neither a "postgres" nor a "nobody" account to run it: start Sofra as a normal user, or set DATABASE_URL.');
}

function refuseForeignData(data) {
  if (!process.getuid || !existsSync(data) || statSync(data).uid === process.getuid()) return undefined;
  throw new Trouble(`The database in ${data} belongs to another user of this machine: start Sofra as that user (or root), or choose another folder with DATA_DIR.`);
}

/** Whether `user` may enter the folder and read what is in it; asked of the system itself, which also knows ACLs. */
export function canReach(user, folder) {
  if (!user) return true;
  const question = spawnSync('/bin/sh', ['-c', 'test -r "$1" && test -x "$1"', 'sh', folder], { uid: user.uid, gid: user.gid, cwd: '/' });
  return question.status === 0;
}
