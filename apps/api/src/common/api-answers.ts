import { existsSync, readFileSync } from 'node:fs';
import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Schemas[string];

interface Answers {
  operations: Record<string, Schema | undefined>;
  schemas: Schemas;
}

interface Operation {
  operationId?: string;
  responses: Record<string, { description?: string; content?: unknown }>;
}

// Written beside the bundle by its build (tools/answers), from the return types of the controllers; specs run from the sources and have none.
const FILE = new URL('answers.json', import.meta.url);

/** Says in the description what every operation answers with: the types of the wire, and `ProblemDto` for a refusal. */
export function withAnswers(document: OpenAPIObject): OpenAPIObject {
  if (!existsSync(FILE)) return document;
  const { operations, schemas } = JSON.parse(readFileSync(FILE, 'utf8')) as Answers;
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) {
      const schema = operations[operation.operationId ?? ''];
      const success = Object.entries(operation.responses).find(([code]) => code.startsWith('2'))?.[1];
      if (schema && success) success.content = { 'application/json': { schema } };
      operation.responses['default'] = { description: 'Refused.', content: { 'application/json': { schema: operations['problem'] } } };
    }
  }
  Object.assign(((document.components ??= {}).schemas ??= {}), schemas);
  return document;
}
