import { createApplication } from './application';
import { EnvError, loadEnv } from './config/env';
import { openDatabase } from './database/database';
import { isDatabaseGone } from './common/to-problem';
import { migrate } from './database/migrate';
import { ENTITIES } from './entities';
import { prepareDatabase } from './seed/prepare';
import { shutDownGracefully } from './shutdown';

const DATABASE_PATIENCE_MS = 20_000;

async function start(): Promise<void> {
  const env = loadEnv(process.env);
  const { databaseUrl: url, poolSize } = env;
  const database = await openDatabase({ url, entities: ENTITIES, poolSize, patienceMs: DATABASE_PATIENCE_MS });
  await migrate(url);
  await prepareDatabase(database, env);
  const app = await createApplication(env, database);
  shutDownGracefully(app);
  await app.listen(env.port, '0.0.0.0');
  // What starting has left behind is 25 MB, which a shop that is not busy would keep for days.
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** One sentence that an operator can act on; undefined for what only an engineer understands. */
function explain(error: unknown): string | undefined {
  if (error instanceof EnvError) return error.message;
  const { code } = (error ?? {}) as { code?: string };
  if (code === 'EADDRINUSE') return `PORT ${process.env['PORT'] ?? 3000} is already in use: stop the program that listens there or set PORT to another port.`;
  if (code === 'EACCES') return `PORT ${process.env['PORT']} may not be opened by this user: set PORT to one above 1023.`;
  if (code === '28P01' || code === '28000') return 'DATABASE_URL is refused by PostgreSQL: its user or password is wrong.';
  if (code === '3D000') return 'DATABASE_URL names a database that does not exist.';
  if (isDatabaseGone(error)) return 'DATABASE_URL leads to no PostgreSQL that answers: start it, or correct the address.';
  return undefined;
}

try {
  await start();
} catch (error) {
  console.error(explain(error) ?? error);
  process.exit(1);
}
