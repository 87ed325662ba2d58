import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { freePorts } from './processes';

const PROGRAM = 'redis-server';
const LOOK_EVERY_MS = 25;

/** A Redis of our own, in memory, which may go away and come back empty. */
export class Redis {
  private server: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<Redis> {
    install();
    const redis = new Redis((await freePorts(1))[0]!);
    await redis.startAgain();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async startAgain(): Promise<void> {
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
    const server = spawn(PROGRAM, args, { stdio: 'ignore' });
    process.once('exit', () => server.kill('SIGKILL'));
    this.server = server;
    while (!(await answers(this.port))) {
      if (server.exitCode !== null) throw new Error(`${PROGRAM} ended at its start with ${server.exitCode}`);
      await pause(LOOK_EVERY_MS);
    }
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    server.kill('SIGKILL');
    await exited;
  }
}

/** Two nodes cannot be tried without Redis: where a package manager is at hand it is fetched, else one sentence says what to do. */
function install(): void {
  if (isInstalled()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', PROGRAM], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  if (!isInstalled()) throw new Error(`${PROGRAM} is needed for the test of several nodes: please install it.`);
}

function isInstalled(): boolean {
  try {
    execFileSync(PROGRAM, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
