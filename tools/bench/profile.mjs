import { readdirSync, readFileSync, statSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inProject, root } from '../lib/root.mjs';

const MOST = 25;

function newest(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile')).map((name) => join(folder, name));
  return files.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
}

/** Milliseconds in each node of the profile itself. */
function selfTimes({ nodes, samples, timeDeltas }) {
  const times = new Map(nodes.map(({ id }) => [id, 0]));
  samples.forEach((id, index) => times.set(id, times.get(id) + timeDeltas[index] / 1_000));
  return times;
}

function ourSources() {
  const bundle = inProject('dist', 'api', 'main.mjs');
  const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
  return (line, column) => {
    const source = map.findEntry(line, column)?.originalSource ?? 'dist/api/main.mjs';
    return relative(root, source.startsWith('file:') ? fileURLToPath(source) : join(root, 'dist', 'api', source));
  };
}

/** Our file, the package, or Node itself. */
function placeOf({ functionName, url, lineNumber, columnNumber }, sourceAt) {
  if (functionName.startsWith('(')) return functionName;
  if (url.endsWith('/dist/api/main.mjs')) return sourceAt(lineNumber, columnNumber);
  const pkg = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(url)?.[1];
  return pkg ?? (url.startsWith('node:') ? url : 'native code');
}

function sumBy(entries) {
  const sums = new Map();
  for (const [key, value] of entries) sums.set(key, (sums.get(key) ?? 0) + value);
  return [...sums].sort((one, other) => other[1] - one[1]).slice(0, MOST);
}

/** Where the newest profile below `folder` says the time went: by file or package, and by function. */
export function summarizeProfile(folder) {
  const file = newest(folder);
  const profile = JSON.parse(readFileSync(file, 'utf8'));
  const sourceAt = ourSources();
  const times = selfTimes(profile);
  const idle = new Set(['(idle)', '(program)']);
  const spent = profile.nodes.map(({ id, callFrame }) => ({ callFrame, place: placeOf(callFrame, sourceAt), ms: times.get(id) })).filter(({ place }) => place !== '(idle)');
  const all = spent.reduce((sum, { ms }) => sum + ms, 0);
  const line = ([what, ms]) => `  ${((ms / all) * 100).toFixed(1).padStart(5)} %  ${what}`;
  const byPlace = sumBy(spent.map(({ place, ms }) => [place, ms])).map(line);
  const byFunction = sumBy(spent.filter(({ place }) => !idle.has(place)).map(({ callFrame, place, ms }) => [`${callFrame.functionName || '(anonymous)'}  ${place}`, ms])).map(line);
  return [`Profile: ${file} (open it in the developer tools of Chrome)`, 'Processor time by file or package:', ...byPlace, 'By function:', ...byFunction].join('\n');
}
