import type { ApiMeter } from './api-meter';
import { cpuSecondsOfTree } from './postgres-meter';

/** Processor time, seconds; PostgreSQL's is unknown where the system does not tell. */
export interface CpuTime {
  api: number;
  postgres: number | undefined;
  driver: number;
}

export const noTime = (): CpuTime => ({ api: 0, postgres: undefined, driver: 0 });

/** Who uses the processors. */
export class CpuMeter {
  constructor(
    private readonly api: ApiMeter,
    private readonly postgresPid: number,
  ) {}

  /** Runs `work` and adds what everybody used meanwhile to `sum`. */
  async during<T>(sum: CpuTime, work: () => Promise<T>): Promise<T> {
    const before = await this.now();
    const result = await work();
    const after = await this.now();
    sum.api += after.api - before.api;
    sum.driver += after.driver - before.driver;
    if (after.postgres !== undefined) sum.postgres = (sum.postgres ?? 0) + after.postgres - (before.postgres ?? 0);
    return result;
  }

  private async now(): Promise<CpuTime> {
    const { user, system } = process.cpuUsage();
    const { cpuSeconds } = await this.api.read();
    return { api: cpuSeconds, postgres: cpuSecondsOfTree(this.postgresPid), driver: (user + system) / 1e6 };
  }
}
