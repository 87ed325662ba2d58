import { PAIR_RATE } from '@sofra/whatsapp';

/** Counts against one limit: `capacity` at once, one back every `refillMs`. */
export class Rate {
  private readonly used = new Map<string, { level: number; at: number }>();

  /** Takes one for `key`; false when there is none left. */
  take(key: string, capacity: number, refillMs: number, now: number): boolean {
    const last = this.used.get(key);
    const level = last ? Math.max(0, last.level - (now - last.at) / refillMs) : 0;
    if (level + 1 > capacity) return false;
    this.used.set(key, { level: level + 1, at: now });
    return true;
  }

  clear(): void {
    this.used.clear();
  }
}

/** Both limits of the platform on sending. */
export class SendRates {
  private readonly pairs = new Rate();
  private readonly numbers = new Rate();

  /** The Graph code of the limit that is hit, or null. */
  hit(phoneId: string, limits: { throughputPerSecond: number | null; pairBurst: number | null }, now: number): number | null {
    const { throughputPerSecond: perSecond, pairBurst } = limits;
    if (perSecond !== null && !this.numbers.take('number', perSecond, 1_000 / perSecond, now)) return 130429;
    if (pairBurst !== null && !this.pairs.take(phoneId, pairBurst, PAIR_RATE.everyMs, now)) return 131056;
    return null;
  }

  clear(): void {
    this.pairs.clear();
    this.numbers.clear();
  }
}
