// Import cycles (there are none, and a new one fails), sizes and documentation as a report: `node tools/check-rooms.mjs [folder]`.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { root as ownRoot } from './lib/root.mjs';
import { describeCycle, findCycles, importGraph } from './rooms/import-cycles.mjs';
import { measureRooms } from './rooms/report.mjs';
import { readSources } from './rooms/source-files.mjs';

function readAliases(root) {
  const { config } = ts.parseConfigFileTextToJson('tsconfig.base.json', readFileSync(join(root, 'tsconfig.base.json'), 'utf8'));
  return Object.fromEntries(Object.entries(config.compilerOptions.paths).map(([alias, [path]]) => [alias, path]));
}

const root = resolve(process.argv[2] ?? ownRoot);
const sources = readSources(root);
const cycles = findCycles(importGraph(root, readAliases(root), sources));

console.table(measureRooms(root, sources));
for (const cycle of cycles) console.error(`Import cycle: ${describeCycle(root, cycle)}`);
process.exitCode = cycles.length > 0 ? 1 : 0;
