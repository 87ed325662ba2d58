// Lints pieces of code as if they stood in given files and prints which rules fired; the rules' own spec runs it.
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';
import { inProject } from '../lib/root.mjs';

const eslint = new ESLint({ cwd: inProject() });
const fired = [];
for (const { code, file } of JSON.parse(await text(process.stdin))) {
  const [{ messages }] = await eslint.lintText(code, { filePath: inProject(file) });
  fired.push([...new Set(messages.map(({ ruleId }) => ruleId ?? 'does-not-parse'))]);
}
process.stdout.write(JSON.stringify(fired));
