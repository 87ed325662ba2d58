const FIRST_GAP_MS = 20;
const LONGEST_GAP_MS = 2_000;
const EASING = 0.95;

/** How fast one business number sends: free until the platform says it is too fast, then slower, then slowly free again. */
export class NumberPace {
  private gapMs = 0;
  private freeAt = 0;

  /** When the next send may start; the slot is taken. */
  slot(now: number): number {
    const at = Math.max(now, this.freeAt);
    this.freeAt = at + this.gapMs;
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
