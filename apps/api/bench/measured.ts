import { build, type Histogram } from 'hdr-histogram-js';

/** Durations, told by their percentiles. */
export class Durations {
  // Microseconds: the histogram counts whole numbers.
  private readonly histogram: Histogram = build({ lowestDiscernibleValue: 1, highestTrackableValue: 60_000_000, numberOfSignificantValueDigits: 3 });

  add(milliseconds: number): void {
    this.histogram.recordValue(Math.max(1, Math.round(milliseconds * 1_000)));
  }

  get count(): number {
    return this.histogram.totalCount;
  }

  /** Milliseconds that `percent` of the durations do not exceed. */
  at(percent: number): number {
    return this.histogram.getValueAtPercentile(percent) / 1_000;
  }
}

/** How much happened in how long. */
export interface Rate {
  count: number;
  seconds: number;
}

export const perSecond = ({ count, seconds }: Rate): number => (seconds === 0 ? 0 : count / seconds);

/** Two slices of one measurement as one. */
export const together = (one: Rate, other: Rate): Rate => ({ count: one.count + other.count, seconds: one.seconds + other.seconds });
