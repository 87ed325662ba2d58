// `node tools/bench-search.mjs [orders]`: searching and filtering the list of orders over a million rows (or as many as said).
import { bootstrap } from './lib/bootstrap.mjs';
import { inProject } from './lib/root.mjs';
import { runMain } from './lib/trouble.mjs';

await runMain(async () => {
  await bootstrap(import.meta.url);
  const { build } = await import('esbuild');
  const { bundleOptions } = await import('./build/node-app.mjs');
  const { startThrowAwayPostgres } = await import('./postgres/throw-away.mjs');
  const say = (line) => console.log(`${line} ...`);
  const outfile = inProject('dist', 'bench', 'search.mjs');
  await build({ ...bundleOptions('api'), entryPoints: [inProject('apps', 'api', 'bench', 'search', 'main.ts')], outfile });
  const { measureSearch } = await import(outfile);
  const postgres = await startThrowAwayPostgres({ say });
  try {
    console.log(await measureSearch(postgres.adminUrl, Number(process.argv[2] ?? 1_000_000), say));
  } finally {
    await postgres.stop();
  }
  process.exit(0);
});
