import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const PREFIX = 'sofra_';
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** One line of a gauge: its labels and its value. */
export type Level<L extends string> = [labels: Record<L, string>, value: number];

type ReadLevels<L extends string> = () => Iterable<Level<L>> | Promise<Iterable<Level<L>>>;

/** What the process counts about itself; each room registers its own, under a name that it chooses once. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Only grows: events since the start. */
  counter<L extends string = never>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
    return new Counter({ name: PREFIX + name, help, labelNames, registers: [this.registry] });
  }

  /** Durations, in seconds. */
  histogram<L extends string = never>(name: string, help: string, labelNames: readonly L[] = []): Histogram<L> {
    return new Histogram({ name: PREFIX + name, help, labelNames, buckets: SECONDS, registers: [this.registry] });
  }

  /** Whatever `read` answers at the moment somebody looks; what it cannot tell is left out. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    this.levels(name, help, [], async () => [[{}, await read()]]);
  }

  /** The same with labels; a line that `read` no longer names is gone. */
  levels<L extends string>(name: string, help: string, labelNames: readonly L[], read: ReadLevels<L>): void {
    const collect = async () => {
      const levels = await measured(read);
      gauge.reset();
      // Without labels a reset leaves a zero, which would pass for a measurement.
      if (labelNames.length === 0) gauge.remove();
      for (const [labels, value] of levels) gauge.set(labels, value);
    };
    const gauge: Gauge<L> = new Gauge({ name: PREFIX + name, help, labelNames, registers: [this.registry], collect });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  render(): Promise<string> {
    return this.registry.metrics();
  }
}

// One gauge whose source is gone, the database's for instance, must not take the others along.
async function measured<L extends string>(read: ReadLevels<L>): Promise<Iterable<Level<L>>> {
  try {
    return await read();
  } catch {
    return [];
  }
}
