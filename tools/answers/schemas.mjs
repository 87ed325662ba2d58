// The types of the wire as schemas of OpenAPI 3.0, which has no `const`, no `null` type and names references in its own way.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';
import { inProject } from '../lib/root.mjs';

const CONTRACTS = inProject('libs', 'contracts', 'src', 'index.ts');

/** `{ operations, schemas }`: what each operation answers with, and the named types those answers are made of. */
export function schemasOf(answers) {
  const folder = mkdtempSync(join(tmpdir(), 'sofra-answers-'));
  try {
    const path = join(folder, 'answers.ts');
    writeFileSync(path, asInterface(answers));
    const { definitions } = createGenerator({ path, tsconfig: inProject('tsconfig.base.json'), skipTypeCheck: true, type: 'Answers', additionalProperties: true }).createSchema('Answers');
    const { Answers, ...named } = definitions;
    return {
      operations: mapValues(Answers.properties, toOpenApi),
      schemas: Object.fromEntries(Object.entries(named).map(([name, schema]) => [plainName(name), toOpenApi(schema)])),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function asInterface(answers) {
  const names = [...new Set(answers.flatMap(({ names: each }) => each))].filter((name) => name !== 'Array');
  const lines = answers.map(({ operation, type }) => `  ${operation}: ${type};`);
  return `import type { ${names.join(', ')} } from '${CONTRACTS}';\nexport interface Answers {\n${lines.join('\n')}\n}\n`;
}

/** `PageDto<OrderDto>` is not a name that OpenAPI allows. */
const plainName = (name) => decodeURIComponent(name).replace(/[^\w.-]+/g, '_').replace(/_$/, '');

export function toOpenApi(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(toOpenApi);
  const { const: only, type, anyOf, $ref, ...rest } = schema;
  if ($ref !== undefined) return { $ref: `#/components/schemas/${plainName($ref.replace('#/definitions/', ''))}` };
  const plain = mapValues(rest, toOpenApi);
  if (only !== undefined) return { ...plain, type, enum: [only] };
  if (anyOf) return unionOf(anyOf, plain);
  if (Array.isArray(type)) return typesOf(type, plain);
  return type === undefined ? plain : { type, ...plain };
}

const isNull = ({ type }) => type === 'null';

function unionOf(all, rest) {
  const members = all.filter((member) => !isNull(member)).map(toOpenApi);
  const nullable = all.some(isNull) ? { nullable: true } : {};
  if (members.length > 1) return { ...rest, ...nullable, anyOf: members };
  // Beside a `$ref` OpenAPI 3.0 reads nothing else.
  return members[0].$ref ? { ...rest, ...nullable, allOf: members } : { ...rest, ...nullable, ...members[0] };
}

function typesOf(types, rest) {
  const named = types.filter((type) => type !== 'null');
  const nullable = named.length < types.length ? { nullable: true } : {};
  if (rest.enum && nullable.nullable && !rest.enum.includes(null)) rest.enum.push(null);
  return named.length > 1 ? { ...rest, ...nullable, anyOf: named.map((type) => ({ type })) } : { type: named[0], ...rest, ...nullable };
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
