import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROUTES } from '@sofra/contracts';
import { BoardScreen } from './board-screen';
import { OWNER } from './owner';

const START_LIMIT_MS = 60_000;
const LOOK_EVERY_MS = 25;

const alive = new Set<ChildProcess>();
process.once('exit', () => alive.forEach((child) => child.kill('SIGKILL')));

/** A program of `dist/`, run as in production: a process of its own that can be killed outright and started again. */
class Program {
  private child: ChildProcess | undefined;
  /** The last it wrote, for whoever has to say why something failed. */
  protected output = '';

  constructor(
    private readonly bundle: string,
    private readonly env: Record<string, string>,
    private readonly readyUrl: string,
  ) {}

  get pid(): number {
    if (!this.child?.pid) throw new Error(`${this.bundle} is not running`);
    return this.child.pid;
  }

  async start(): Promise<void> {
    const main = join(projectRoot(), 'dist', this.bundle, 'main.mjs');
    const child = spawn(process.execPath, ['--enable-source-maps', main], { env: { PATH: process.env['PATH'], ...this.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    alive.add(child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-20_000)));
    child.once('exit', () => {
      alive.delete(child);
      // Nobody else would say why.
      if (!child.killed) process.stderr.write(`${this.bundle} ended by itself:\n${this.output}\n`);
    });
    await this.untilReady();
  }

  /** Asks until it answers that it is ready. */
  async untilReady(): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    while ((await statusOf(this.readyUrl)) !== 200) {
      if (this.child?.exitCode !== null) throw new Error(`${this.bundle} ended at its start:\n${this.output}`);
      if (Date.now() > deadline) throw new Error(`${this.bundle} is not ready:\n${this.output}`);
      await pause(LOOK_EVERY_MS);
    }
  }

  /** `kill -9`, unless it has ended already. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }
}

/** The simulated platform, whose webhooks go to `apiPort`. */
export class SimulatorProcess extends Program {
  readonly address: string;

  constructor(readonly port: number, apiPort: number) {
    const address = `http://127.0.0.1:${port}`;
    const webhook = `http://127.0.0.1:${apiPort}${ROUTES.webhook}`;
    super('simulator', { SIMULATOR_PORT: String(port), SIMULATOR_PERSIST: '0', WEBHOOK_URL: webhook }, `${address}/sim/phones`);
    this.address = address;
  }
}

/** One API on the demo shop. */
export class ApiProcess extends Program {
  readonly address: string;

  constructor(readonly port: number, simulatorPort: number, databaseUrl: string, more: Record<string, string> = {}) {
    const address = `http://127.0.0.1:${port}`;
    const admin = { ADMIN_EMAIL: OWNER.email, ADMIN_PASSWORD: OWNER.password };
    super('api', { PORT: String(port), SIMULATOR_PORT: String(simulatorPort), DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn', ...admin, ...more }, `${address}${ROUTES.ready}`);
    this.address = address;
  }

  /** Signs the owner in; answers the cookie. */
  async signIn(): Promise<string> {
    const response = await fetch(`${this.address}${ROUTES.signIn}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.address },
      body: JSON.stringify(OWNER),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (!response.ok || !cookie) throw new Error(`signing in failed: ${response.status} ${await response.text()}\n${this.output}`);
    return cookie;
  }

  /** A screen that has opened the board, perhaps through something that can be cut. */
  async openBoard(address = this.address): Promise<BoardScreen> {
    const screen = new BoardScreen(address, await this.signIn());
    await screen.connect();
    await screen.open();
    return screen;
  }

  async get<T>(path: string, cookie: string): Promise<T> {
    const response = await fetch(`${this.address}${path}`, { headers: { cookie } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}\n${this.output}`);
    return (await response.json()) as T;
  }
}

/** Where `dist` is, from the source of a spec as from a bundle. */
function projectRoot(folder = import.meta.dirname): string {
  return existsSync(join(folder, 'nx.json')) ? folder : projectRoot(dirname(folder));
}

/** The HTTP status of an address, or undefined when nobody answers. */
export async function statusOf(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return undefined;
  }
}

/** Ports of the loopback interface that are free now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}
