// Puts a Brotli and a gzip copy beside each text file of the built web app, so that nobody compresses per request.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { inProject } from './lib/root.mjs';

const TEXT = /\.(?:js|css|svg|json|txt)$/;
// Below a packet's size a smaller file arrives no sooner.
const WORTH_BYTES = 1_024;

const folder = inProject('dist', 'web', 'browser');
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => TEXT.test(path))) {
  const bytes = readFileSync(join(folder, name));
  if (bytes.length < WORTH_BYTES) continue;
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
}
