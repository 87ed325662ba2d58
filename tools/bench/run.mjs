import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../lib/ports.mjs';
import { inProject } from '../lib/root.mjs';
import { startPostgres } from '../postgres/start-postgres.mjs';
import { readPostmaster } from '../postgres/postmaster-file.mjs';
import { runApp } from '../start/apps.mjs';
import { ownerSignIn, secretsKey } from '../start/owner.mjs';
import { apiEnvironment, readSettings } from '../start/settings.mjs';
import { waitFor } from '../start/wait-for.mjs';
import { testEnvironment } from '../test/environment.mjs';
import { measureBoard } from './board-page.mjs';
import { prepareBench } from './prepare.mjs';
import { summarizeProfile } from './profile.mjs';

const PROFILES = inProject('tmp', 'bench');

const say = (line) => console.log(`${line} ...`);

function profiling(wanted) {
  if (!wanted) return {};
  mkdirSync(PROFILES, { recursive: true });
  return { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${PROFILES}` };
}

/** The settings of `npm start` on a fresh database and a free port, so that nothing of the caller's own is touched. */
async function settle(dataDir) {
  const settings = readSettings({ PORT: String(await freePort()), DATA_DIR: dataDir });
  return { settings, owner: ownerSignIn({}, dataDir) };
}

/** `npm run bench`: starts what it needs, measures, prints the report and stops everything. */
export async function runBench(wishes) {
  const board = await measureBoard(wishes, { profiles: PROFILES, say });
  if (wishes.board) return console.log(`\n${board.report()}`);
  await runShopBench(wishes, board.lines);
}

async function runShopBench(wishes, others) {
  const bench = await prepareBench('api', ['api']);
  const dataDir = mkdtempSync(join(tmpdir(), 'sofra-bench-'));
  chmodSync(dataDir, 0o755); // the account that runs PostgreSQL must get in
  const running = [];
  process.once('SIGINT', () => process.exit(130)); // what we started ends with us
  try {
    const { settings, owner } = await settle(dataDir);
    const postgres = await startPostgres({ dataDir, say });
    running.push(postgres);
    const postgresPid = readPostmaster(postgres.place.data).pid;
    const number = apiEnvironment({}, settings, { databaseUrl: postgres.url, owner, key: secretsKey({}, dataDir) });
    const startApi = async (cloudApiUrl) => {
      // People in the bench say one thing and wait: what is measured is the answer, not the pause for more of it.
      const env = { ...testEnvironment(number), REPLY_PAUSE_MS: '0', WHATSAPP_MESSAGES_PER_SECOND: '0', WHATSAPP_API_URL: cloudApiUrl, ...profiling(wishes.profile) };
      const api = runApp('api', env, dataDir);
      running.push(api);
      const url = `http://127.0.0.1:${settings.port}`;
      await waitFor('The API', api, `${url}/health/ready`);
      return url;
    };
    const ground = { databaseUrl: postgres.url, postgresPid, owner, phoneNumberId: number.WHATSAPP_PHONE_NUMBER_ID, appSecret: number.WHATSAPP_APP_SECRET, startApi, say };
    console.log(`\n${await bench.runBench(wishes, ground, others)}`);
  } finally {
    for (const part of running.reverse()) await part.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  if (wishes.profile) console.log(`\n${summarizeProfile(PROFILES)}`);
}
