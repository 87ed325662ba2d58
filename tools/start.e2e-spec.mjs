import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFree } from './lib/ports.mjs';
import { inProject } from './lib/root.mjs';
import { freePorts, startCommand } from './test/started-command.mjs';

const READY = 'Sofra is ready.';

describe('npm start', () => {
  let dataDir;
  let ports;
  let started;
  const start = (env = {}) => {
    const command = startCommand(process.execPath, [inProject('tools', 'start.mjs')], { DATA_DIR: dataDir, ...ports, ...env });
    started.push(command);
    return command;
  };
  const ownerIn = (said) => ({ email: /Sign in as +(\S+)/.exec(said)[1], password: /Password +(\S+)/.exec(said)[1] });
  const signIn = (owner) =>
    fetch(`http://127.0.0.1:${ports.PORT}/api/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${ports.PORT}` },
      body: JSON.stringify(owner),
    });

  beforeEach(async () => {
    started = [];
    ports = await freePorts();
    dataDir = mkdtempSync(join(tmpdir(), 'sofra start-'));
    chmodSync(dataDir, 0o755);
  });

  afterEach(async () => {
    for (const { child, ended } of started) {
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(dataDir, { recursive: true });
  });

  it('serves board, phone and sign-in, ends at Ctrl-C, and a second start knows the same owner', async () => {
    const first = start();
    const owner = ownerIn(await first.says(READY));
    expect((await signIn(owner)).status).toBeLessThan(300);
    expect((await fetch(`http://127.0.0.1:${ports.PORT}/kitchen`)).headers.get('content-type')).toContain('text/html');
    expect((await fetch(`http://127.0.0.1:${ports.SIMULATOR_PORT}/`)).status).toBe(200);

    first.child.kill('SIGINT');
    expect((await first.ended).code).toBe(0);
    expect(await isFree(Number(ports.PORT))).toBe(true);
    expect(await isFree(Number(ports.SIMULATOR_PORT))).toBe(true);

    const again = ownerIn(await start().says(READY));
    expect(again).toEqual(owner);
    expect((await signIn(again)).status).toBeLessThan(300);
  });

  it('leaves nothing running when it is killed outright', async () => {
    const first = start();
    await first.says(READY);
    first.child.kill('SIGKILL');
    await first.ended;
    while (!((await isFree(Number(ports.PORT))) && (await isFree(Number(ports.SIMULATOR_PORT))))) await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(start().says(READY)).resolves.toContain(READY);
  });

  it.each(['PORT', 'SIMULATOR_PORT'])('names %s when that port is in use', async (variable) => {
    const occupant = createServer().listen(Number(ports[variable]));
    const { code, said } = await start().ended;
    occupant.close();
    expect(code).toBe(1);
    expect(said.trim()).toBe(`Port ${ports[variable]} is already in use: stop the program that listens there or set ${variable} to another port.`);
  });

  it('names the first variable that is missing for a real number', async () => {
    const { code, said } = await start({ WHATSAPP_API_URL: 'https://graph.facebook.com' }).ended;
    expect(code).toBe(1);
    expect(said).toContain('WHATSAPP_PHONE_NUMBER_ID');
    expect(said).not.toMatch(/^\s+at /m);
  });
});

describe('npm run start:api', () => {
  it('names DATABASE_URL when nothing is set', async () => {
    const { code, said } = await startCommand(process.execPath, [inProject('tools', 'start-api.mjs')]).ended;
    expect(code).toBe(1);
    expect(said).toContain('DATABASE_URL');
    expect(said).not.toMatch(/^\s+at /m);
  });
});
