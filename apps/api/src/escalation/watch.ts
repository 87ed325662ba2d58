// The ladder is looked at every second; more than this between two looks means that nobody was there.
const LONGEST_GAP_MS = 10_000;

/** Since when the ladder has been watched without a gap: an outage of ours is no fault of the kitchen's. */
export class Watch {
  private last = Number.NEGATIVE_INFINITY;
  private start = 0;

  /** Notes a look at `now` and answers since when there was one after the other. */
  since(now: Date): Date {
    const at = now.getTime();
    if (at - this.last > LONGEST_GAP_MS) this.start = at;
    this.last = at;
    return new Date(this.start);
  }
}
