import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './start-postgres.mjs';

/** A cluster in a fresh folder of the system's temporary files, without the safety of a disk; gone when stopped. */
export async function startThrowAwayPostgres(options = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'sofra-test-'));
  chmodSync(dataDir, 0o755); // the account that runs PostgreSQL must get in; its data folder stays closed
  const cluster = await startPostgres({ ...options, dataDir, throwAway: true });
  const remove = () => [cluster.place.data, cluster.place.log, dataDir].forEach((path) => rmSync(path, { recursive: true, force: true }));
  return { ...cluster, stop: () => cluster.stop().then(remove) };
}
