// Draws the diagram and the table of docs/conversation.md from the code: `node tools/conversation-diagram.mjs`, with `--check` only looks.
import { readFileSync, writeFileSync } from 'node:fs';
import { sayingsTable, stateDiagram, withDrawings } from './conversation/draw.mjs';
import { explore } from './conversation/explore.mjs';
import { inProject } from './lib/root.mjs';

const path = inProject('docs', 'conversation.md');
const written = readFileSync(path, 'utf8');
const { taps, sayings } = await explore();
const drawn = withDrawings(written, { diagram: stateDiagram(taps), sayings: sayingsTable(sayings) });

if (!process.argv.includes('--check')) writeFileSync(path, drawn);
else if (drawn !== written) {
  console.error('docs/conversation.md is stale: run node tools/conversation-diagram.mjs');
  process.exitCode = 1;
}
