// Bundles one Node app into dist/<name>/main.mjs: `node tools/build-node-app.mjs api`.
import { build } from 'esbuild';
import { writeAnswers } from './answers/write.mjs';
import { bundleOptions, copyPublic } from './build/node-app.mjs';

const [name] = process.argv.slice(2);
try {
  await build(bundleOptions(name));
  copyPublic(name);
  if (name === 'api') writeAnswers();
} catch (error) {
  if (!error.errors) throw error;
  process.exit(1); // esbuild has already said what is wrong and where
}
