import { PAIR_RATE } from '@sofra/whatsapp';

// One less than the platform allows: its clock and ours count a message at different moments.
const CAPACITY = PAIR_RATE.burst - 1;
// Far more people than write in the five minutes after which a bucket is full again.
const MOST_KEPT = 50_000;

/** How often one customer may be written to: a burst, then one message every few seconds, before the platform has to say so. */
export class PairPace {
  private readonly used = new Map<string, { level: number; at: number }>();

  /** When the next message to this customer may go; now, or a moment in the future. */
  freeAt(customer: string, now: number): number {
    const level = this.level(customer, now);
    return level + 1 <= CAPACITY ? now : now + Math.ceil((level + 1 - CAPACITY) * PAIR_RATE.everyMs);
  }

  /** A message goes out. */
  take(customer: string, now: number): void {
    const level = this.level(customer, now) + 1;
    this.used.delete(customer);
    this.used.set(customer, { level, at: now });
    if (this.used.size > MOST_KEPT) this.used.delete(this.used.keys().next().value as string);
  }

  private level(customer: string, now: number): number {
    const last = this.used.get(customer);
    return last ? Math.max(0, last.level - (now - last.at) / PAIR_RATE.everyMs) : 0;
  }
}
