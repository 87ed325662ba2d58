// Installs what is missing and builds the named apps into dist: `node tools/build.mjs api web`.
import { bootstrap } from './lib/bootstrap.mjs';
import { runMain } from './lib/trouble.mjs';

await runMain(async () => {
  await bootstrap(import.meta.url);
  const { buildApps } = await import('./start/build.mjs');
  await buildApps(process.argv.slice(2));
  process.exit(0);
});
