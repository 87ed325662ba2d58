import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { OWNER } from './owner';

const BUNDLE = join(import.meta.dirname, '../../../../dist/api/main.mjs');
const READY_LIMIT_MS = 30_000;

/** The built API as a process of its own, as in production. */
export interface RunningApp {
  url: string;
  port: number;
  pid: number;
  /** All it has written so far. */
  output(): string;
  /** Asks it to finish; answers the exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

/** Starts the API on a free port and waits until it is ready; `env` wins over the demo's settings. */
export async function startApp(databaseUrl: string, env: Record<string, string> = {}): Promise<RunningApp> {
  const port = Number(env['PORT'] ?? (await freePort()));
  const run = runApp({ DATABASE_URL: databaseUrl, PORT: String(port), ...env });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(run, url);
  return { url, port, pid: run.child.pid!, output: run.output, stop: () => end(run.child, 'SIGTERM'), kill: async () => void (await end(run.child, 'SIGKILL')) };
}

/** Runs the API until it ends by itself, as it does when its environment is wrong; the code is null if it had to be ended. */
export async function runToTheEnd(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { child, output } = runApp(env);
  const limit = setTimeout(() => child.kill('SIGKILL'), READY_LIMIT_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(limit);
  return { code, output: output() };
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

interface Run {
  child: ChildProcess;
  output(): string;
}

function runApp(env: Record<string, string>): Run {
  if (!existsSync(BUNDLE)) throw new Error('dist/api/main.mjs is not built');
  const defaults = { PATH: process.env['PATH'] ?? '', ADMIN_EMAIL: OWNER.email, ADMIN_PASSWORD: OWNER.password, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, ['--enable-source-maps', BUNDLE], { env: { ...defaults, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { child, output: () => Buffer.concat(chunks).toString() };
}

async function untilReady({ child, output }: Run, url: string): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const isReady = await fetch(`${url}/health/ready`).then((response) => response.ok, () => false);
    if (isReady) return;
    await pause(25);
  }
  await end(child, 'SIGKILL');
  throw new Error(`the API did not become ready:\n${output()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}
