// `npm run bench`: what the design promises, measured on this machine. `-- --quick` takes half a minute, `-- --history 1000000`
// measures again with a past, `-- --profile` says where the API's time goes, `-- --board` measures the board in Chromium only.
import { bootstrap } from './lib/bootstrap.mjs';
import { runMain } from './lib/trouble.mjs';

await runMain(async () => {
  await bootstrap(import.meta.url);
  const { readWishes } = await import('./bench/wishes.mjs');
  const wishes = readWishes(process.argv.slice(2));
  const { runBench } = await import('./bench/run.mjs');
  await runBench(wishes);
  process.exit(0);
});
