import type { BoardTime } from '../app/core/realtime/board-wire';

/** Time that passes only when told to; timers run in order of their moment. */
export class VirtualTime implements BoardTime {
  private clock = Date.parse('2026-11-22T10:00:00.000Z');
  private timers: { at: number; run: () => void }[] = [];

  constructor(readonly random: () => number = () => 0.5) {}

  now = (): number => this.clock;

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.clock + ms, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  }

  pass(ms: number): void {
    const end = this.clock + ms;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.clock = Math.max(this.clock, next.at);
      next.run();
    }
    this.clock = end;
  }
}
