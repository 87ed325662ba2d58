// Prints a generated menu of 30 categories, 400 products and 60 option groups, ready to be imported: `node tools/big-menu.mjs [seed] > menu.json`.
import { build } from 'esbuild';
import { inProject } from './lib/root.mjs';

const seed = Number(process.argv[2] ?? 1);
const { outputFiles } = await build({
  entryPoints: [inProject('libs', 'domain', 'src', 'testing', 'big-menu.ts')], bundle: true, write: false, format: 'esm', tsconfig: inProject('tsconfig.base.json'), absWorkingDir: inProject(),
});
const { bigMenu } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
process.stdout.write(`${JSON.stringify(bigMenu(seed), null, 1)}\n`);
