import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort, isFree } from '../lib/ports.mjs';
import { Trouble } from '../lib/trouble.mjs';
import { program } from './binaries.mjs';
import { clusterExists, createCluster } from './create-cluster.mjs';
import { claimFolder, stopOrphan } from './only-one.mjs';
import { findPlace, setAside } from './place.mjs';
import { forgetStranger, readPostmaster } from './postmaster-file.mjs';
import { runKept } from './run-as.mjs';

const HOST = '127.0.0.1';
const START_LIMIT_MS = 5 * 60_000; // replaying the log after a crash counts in
const LOG_LIMIT_BYTES = 10_000_000;
const THROW_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const settingsFor = (port, more) => ({
  port,
  listen_addresses: HOST,
  unix_socket_directories: '', // loopback TCP only: a socket's path is limited to 107 bytes, a checkout's is not
  max_connections: 200,
  timezone: 'UTC',
  jit: 'off',
  ...more,
});

/** Port and password of the cluster below `dataDir`, kept for the next start. */
function readAccess(dataDir) {
  const file = join(dataDir, 'postgres.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

function keepAccess(dataDir, access) {
  writeFileSync(join(dataDir, 'postgres.json'), `${JSON.stringify(access)}\n`, { mode: 0o600 });
}

function prepareCluster(place, dataDir, say) {
  const access = readAccess(dataDir);
  if (access && clusterExists(place.data)) return access;
  const aside = clusterExists(place.data) && setAside(place.data);
  if (aside) say(`Found a database whose password is gone; it was put aside as ${aside}.`);
  const fresh = { password: randomBytes(18).toString('base64url') };
  createCluster(place, fresh.password);
  keepAccess(dataDir, fresh);
  return fresh;
}

async function choosePort(wanted, remembered) {
  if (wanted) return wanted;
  return remembered && (await isFree(remembered, HOST)) ? remembered : freePort();
}

function openLog(path) {
  const tooLong = existsSync(path) && statSync(path).size > LOG_LIMIT_BYTES;
  return openSync(path, tooLong ? 'w' : 'a', 0o600);
}

const logTail = (path) => readFileSync(path, 'utf8').trim().split('\n').slice(-5).join('\n');

/** Waits until PostgreSQL's own file says that this start, not an earlier one that crashed, is ready. */
async function untilReady(postgres, place, before) {
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline) {
    if (!postgres.isRunning()) break;
    const now = readPostmaster(place.data);
    const isThisStart = now && (now.pid !== before?.pid || now.began !== before?.began);
    if (isThisStart && now.status === 'ready') return;
    await pause(25);
  }
  await postgres.stop();
  throw new Trouble(`PostgreSQL did not start; the end of its log (${place.log}) says:\n${logTail(place.log)}`);
}

function launch(place, settings) {
  const before = readPostmaster(place.data);
  const args = ['-D', place.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const log = openLog(place.log);
  const postgres = runKept(place.user, program(place.binaries, 'postgres'), args, log);
  closeSync(log);
  return { postgres, ready: untilReady(postgres, place, before) };
}

async function createDatabase(adminUrl, name) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts the embedded PostgreSQL whose data live in `dataDir`, making them on the first start. Listens on the loopback
 * interface only. `port` forces one, else the last one is taken again where it is free. `settings` go to PostgreSQL as
 * they are; `throwAway` trades safety for speed. Answers the url of the database `sofra`, the superuser's `adminUrl`,
 * `exited` (resolves when PostgreSQL has ended, wanted or not) and `stop`.
 */
export async function startPostgres({ dataDir: folder, port: wantedPort, settings = {}, throwAway = false, say = console.log }) {
  const dataDir = resolve(folder);
  const place = findPlace(dataDir);
  if (place.moved) say(place.moved);
  const release = claimFolder(dataDir);
  process.once('exit', release);
  await stopOrphan(place.data);
  forgetStranger(place.data);
  const access = prepareCluster(place, dataDir, say);
  const port = await choosePort(wantedPort, access.port);
  keepAccess(dataDir, { ...access, port });
  const { postgres, ready } = launch(place, settingsFor(port, { ...(throwAway ? THROW_AWAY : {}), ...settings }));
  await ready;
  const urlOf = (name) => `postgres://postgres:${access.password}@${HOST}:${port}/${name}`;
  await createDatabase(urlOf('postgres'), 'sofra');

  const stop = async () => {
    await postgres.stop();
    release();
  };
  return { url: urlOf('sofra'), adminUrl: urlOf('postgres'), port, exited: postgres.exited, stop, place };
}
