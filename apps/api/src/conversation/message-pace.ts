/** How a message fits the pace of its sender. `flood`: the first one too many; `held-back`: one of those after it. */
export type Pace = 'fine' | 'flood' | 'held-back';

// An album of thirty photos arrives as thirty messages at once and is nobody's ill will.
const BURST = 40;
// Whoever reads an answer before the next tap is slower than one message a second, double taps included.
const PER_SECOND = 1;
/** How long somebody who writes too fast is not listened to; long enough to notice, short enough to come back for. */
export const HELD_BACK_MS = 60_000;
// Far more people than write within the minute after which a bucket is empty again.
const MOST_KEPT = 20_000;

interface Bucket {
  level: number;
  at: number;
  heldBackUntil: number;
  /** Messages that have been counted: the platform delivers some of them several times. */
  counted: Set<string>;
}

/**
 * How fast each customer writes, by the moments at which they wrote: what the platform delivers in one go after an
 * outage is no flood. A flood that goes on holds its sender back for as long as it lasts.
 */
export class MessagePace {
  private readonly buckets = new Map<string, Bucket>();

  /** Counts a message that was written at `at`, epoch milliseconds. */
  hear(sender: string, wamid: string, at: number): Pace {
    const bucket = this.drained(sender, at);
    if (bucket.counted.has(wamid)) return 'fine';
    bucket.level = Math.min(bucket.level + 1, BURST + 1);
    this.keep(sender, bucket);
    if (at < bucket.heldBackUntil) return 'held-back';
    bucket.counted.add(wamid);
    if (bucket.level <= BURST) return 'fine';
    bucket.heldBackUntil = at + HELD_BACK_MS;
    return 'flood';
  }

  private drained(sender: string, at: number): Bucket {
    const known = this.buckets.get(sender);
    if (!known) return { level: 0, at, heldBackUntil: 0, counted: new Set() };
    const level = Math.max(0, known.level - (Math.max(0, at - known.at) * PER_SECOND) / 1_000);
    if (level === 0) known.counted.clear();
    return Object.assign(known, { level, at: Math.max(at, known.at) });
  }

  private keep(sender: string, bucket: Bucket): void {
    this.buckets.delete(sender);
    this.buckets.set(sender, bucket);
    if (this.buckets.size > MOST_KEPT) this.buckets.delete(this.buckets.keys().next().value as string);
  }
}
