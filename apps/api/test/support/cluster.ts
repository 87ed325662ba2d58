import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Running {
  url: string;
  port: number;
  stop(): Promise<void>;
  place: { data: string; log: string };
}

type StartPostgres = (options: { dataDir: string; port?: number; throwAway: boolean; say: () => void }) => Promise<Running>;

/** A PostgreSQL of our own, which may go away and come back with its data. */
export class Cluster {
  private constructor(
    private readonly dataDir: string,
    private readonly startPostgres: StartPostgres,
    private running: Running,
  ) {}

  static async start(): Promise<Cluster> {
    const tool = fileURLToPath(new URL('../../../../tools/postgres/start-postgres.mjs', import.meta.url));
    const { startPostgres } = (await import(tool)) as { startPostgres: StartPostgres };
    const dataDir = await mkdtemp(join(tmpdir(), 'sofra-faults-'));
    // The account that runs PostgreSQL must get in.
    await chmod(dataDir, 0o755);
    const running = await startPostgres({ dataDir, throwAway: true, say: () => undefined });
    return new Cluster(dataDir, startPostgres, running);
  }

  get url(): string {
    return this.running.url;
  }

  stop(): Promise<void> {
    return this.running.stop();
  }

  async startAgain(): Promise<void> {
    const { port } = this.running;
    this.running = await this.startPostgres({ dataDir: this.dataDir, port, throwAway: true, say: () => undefined });
  }

  async remove(): Promise<void> {
    await this.stop();
    const { data, log } = this.running.place;
    await Promise.all([data, log, this.dataDir].map((path) => rm(path, { recursive: true, force: true })));
  }
}
