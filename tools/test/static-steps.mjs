import { existsSync } from 'node:fs';
import { inProject } from '../lib/root.mjs';
import { runNode, timed } from './command.mjs';
import { testEnvironment } from './environment.mjs';

const TYPE_PROJECTS = [
  'libs/contracts/tsconfig.json',
  'libs/domain/tsconfig.json',
  'libs/domain/tsconfig.spec.json',
  'libs/whatsapp/tsconfig.json',
  'libs/whatsapp/tsconfig.spec.json',
  'apps/api/tsconfig.json',
  'apps/simulator/tsconfig.json',
  'apps/web/tsconfig.spec.json',
];

const binary = (...parts) => inProject('node_modules', ...parts);
const lint = () => runNode([binary('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.'], testEnvironment());
const rooms = () => runNode([inProject('tools', 'check-rooms.mjs')], testEnvironment());

/** Every room's types; the web app's templates are checked by its build. */
async function types() {
  const failures = [];
  for (const project of TYPE_PROJECTS.filter((path) => existsSync(inProject(path)))) {
    const { code, output } = await runNode([binary('typescript', 'bin', 'tsc'), '-p', project], testEnvironment());
    if (code !== 0) failures.push(`${project}\n${output}`);
  }
  return { code: failures.length > 0 ? 1 : 0, output: failures.join('\n\n') };
}

/** One step, one count: prints what it found when it fails, and always when `speaks`. */
async function step(score, name, work, speaks = false) {
  const { result, milliseconds } = await timed(work);
  if (result.code !== 0 || speaks) console.log(result.output);
  score.add(name, { passed: result.code === 0 ? 1 : 0, failed: result.code === 0 ? 0 : 1, milliseconds });
}

/** Lint, types and rooms, in this order. */
export async function runStaticSteps(score) {
  await step(score, 'lint', lint);
  await step(score, 'types', types);
  await step(score, 'rooms', rooms, true);
}
