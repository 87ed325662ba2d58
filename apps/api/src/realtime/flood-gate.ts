// A screen that was offline through a busy hour sends all its commands at once; one gone wild sends far more.
const BURST = 240;
const PER_SECOND = 20;

/** Lets a burst through and then a steady stream: one screen cannot take the API from the others. */
export class FloodGate {
  private tokens = BURST;
  private filledAt: number | undefined;

  /** Whether one more may pass at `now`, epoch milliseconds. */
  allows(now: number): boolean {
    // A wall clock may be set back.
    const since = Math.max(0, now - (this.filledAt ?? now));
    this.filledAt = now;
    this.tokens = Math.min(BURST, this.tokens + (since * PER_SECOND) / 1000);
    if (this.tokens < 1) return false;
    this.tokens -= 1;
    return true;
  }
}
