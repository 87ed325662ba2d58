// One preset for every Node-side room: ESM specs compiled by SWC, decorators with metadata as Nest and TypeORM expect them.
import { fileURLToPath } from 'node:url';
import { swcOptions } from './tools/build/swc-options.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

export const swc = ['@swc/jest', swcOptions];

export const moduleNameMapper = {
  '^@sofra/contracts$': `${root}libs/contracts/src/index.ts`,
  '^@sofra/domain$': `${root}libs/domain/src/index.ts`,
  '^@sofra/domain/wording$': `${root}libs/domain/src/wording.ts`,
  '^@sofra/domain/testing$': `${root}libs/domain/src/testing/index.ts`,
  '^@sofra/whatsapp$': `${root}libs/whatsapp/src/index.ts`,
};

/** Settings for the room at `rootDir`; unit specs unless `testMatch` says otherwise. */
export function room(displayName, rootDir, more = {}) {
  return {
    displayName,
    rootDir,
    testEnvironment: 'node',
    extensionsToTreatAsEsm: ['.ts'],
    moduleFileExtensions: ['ts', 'js', 'mjs', 'json'],
    transform: { '^.+\\.ts$': swc },
    moduleNameMapper,
    testMatch: ['<rootDir>/**/*.spec.ts'],
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/dist/'],
    ...more,
  };
}
