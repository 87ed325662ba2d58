// Runs a command with a throw-away PostgreSQL in SOFRA_TEST_PG_URL: `node tools/with-postgres.mjs npx nx test api`.
import { spawn } from 'node:child_process';
import { bootstrap } from './lib/bootstrap.mjs';
import { runMain } from './lib/trouble.mjs';

await runMain(async () => {
  await bootstrap(import.meta.url);
  const { startThrowAwayPostgres } = await import('./postgres/throw-away.mjs');
  const cluster = await startThrowAwayPostgres();
  const [command, ...args] = process.argv.slice(2);
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, SOFRA_TEST_PG_URL: cluster.adminUrl } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(console.error(error.message) ?? 1));
    child.once('exit', (exitCode) => resolve(exitCode ?? 1));
  });
  await cluster.stop();
  process.exit(code);
});
