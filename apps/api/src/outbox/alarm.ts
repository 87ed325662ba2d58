import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';

const LONGEST_TIMER_MS = 2_147_483_647;

/** Waits for a moment of the clock; specs ring it by hand. */
@Injectable()
export class Alarm {
  constructor(private readonly clock: Clock) {}

  /** Resolves at `at` (epoch milliseconds), or when `signal` aborts. */
  ring(at: number, signal: AbortSignal): Promise<void> {
    const ms = Math.min(Math.max(at - this.clock.now().getTime(), 0), LONGEST_TIMER_MS);
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
    });
  }
}
