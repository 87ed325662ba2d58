import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { programOf } from '../lib/processes.mjs';
import { inProject } from '../lib/root.mjs';

const HOLD_OPEN = `
  const { startPostgres } = await import(process.argv[1]);
  const { url } = await startPostgres({ dataDir: process.argv[2] }).catch((error) => { console.error(error.message); process.exit(1); });
  console.log(JSON.stringify({ url }));
  setInterval(() => undefined, 1000);
`;

/** A process of its own that starts PostgreSQL and holds it until it is killed. */
function startHolder(dataDir) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', HOLD_OPEN, inProject('tools', 'postgres', 'start-postgres.mjs'), dataDir], { stdio: ['ignore', 'pipe', 'pipe'] });
  const complaints = [];
  child.stderr.on('data', (chunk) => complaints.push(chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const started = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('{') && resolve(JSON.parse(line).url));
    child.once('close', () => reject(new Error(Buffer.concat(complaints).toString())));
  });
  started.catch(() => undefined); // looked at by whoever wants it
  return { child, started, ended };
}

async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(isSo) {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 25));
}

describe('the embedded PostgreSQL', () => {
  let dataDir;
  let holders;
  const start = () => {
    const holder = startHolder(dataDir);
    holders.push(holder);
    return holder;
  };
  const postmaster = () => Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const isGone = (pid) => !/postgres/.test(programOf(pid) ?? '');

  beforeEach(() => {
    holders = [];
    dataDir = mkdtempSync(join(tmpdir(), 'sofra data-'));
    chmodSync(dataDir, 0o755);
  });

  afterEach(async () => {
    for (const { child, ended } of holders) {
      child.kill('SIGKILL');
      await ended;
    }
    const pid = Number(/^\d+/.exec(await Promise.resolve().then(() => readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).catch(() => '')) ?? 0);
    if (pid) await until(() => isGone(pid));
    rmSync(dataDir, { recursive: true });
  });

  it('keeps what was committed when its starter is killed outright, and its port', async () => {
    const first = start();
    const url = await first.started;
    await query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
    const pid = postmaster();
    first.child.kill('SIGKILL');
    await until(() => isGone(pid));

    const again = await start().started;
    expect(again).toBe(url);
    expect(await query(again, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('recovers when PostgreSQL itself was killed as well', async () => {
    const first = start();
    const url = await first.started;
    await query(url, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(postmaster(), 'SIGKILL');
    first.child.kill('SIGKILL');
    await first.ended;

    expect(await query(await start().started, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
  });

  it('starts although a stranger now has the process number of the one that crashed', async () => {
    const first = start();
    await first.started;
    const [pid, file] = [postmaster(), join(dataDir, 'postgres', 'postmaster.pid')];
    const text = readFileSync(file, 'utf8');
    process.kill(pid, 'SIGKILL');
    first.child.kill('SIGKILL');
    await first.ended;
    await until(() => isGone(pid));
    writeFileSync(file, text.replace(/^\d+/, String(process.pid)));

    await expect(start().started).resolves.toContain('postgres://');
  });

  it('tells a second start on the same folder who runs there', async () => {
    const first = start();
    await first.started;
    await expect(start().started).rejects.toThrow(`Sofra is already running from ${dataDir} (process ${first.child.pid})`);
  });

  it('answers on the loopback interface only, in UTF-8, and asks for the password', async () => {
    const url = await start().started;
    const [settings] = await query(url, "SELECT current_setting('listen_addresses') AS listens, current_setting('server_encoding') AS encoding");
    expect(settings).toEqual({ listens: '127.0.0.1', encoding: 'UTF8' });
    const stranger = new URL(url);
    stranger.password = 'guessed';
    await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });
});
