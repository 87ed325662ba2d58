import { Injectable } from '@nestjs/common';
import { Clock } from '../../src/common/clock';
import { Alarm } from '../../src/outbox/alarm';

/** A clock that stands still until it is moved. */
@Injectable()
export class ManualClock extends Clock {
  private at = Date.now();

  override now(): Date {
    return new Date(this.at);
  }

  move(ms: number): void {
    this.at += ms;
  }
}

interface Ringing {
  at: number;
  ring: () => void;
}

/** Alarms that ring when the clock is moved past them. */
@Injectable()
export class ManualAlarm extends Alarm {
  private waiting: Ringing[] = [];
  private watchers: (() => void)[] = [];

  constructor(private readonly time: ManualClock) {
    super(time);
  }

  override ring(at: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || at <= this.time.now().getTime()) return Promise.resolve();
    return new Promise((resolve) => {
      const entry = { at, ring: resolve };
      this.waiting.push(entry);
      signal.addEventListener('abort', () => this.drop(entry), { once: true });
      for (const wake of this.watchers.splice(0)) wake();
    });
  }

  /** Moves the clock and rings what is due. */
  move(ms: number): void {
    this.time.move(ms);
    const now = this.time.now().getTime();
    for (const entry of this.waiting.filter(({ at }) => at <= now)) this.drop(entry);
  }

  /** Resolves when somebody waits for a moment `condition` holds for, milliseconds from now. */
  async untilSet(condition: (inMs: number) => boolean = () => true): Promise<void> {
    while (!this.waiting.some(({ at }) => condition(at - this.time.now().getTime()))) {
      await new Promise<void>((done) => this.watchers.push(done));
    }
  }

  private drop(entry: Ringing): void {
    this.waiting = this.waiting.filter((other) => other !== entry);
    entry.ring();
  }
}
