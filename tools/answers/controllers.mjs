// What each handler of the API answers with, read from the return types its controllers state.
import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { inProject } from '../lib/root.mjs';

const VERBS = new Set(['Get', 'Post', 'Put', 'Patch', 'Delete']);

/** `[{ operation: 'OrdersController_list', type: 'PageDto<OrderDto>', names: ['PageDto', 'OrderDto'] }]`, in the order of the files. */
export function answersOfControllers() {
  const files = globSync('apps/api/src/**/*.controller.ts', { cwd: inProject() }).sort();
  return files.flatMap((file) => answersIn(readFileSync(inProject(file), 'utf8')));
}

export function answersIn(text) {
  const source = ts.createSourceFile('controller.ts', text, ts.ScriptTarget.Latest, true);
  return source.statements.filter(ts.isClassDeclaration).flatMap((controller) =>
    controller.members.filter(isHandler).flatMap((handler) => {
      const type = handler.type && unpromised(handler.type);
      return type ? [{ operation: `${controller.name.text}_${handler.name.text}`, type: type.getText(source), names: namesIn(type) }] : [];
    }),
  );
}

function isHandler(member) {
  if (!ts.isMethodDeclaration(member)) return false;
  return (ts.getDecorators(member) ?? []).some(({ expression }) => ts.isCallExpression(expression) && VERBS.has(expression.expression.getText()));
}

function unpromised(type) {
  return ts.isTypeReferenceNode(type) && type.typeName.getText() === 'Promise' ? type.typeArguments?.[0] : type;
}

function namesIn(type) {
  const names = ts.isTypeReferenceNode(type) ? [type.typeName.getText()] : [];
  ts.forEachChild(type, (child) => void names.push(...namesIn(child)));
  return names;
}
