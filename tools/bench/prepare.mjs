import { build } from 'esbuild';
import { bundleOptions } from '../build/node-app.mjs';
import { inProject } from '../lib/root.mjs';
import { buildApps } from '../start/build.mjs';

/** Builds the API and the bench itself; answers the bench's module. */
export async function prepareBench() {
  await buildApps(['api']);
  const outfile = inProject('dist', 'bench', 'main.mjs');
  await build({ ...bundleOptions('api'), entryPoints: [inProject('apps', 'api', 'bench', 'main.ts')], outfile });
  return import(outfile);
}
