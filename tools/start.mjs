// `npm start`: the whole system as a demo on this machine.
import { bootstrap } from './lib/bootstrap.mjs';
import { runMain } from './lib/trouble.mjs';

await runMain(async () => {
  await bootstrap(import.meta.url);
  const { runDemo } = await import('./start/demo.mjs');
  await runDemo(process.env);
  process.exit(0);
});
