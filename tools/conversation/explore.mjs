import { build } from 'esbuild';
import { inProject } from '../lib/root.mjs';

/** Walks through the conversation's own code: every tap and every saying of every step. */
export async function explore() {
  const { outputFiles } = await build({
    entryPoints: [inProject('libs', 'domain', 'src', 'testing', 'transitions.ts')],
    tsconfig: inProject('tsconfig.base.json'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const { everySaying, everyTap } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  return { taps: everyTap(), sayings: everySaying() };
}
