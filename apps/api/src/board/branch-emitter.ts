import type { BoardEventDto } from '@sofra/contracts';

/** How long an event may wait for one before it whose commit has not been reported yet. */
export const HOLD_MS = 50;
const RETRY_MS = 1_000;

/** What an emitter needs of the world: the table behind it and the screens in front. */
export interface EmitterEnds {
  /** The branch's newest sequence in the database. */
  newest(): Promise<number>;
  /** Committed events above `seq`, oldest first; perhaps not all of them. */
  readAfter(seq: number): Promise<BoardEventDto[]>;
  send(event: BoardEventDto): void;
  /** The table could not be read; it is tried again. */
  failed(error: unknown): void;
}

/**
 * Sends one branch's events in sequence, each once. Commits are reported in any order, and those of other nodes perhaps
 * not at all: an event waits a moment for the ones before it, then they are read from the table.
 */
export class BranchEmitter {
  private sent: number | undefined;
  private readonly waiting = new Map<number, BoardEventDto>();
  private timer: NodeJS.Timeout | undefined;
  private isFilling = false;
  private isStopped = false;

  constructor(private readonly ends: EmitterEnds) {}

  /** The newest sequence that screens have been sent; undefined before `start`. */
  get position(): number | undefined {
    return this.sent;
  }

  /** From here on every event above what the database holds now is sent. */
  async start(): Promise<void> {
    const newest = await this.ends.newest();
    this.sent ??= newest;
    this.drain();
  }

  /** Takes events that are known to be committed. */
  offer(events: BoardEventDto[]): void {
    for (const event of events) {
      if (this.sent === undefined || event.seq > this.sent) this.waiting.set(event.seq, event);
    }
    this.drain();
  }

  /**
   * Compares with the database's newest sequence, asked for when `position` was `before`. A lower one means that the
   * database was restored from a backup: the sequence then goes on from there.
   */
  async catchUp(newest: number, before: number | undefined): Promise<void> {
    if (this.sent === undefined) return;
    if (before !== undefined && newest < before) this.restart(newest);
    if (newest > this.sent) await this.fill();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
    this.waiting.clear();
  }

  private restart(newest: number): void {
    this.sent = newest;
    this.waiting.clear();
  }

  private drain(): void {
    if (this.sent === undefined) return;
    for (const seq of this.waiting.keys()) if (seq <= this.sent) this.waiting.delete(seq);
    for (let next = this.take(this.sent + 1); next; next = this.take(this.sent + 1)) {
      this.sent = next.seq;
      this.ends.send(next);
    }
    if (this.waiting.size === 0) this.disarm();
    else this.arm(HOLD_MS);
  }

  private take(seq: number): BoardEventDto | undefined {
    const event = this.waiting.get(seq);
    this.waiting.delete(seq);
    return event;
  }

  private arm(delay: number): void {
    if (this.isStopped) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.fill();
    }, delay);
  }

  private disarm(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async fill(): Promise<void> {
    if (this.isFilling || this.isStopped || this.sent === undefined) return;
    this.isFilling = true;
    try {
      const missed = await this.ends.readAfter(this.sent);
      if (!this.isStopped) this.offer(this.withoutHole(missed));
    } catch (error) {
      this.ends.failed(error);
      this.disarm();
      this.arm(RETRY_MS);
    } finally {
      this.isFilling = false;
    }
  }

  // The table has all below its newest unless old rows were pruned while nobody listened: then nothing is there to wait for.
  private withoutHole(missed: BoardEventDto[]): BoardEventDto[] {
    const first = missed[0]?.seq;
    if (first !== undefined && this.sent !== undefined && first > this.sent + 1) this.sent = first - 1;
    return missed;
  }
}
