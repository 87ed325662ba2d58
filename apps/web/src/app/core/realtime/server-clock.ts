const SAMPLES = 8;

/** The server's clock, from its pulses: ages on all screens agree however wrong a tablet's own clock is. */
export class ServerClock {
  private offsets: number[] = [];
  private fromBefore = 0;

  get isKnown(): boolean {
    return this.offsets.length > 0;
  }

  /** What was found before a reload; the first sample knows better. */
  restore(offset: number): void {
    this.fromBefore = offset;
  }

  sample(serverTime: string, localNow: number): void {
    const offset = Date.parse(serverTime) - localNow;
    if (Number.isFinite(offset)) this.offsets = [...this.offsets, offset].slice(-SAMPLES);
  }

  /** The way from the server only ever makes its time look older, so the largest recent offset is the truest. */
  get offset(): number {
    return this.offsets.length === 0 ? this.fromBefore : Math.max(...this.offsets);
  }
}
