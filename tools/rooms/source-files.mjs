import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const SKIPPED = new Set(['node_modules', 'dist', 'public']);

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesBelow(path);
    return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}

const isSpec = (path) => /[.-]spec\.ts$/.test(path);

/** Every TypeScript file of the rooms below `root`, parsed; specs apart, they have no importers and their own measure. */
export function readSources(root) {
  const paths = ['libs', 'apps'].flatMap((part) => filesBelow(join(root, part)));
  return paths.filter((path) => !isSpec(path)).map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true) };
  });
}
