// `npm test`: lint, types, rooms, unit, medium, end-to-end, faults; `npm test -- unit medium` runs only those suites.
import { bootstrap } from './lib/bootstrap.mjs';
import { runMain, Trouble } from './lib/trouble.mjs';

await runMain(async () => {
  await bootstrap(import.meta.url);
  const { suites } = await import('./test/suites.mjs');
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !suites[name]);
  if (unknown) throw new Trouble(`There is no suite "${unknown}": choose among ${Object.keys(suites).join(', ')}.`);
  const { runTests } = await import('./test/run.mjs');
  process.exit((await runTests(wanted)) ? 0 : 1);
});
