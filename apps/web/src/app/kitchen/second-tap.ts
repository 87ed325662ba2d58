/** Two taps of one hand come so soon after each other, milliseconds, and so near, pixels. */
const SOON_MS = 400;
const NEAR = 48;

interface Tap {
  orderId: string;
  x: number;
  y: number;
  at: number;
}

/** Knows the second tap of two when the first has sent its ticket away and the next one, with the same button, has come under the finger. */
export class SecondTap {
  private finger: Omit<Tap, 'orderId'> | null = null;
  private last: Tap | null = null;

  down({ clientX, clientY, timeStamp }: Pick<PointerEvent, 'clientX' | 'clientY' | 'timeStamp'>): void {
    this.finger = { x: clientX, y: clientY, at: timeStamp };
  }

  /** Whether the touch that presses this ticket's button was meant for it; a key is always. */
  isFor(orderId: string): boolean {
    const [tap, last] = [this.finger, this.last];
    this.finger = null;
    if (!tap) return true;
    const isSecond = last !== null && last.orderId !== orderId && tap.at - last.at < SOON_MS && Math.hypot(tap.x - last.x, tap.y - last.y) < NEAR;
    if (!isSecond) this.last = { ...tap, orderId };
    return !isSecond;
  }
}
