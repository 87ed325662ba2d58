import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Instance } from '../cluster/instance';
import { Clock } from '../common/clock';

/** Something that the clock starts. Jobs look for due rows with SKIP LOCKED, so a second runner does no harm. */
export interface TickerJob {
  name: string;
  everyMs: number;
  /** `leader`: one instance does it for all. `each`: every instance does it for itself. */
  on: 'leader' | 'each';
  run(now: Date): Promise<unknown>;
}

const TICK_MS = 1_000;
const TICKER = 1;

/** One clock for all clocked work: ticks every second and starts the jobs that are due, none twice at a time. */
@Injectable()
export class TickerService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(TickerService.name);
  private readonly jobs: { job: TickerJob; dueAt: number }[] = [];
  private readonly running = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly instance: Instance,
    private readonly clock: Clock,
  ) {}

  register(job: TickerJob): void {
    this.jobs.push({ job, dueAt: 0 });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.tick(), TICK_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await Promise.all(this.running.values());
  }

  /** Starts what is due and waits for what it started; one failing job stops no other. */
  async tick(): Promise<void> {
    const now = this.clock.now();
    await this.instance.pulse();
    const isLeader = await this.instance.leadsOn(TICKER).catch(() => false);
    const due = this.jobs.filter(({ job, dueAt }) => dueAt <= now.getTime() && (isLeader || job.on === 'each'));
    await Promise.all(due.map((entry) => this.start(entry, now)));
  }

  private async start(entry: { job: TickerJob; dueAt: number }, now: Date): Promise<void> {
    const { job } = entry;
    if (this.running.has(job.name)) return;
    entry.dueAt = now.getTime() + job.everyMs;
    const run = this.attempt(job, now);
    this.running.set(job.name, run);
    await run;
    this.running.delete(job.name);
  }

  private async attempt(job: TickerJob, now: Date): Promise<void> {
    try {
      await job.run(now);
    } catch (error) {
      // The next tick tries again; a job never takes the process down.
      this.log.error(`${job.name} failed: ${(error as Error).message}`);
    }
  }
}
