import { room } from '../../jest.preset.mjs';
import { inProject, root } from '../lib/root.mjs';

// What a crash may not break: processes killed outright, connections cut, two nodes at once.
export default {
  ...room('faults', root, { roots: [inProject('apps')], testMatch: ['<rootDir>/apps/api/test/faults/**/*.e2e-spec.ts'] }),
  testTimeout: 300_000,
};
