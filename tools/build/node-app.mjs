import { cpSync, existsSync, rmSync } from 'node:fs';
import { inProject } from '../lib/root.mjs';
import { decoratorMetadata } from './decorator-metadata.mjs';

/** esbuild's options for `apps/<name>`: one ESM file with our libraries inside and npm's packages outside. */
export function bundleOptions(name) {
  return {
    absWorkingDir: inProject(),
    entryPoints: [inProject('apps', name, 'src', 'main.ts')],
    outfile: inProject('dist', name, 'main.mjs'),
    tsconfig: inProject('apps', name, 'tsconfig.json'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    // Node keeps a program's text in memory, and its map: without blanks, one byte a letter, and with no second copy of the sources.
    sourcesContent: false,
    charset: 'ascii',
    minifyWhitespace: true,
    minifySyntax: true,
    keepNames: true,
    logLevel: 'warning',
    plugins: [decoratorMetadata],
  };
}

/** Files an app serves as they are go beside its bundle. */
export function copyPublic(name) {
  const from = inProject('apps', name, 'public');
  const to = inProject('dist', name, 'public');
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}
