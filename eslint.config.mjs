// What machines hold for us: rooms and who may import whom, the purity of the domain, no focused or skipped tests,
// plus the rules that find bugs. Taste stays with people.
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { bugRules } from './tools/lint/bugs.mjs';
import { compositionFiles, importsOfApi, kitchenAndAdmin } from './tools/lint/inner-rooms.mjs';
import { importsOfContracts, importsOfDomain, pureGlobals, pureProperties, pureSyntax } from './tools/lint/purity.mjs';
import { borrowedByTests, roomConstraints } from './tools/lint/rooms.mjs';
import { wholeTests } from './tools/lint/whole-tests.mjs';

// Without a graph of the projects Nx skips its rule without a word.
await createProjectGraphAsync({ exitOnError: true });

const SPECS = ['**/*.spec.ts', '**/*.medium-spec.ts', '**/*.e2e-spec.ts'];

export default defineConfig(
  { ignores: ['**/node_modules', 'dist', '.nx', '.angular', '.data', 'tmp', 'coverage', 'apps/simulator/public', '**/*.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      ...bugRules,
      '@nx/enforce-module-boundaries': ['error', { allow: [], enforceBuildableLibDependency: false, depConstraints: roomConstraints }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off', // a Nest module is a class with a decorator and nothing else
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    // A promise nobody waits for is how a turn gets lost: worth the price of type information.
    files: ['apps/api/src/**/*.ts', 'apps/simulator/src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  { files: ['libs/contracts/**/*.ts'], rules: { 'no-restricted-imports': ['error', importsOfContracts] } },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-imports': ['error', importsOfDomain],
      'no-restricted-globals': ['error', ...pureGlobals],
      'no-restricted-properties': ['error', ...pureProperties],
      'no-restricted-syntax': ['error', ...pureSyntax],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: [...SPECS, ...compositionFiles],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', importsOfApi] },
  },
  ...kitchenAndAdmin.map(({ files, imports }) => ({ files, rules: { 'no-restricted-imports': ['error', imports] } })),
  { files: ['apps/web/**/*.ts'], extends: [angular.configs.tsRecommended], processor: angular.processInlineTemplates },
  { files: ['apps/web/**/*.html'], extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility] },
  { files: SPECS, rules: { 'no-restricted-syntax': ['error', ...wholeTests] } },
  {
    // Property tests may draw their examples from fast-check; nothing else from outside enters the domain.
    files: ['libs/domain/**/*.spec.ts', 'libs/domain/src/testing/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': ['error', { allow: ['fast-check'], depConstraints: roomConstraints }] },
  },
  {
    // Tests of the whole way drive the phones through the simulator's own client.
    files: ['apps/api/{test,bench}/**/*.ts', 'apps/e2e/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': ['error', { allow: borrowedByTests, depConstraints: roomConstraints }] },
  },
  { files: ['**/*.mjs'], rules: { ...bugRules, 'no-unused-vars': 'error' } },
  { files: ['tools/**/*.spec.mjs'], rules: { 'no-restricted-syntax': ['error', ...wholeTests] } },
);
