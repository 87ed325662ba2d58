import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const PREFIX = 'sofra_';
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

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
  histogram(name: string, help: string): Histogram {
    return new Histogram({ name: PREFIX + name, help, buckets: SECONDS, registers: [this.registry] });
  }

  /** Whatever `read` answers at the moment somebody looks; what it cannot tell is left out. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void {
    const gauge: Gauge = new Gauge({ name: PREFIX + name, help, registers: [this.registry], collect: (): Promise<void> => measure(gauge, read) });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  render(): Promise<string> {
    return this.registry.metrics();
  }
}

// One gauge whose source is gone, the database's for instance, must not take the others along.
async function measure(gauge: Gauge, read: () => number | Promise<number>): Promise<void> {
  try {
    gauge.set(await read());
  } catch {
    gauge.reset();
  }
}
