import { room } from '../../jest.preset.mjs';
import { inProject, root } from '../lib/root.mjs';

// Against the built processes, some in a real browser.
export default {
  ...room('end-to-end', root, {
    roots: ['apps', 'docker', 'tools'].map((folder) => inProject(folder)),
    testMatch: ['<rootDir>/apps/*/test/**/*.e2e-spec.ts', '<rootDir>/apps/e2e/**/*.e2e-spec.ts', '<rootDir>/{docker,tools}/**/*.e2e-spec.mjs'],
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/apps/api/test/faults/'],
  }),
  testTimeout: 120_000,
};
