import type { Bus } from './bus';
import type { LogEntry, Refusal } from './control';

/** Old entries make room: the log is for looking at, not for keeping. */
const KEPT = 1_000;

/** What went over the wire, and what was refused. */
export class Journal {
  private entries: LogEntry[] = [];
  private refused: Refusal[] = [];
  private lastId = 0;

  constructor(private readonly bus: Bus) {}

  write(entry: Omit<LogEntry, 'id' | 'at'>): void {
    this.lastId += 1;
    const written = { id: this.lastId, at: new Date().toISOString(), ...entry };
    this.entries.push(written);
    if (this.entries.length > KEPT * 1.2) this.entries = this.entries.slice(-KEPT);
    this.bus.publish({ type: 'log', entry: written });
  }

  refuse(refusal: Refusal): void {
    this.refused.push(refusal);
  }

  log(after = 0): LogEntry[] {
    return this.entries.filter(({ id }) => id > after);
  }

  refusals(): Refusal[] {
    return this.refused;
  }

  clear(): void {
    this.entries = [];
    this.refused = [];
  }
}
