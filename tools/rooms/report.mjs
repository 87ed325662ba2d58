import { relative, sep } from 'node:path';
import { documentedExports, functionLengths, quantile } from './measures.mjs';

const roomOf = (root, path) => relative(root, path).split(sep).slice(0, 2).join('/');
const lineCount = ({ text }) => text.trimEnd().split('\n').length;

function measureRoom(root, name, sources) {
  const lengths = sources.flatMap(functionLengths);
  const biggest = sources.reduce((a, b) => (lineCount(b) > lineCount(a) ? b : a));
  const exports = sources.map(documentedExports);
  const sum = (pick) => exports.map(pick).reduce((a, b) => a + b, 0);
  return {
    room: name,
    files: sources.length,
    functions: lengths.length,
    median: quantile(lengths, 0.5),
    p90: quantile(lengths, 0.9),
    longest: Math.max(0, ...lengths),
    'biggest file': `${relative(root, biggest.path).slice(name.length + 1)} ${lineCount(biggest)}`,
    ...(name.startsWith('libs/') ? { documented: `${sum(({ documented }) => documented)} of ${sum(({ all }) => all)}` } : {}),
  };
}

/** One line a room: what house style aims at, shown rather than enforced. */
export function measureRooms(root, sources) {
  const rooms = Map.groupBy(sources, ({ path }) => roomOf(root, path));
  return [...rooms].map(([name, files]) => measureRoom(root, name, files));
}
