import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

const isFile = (path) => existsSync(path) && statSync(path).isFile();

/** The file behind an import of ours; `undefined` for npm's and Node's. */
function resolveImport(root, aliases, importer, specifier) {
  const base = specifier.startsWith('.') ? join(dirname(importer), specifier) : aliases[specifier] && join(root, aliases[specifier]);
  if (!base) return undefined;
  return [base, `${base}.ts`, join(base, 'index.ts')].find(isFile);
}

/** Who imports whom, type imports included: a cycle of shapes is a tangle too. */
export function importGraph(root, aliases, sources) {
  return new Map(
    sources.map(({ path, text }) => {
      const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => resolveImport(root, aliases, path, fileName));
      return [path, [...new Set(imports.filter(Boolean))]];
    }),
  );
}

/** Groups of files that import each other in a circle (Tarjan's strongly connected components). */
export function findCycles(graph) {
  const order = new Map();
  const low = new Map();
  const stack = [];
  const cycles = [];

  const visit = (file) => {
    order.set(file, order.size);
    low.set(file, order.get(file));
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== order.get(file)) return;
    const members = stack.splice(stack.indexOf(file));
    if (members.length > 1 || graph.get(file)?.includes(file)) cycles.push(members);
  };

  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return cycles;
}

/** Cycles as people read them: paths from the project's root. */
export const describeCycle = (root, cycle) => cycle.map((path) => relative(root, path)).sort().join(' <-> ');
