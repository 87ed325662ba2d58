import { room } from '../../jest.preset.mjs';
import { inProject } from '../lib/root.mjs';

// Real PostgreSQL: each spec makes its own database on SOFRA_TEST_PG_URL.
export default { ...room('medium', inProject('apps', 'api'), { testMatch: ['<rootDir>/src/**/*.medium-spec.ts'] }), testTimeout: 30_000 };
