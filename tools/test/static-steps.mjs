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
  'apps/e2e/tsconfig.json',
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

async function report(score, name, running, speaks = false) {
  const { result, milliseconds } = await running;
  if (result.code !== 0 || speaks) console.log(result.output);
  score.add(name, { passed: result.code === 0 ? 1 : 0, failed: result.code === 0 ? 0 : 1, milliseconds });
}

/** Lint, types and rooms: at once, told in this order, one count each; the rooms' report is always shown. */
export async function runStaticSteps(score) {
  const [linting, typing, checking] = [timed(lint), timed(types), timed(rooms)];
  await report(score, 'lint', linting);
  await report(score, 'types', typing);
  await report(score, 'rooms', checking, true);
}
