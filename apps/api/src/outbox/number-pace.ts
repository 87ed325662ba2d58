const FIRST_GAP_MS = 20;
const LONGEST_GAP_MS = 2_000;
const EASING = 0.95;
// Part of a second's messages that may go in one breath; the rest is spread, so that no second has more than its number.
const BURST_SHARE = 8;

/**
 * How fast one business number sends: never above what the platform grants it (`perSecond`; 0 = no ceiling), slower once
 * the platform says it is too fast, then slowly free again.
 */
export class NumberPace {
  private gapMs = 0;
  private freeAt = 0;
  private readonly everyMs: number;
  private readonly headStartMs: number;
  /** When the next message would go if all were spread evenly. */
  private spreadAt = 0;

  constructor(perSecond = 0) {
    const burst = Math.floor(perSecond / BURST_SHARE);
    this.everyMs = perSecond === 0 ? 0 : 1_000 / Math.max(1, perSecond - burst);
    this.headStartMs = Math.max(0, burst - 1) * this.everyMs;
  }

  /** When the next send may start; the slot is taken. */
  slot(now: number): number {
    const at = Math.max(now, this.freeAt, Math.round(this.spreadAt - this.headStartMs));
    this.freeAt = at + this.gapMs;
    this.spreadAt = Math.max(this.spreadAt, at) + this.everyMs;
    return at;
  }

  /** Refused as too fast: nothing for `afterMs`, then half the speed. */
  slowDown(now: number, afterMs: number): void {
    this.gapMs = Math.min(Math.max(this.gapMs * 2, FIRST_GAP_MS), LONGEST_GAP_MS);
    this.freeAt = Math.max(this.freeAt, now + afterMs);
  }

  /** A send went through. */
  easeOff(): void {
    this.gapMs = this.gapMs < 1 ? 0 : this.gapMs * EASING;
  }
}
