import { build } from 'esbuild';
import { bundleOptions } from '../build/node-app.mjs';
import { inProject } from '../lib/root.mjs';
import { buildApps } from '../start/build.mjs';

/** Builds these apps and the bench of this room; answers the bench's module. */
export async function prepareBench(room, apps) {
  await buildApps(apps);
  const outfile = inProject('dist', 'bench', `${room}.mjs`);
  // Functions that run in the browser travel as text: the names that esbuild can keep would not come along.
  await build({ ...bundleOptions(room), keepNames: false, entryPoints: [inProject('apps', room, 'bench', 'main.ts')], outfile });
  return import(outfile);
}
