import { mkdirSync } from 'node:fs';
import { inProject } from '../lib/root.mjs';
import { findChromium } from '../test/browser.mjs';
import { prepareBench } from './prepare.mjs';

/** The board in a real Chromium: its lines of the table, and how to write them alone. */
export async function measureBoard({ quick, profile }, { profiles, say }) {
  const bench = await prepareBench('e2e', ['web']);
  if (profile) mkdirSync(profiles, { recursive: true });
  const ground = { chromium: await findChromium(), webFolder: inProject('dist', 'web', 'browser'), bareFolder: inProject('apps', 'e2e', 'bench', 'bare'), profileFolder: profile ? profiles : null, say };
  const lines = await bench.measureBoardPage(quick, ground);
  return { lines, report: () => bench.boardReport(lines) };
}
