import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What these scripts of the built app weigh on the wire, as gzip. */
export function gzipBytes(webFolder: string, scripts: readonly string[]): number {
  return [...new Set(scripts)].reduce((sum, script) => sum + gzipSync(readFileSync(join(webFolder, script)), { level: 9 }).length, 0);
}
