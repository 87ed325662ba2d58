import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { inProject } from '../lib/root.mjs';
import { answersOfControllers } from './controllers.mjs';
import { schemasOf } from './schemas.mjs';

/** Puts what each operation answers with beside the API's bundle, where it describes itself with it. */
export function writeAnswers() {
  const contracts = namesOfContracts();
  const fromContracts = answersOfControllers().filter(({ names }) => names.length > 0 && names.every((name) => contracts.has(name)));
  const answers = [...fromContracts, { operation: 'problem', type: 'ProblemDto', names: ['ProblemDto'] }];
  writeFileSync(inProject('dist', 'api', 'answers.json'), JSON.stringify(schemasOf(answers)));
}

// Anything else (a stream, a page of text) is described beside its handler.
function namesOfContracts() {
  const folder = inProject('libs', 'contracts', 'src');
  const texts = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  return new Set(['Array', ...texts.flatMap((text) => [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name))]);
}
