import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { BoardEventDto, BoardPulseDto } from '@sofra/contracts';
import { BoardReader } from './board-reader';
import { BranchEmitter } from './branch-emitter';

/** The screens of this process, and the way to the other nodes. */
export interface BoardOutlet {
  /** To this process's screens of the branch; called strictly in sequence. */
  send(branchId: string, event: BoardEventDto): void;
  /** A hint to the other nodes; it may get lost. */
  forward(branchId: string, events: BoardEventDto[]): void;
}

interface Watched {
  emitter: BranchEmitter;
  started: Promise<void>;
  screens: number;
}

/** One emitter for each branch that somebody watches in this process. */
@Injectable()
export class BoardEmitter implements OnModuleDestroy {
  private readonly log = new Logger(BoardEmitter.name);
  private readonly branches = new Map<string, Watched>();
  private outlet: BoardOutlet | undefined;

  constructor(private readonly reader: BoardReader) {}

  connect(outlet: BoardOutlet): void {
    this.outlet = outlet;
  }

  /** This process has committed events; the commits themselves are reported in any order. */
  committed(branchId: string, events: BoardEventDto[]): void {
    this.received(branchId, events);
    this.outlet?.forward(branchId, events);
  }

  /** Another node has committed events. */
  received(branchId: string, events: BoardEventDto[]): void {
    this.branches.get(branchId)?.emitter.offer(events);
  }

  /** Once this resolves, every event that a later statement does not see is sent. Each call needs its `leave`. */
  async join(branchId: string): Promise<void> {
    const watched = this.branches.get(branchId) ?? this.watch(branchId);
    watched.screens++;
    try {
      await watched.started;
    } catch (error) {
      this.leave(branchId);
      throw error;
    }
  }

  leave(branchId: string): void {
    const watched = this.branches.get(branchId);
    if (!watched || --watched.screens > 0) return;
    watched.emitter.stop();
    this.branches.delete(branchId);
  }

  /** Asks the database for the newest sequence of all watched branches at once, and sends what was missed. */
  async pulse(): Promise<Map<string, BoardPulseDto>> {
    const before = new Map([...this.branches].map(([id, { emitter }]) => [id, emitter.position]));
    if (before.size === 0) return new Map();
    const newest = await this.reader.newest([...before.keys()]);
    const pulses = [...newest].map(async ([id, { seq, serverTime }]): Promise<[string, BoardPulseDto]> => {
      const emitter = this.branches.get(id)?.emitter;
      await emitter?.catchUp(seq, before.get(id));
      // An event may have been committed and sent since the database was asked.
      return [id, { seq: Math.max(seq, emitter?.position ?? 0), serverTime: serverTime.toISOString() }];
    });
    return new Map(await Promise.all(pulses));
  }

  onModuleDestroy(): void {
    for (const { emitter } of this.branches.values()) emitter.stop();
    this.branches.clear();
  }

  private watch(branchId: string): Watched {
    const emitter = new BranchEmitter({
      newest: async () => (await this.reader.newest([branchId])).get(branchId)?.seq ?? 0,
      readAfter: (seq) => this.reader.after(branchId, seq),
      send: (event) => this.outlet?.send(branchId, event),
      failed: (error) => this.log.warn(`branch ${branchId}: missed events cannot be read: ${(error as Error).message}`),
    });
    const watched = { emitter, started: emitter.start(), screens: 0 };
    this.branches.set(branchId, watched);
    return watched;
  }
}
