import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { inProject, root } from '../lib/root.mjs';
import { timed } from './command.mjs';

const JEST = inProject('node_modules', 'jest', 'bin', 'jest.js');
const GRACE_MS = 20_000;

/** Counts of one jest run: a suite that could not run, a test left out and nothing executed are failures like any other. */
export function countResults(report) {
  const brokenSuites = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.every(({ status }) => status !== 'failed')).length;
  const leftOut = report.numPendingTests + report.numTodoTests;
  const nothing = report.numTotalTests === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: report.numFailedTests + leftOut + (brokenSuites || nothing) };
}

/** Ends with the child, or `GRACE_MS` after its report when something a test left open keeps it alive. */
async function untilDone(child, reportFile) {
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve({ code })));
  const stuck = async () => {
    while (!existsSync(reportFile)) await pause(500, undefined, { ref: false });
    await pause(GRACE_MS, undefined, { ref: false });
    return { stuck: true };
  };
  const outcome = await Promise.race([ended, stuck()]);
  if (!outcome.stuck) return outcome;
  child.kill('SIGKILL');
  await ended;
  return outcome;
}

async function jest(name, args, env) {
  const reportFile = inProject('tmp', `jest-${name}.json`);
  mkdirSync(inProject('tmp'), { recursive: true });
  rmSync(reportFile, { force: true });
  const flags = ['--experimental-vm-modules', '--no-warnings', JEST, ...args, '--ci', '--json', `--outputFile=${reportFile}`, '--testLocationInResults=false'];
  const child = spawn(process.execPath, flags, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const { stuck } = await untilDone(child, reportFile);
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, note: 'jest ended without a report' };
  const counts = countResults(JSON.parse(readFileSync(reportFile, 'utf8')));
  return stuck ? { ...counts, failed: counts.failed + 1, note: 'a test left something open, so jest did not end by itself' } : counts;
}

/** Runs specs and adds them to the score; jest itself says which fail and why. */
export async function runJest(score, name, args, env) {
  const { result, milliseconds } = await timed(() => jest(name, args, env));
  if (result.note) console.log(`${name}: ${result.note}`);
  score.add(name, { ...result, milliseconds });
}
