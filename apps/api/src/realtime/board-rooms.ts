import { Injectable } from '@nestjs/common';
import type { BoardEventDto, BoardPulseDto, ProblemCode } from '@sofra/contracts';
import type { BoardOutlet } from '../board/board-emitter';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import type { BoardNamespace } from './screen';

/** Between the nodes, never to screens. */
const COMMITTED = 'board.committed';

/** Events of one branch while a screen is being told what was before them. */
export interface Gathering {
  readonly events: readonly BoardEventDto[];
  release(): void;
}

/** The screens of this process, a room for each branch, and the hints between nodes. */
@Injectable()
export class BoardRooms implements BoardOutlet {
  private namespace: BoardNamespace | undefined;
  private readonly gatherings = new Map<string, Set<BoardEventDto[]>>();

  constructor(@InjectEnv() private readonly env: Env) {}

  /** `received` hears what other nodes have committed. */
  attach(namespace: BoardNamespace, received: (branchId: string, events: BoardEventDto[]) => void): void {
    this.namespace = namespace;
    untyped(namespace).on(COMMITTED, received);
  }

  send(branchId: string, event: BoardEventDto): void {
    // Each node sends to its own screens only: that is what keeps the order of every one of them.
    this.namespace?.local.to(roomOf(branchId)).emit('board.event', event);
    for (const events of this.gatherings.get(branchId) ?? []) events.push(event);
  }

  forward(branchId: string, events: BoardEventDto[]): void {
    if (this.namespace && this.env.redisUrl) untyped(this.namespace).serverSideEmit(COMMITTED, branchId, events);
  }

  pulse(branchId: string, pulse: BoardPulseDto): void {
    this.namespace?.local.to(roomOf(branchId)).emit('board.pulse', pulse);
  }

  /** To every screen of this process. */
  trouble(code: ProblemCode): void {
    this.namespace?.local.emit('board.trouble', { code });
  }

  /** Collects what is sent to the branch from now until `release`. */
  gather(branchId: string): Gathering {
    const events: BoardEventDto[] = [];
    const gatherings = this.gatherings.get(branchId) ?? new Set();
    this.gatherings.set(branchId, gatherings.add(events));
    const release = () => {
      gatherings.delete(events);
      if (gatherings.size === 0 && this.gatherings.get(branchId) === gatherings) this.gatherings.delete(branchId);
    };
    return { events, release };
  }
}

export function roomOf(branchId: string): string {
  return `branch:${branchId}`;
}

interface BetweenNodes {
  on(event: typeof COMMITTED, listener: (branchId: string, events: BoardEventDto[]) => void): void;
  serverSideEmit(event: typeof COMMITTED, branchId: string, events: BoardEventDto[]): void;
}

// Socket.IO types one map for screens and nodes; this event is not for screens.
function untyped(namespace: BoardNamespace): BetweenNodes {
  return namespace as unknown as BetweenNodes;
}
