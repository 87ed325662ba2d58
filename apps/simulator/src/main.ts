import { ConfigError, loadEnv } from './env';
import { createServer } from './server';
import { Simulator } from './simulator';

const NOT_WRITABLE = new Set(['EACCES', 'EEXIST', 'ENOTDIR', 'ENOENT', 'EPERM', 'EROFS']);

try {
  await start();
} catch (error) {
  // Whoever starts it gets one sentence; a stack only for what nobody foresaw.
  console.error(sentence(error) ?? error);
  process.exit(1);
}

async function start(): Promise<void> {
  const env = loadEnv(process.env);
  const simulator = new Simulator(env);
  const server = createServer(simulator);
  const address = await server.listen({ host: env.host, port: env.port });
  console.log(`Phones: ${address}  (webhooks go to ${env.webhookUrl})`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      simulator.stop();
      void server.close().then(() => process.exit(0));
    });
  }
}

function sentence(error: unknown): string | undefined {
  if (error instanceof ConfigError) return error.message;
  const { code, path = '' } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `SIMULATOR_PORT ${process.env['SIMULATOR_PORT'] ?? 4010} is already in use.`;
  if (code === 'EADDRNOTAVAIL') return `SIMULATOR_HOST ${process.env['SIMULATOR_HOST'] ?? ''} is no address of this machine.`;
  if (code === 'EACCES' && path === '') return `SIMULATOR_PORT ${process.env['SIMULATOR_PORT'] ?? ''} needs more rights than we have.`;
  if (code !== undefined && NOT_WRITABLE.has(code)) return `DATA_DIR cannot be written (${code}): ${path}.`;
  return undefined;
}
