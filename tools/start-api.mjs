// `npm run start:api`: the API with the web app, everything from the environment (production, several nodes).
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { inProject } from './lib/root.mjs';
import { runMain, Trouble } from './lib/trouble.mjs';

const isBuilt = () => existsSync(inProject('dist', 'api', 'main.mjs')) && existsSync(inProject('dist', 'web', 'browser'));

await runMain(async () => {
  const hasSources = existsSync(inProject('apps', 'api', 'src'));
  await bootstrap(import.meta.url, hasSources && !isBuilt() ? 'all' : 'production');
  const { buildApps, canBuild } = await import('./start/build.mjs');
  if (canBuild()) await buildApps(['api', 'web']);
  if (!isBuilt()) throw new Trouble('dist/api and dist/web are missing: build them first (npx nx run-many -t build -p api,web).');
  process.env.WEB_ROOT ||= inProject('dist', 'web', 'browser');
  await import('./start/own-source-maps.mjs');
  await import(pathToFileURL(inProject('dist', 'api', 'main.mjs')).href);
});
