import { room } from '../../jest.preset.mjs';

// Real PostgreSQL: SOFRA_TEST_PG_URL names a cluster in which databases may be made and dropped.
export default room('api-medium', import.meta.dirname, {
  testMatch: ['<rootDir>/**/*.medium-spec.ts'],
  testTimeout: 30_000,
});
