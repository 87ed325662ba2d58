import { Injectable } from '@nestjs/common';
import type { BranchBusyCommand, BranchPauseCommand, PlainAck, StationCloseCommand } from '@sofra/contracts';
import { ok } from '@sofra/domain';
import { BranchesService } from '../branches/branches.service';
import { Clock } from '../common/clock';
import { StationBoards } from '../stations/station-boards';
import { CommandRunner } from './command-runner';
import type { Screen } from './screen';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What a kitchen says of itself: paused, busy, a station closed. */
@Injectable()
export class BranchCommands {
  constructor(
    private readonly runner: CommandRunner,
    private readonly branches: BranchesService,
    private readonly stations: StationBoards,
    private readonly clock: Clock,
  ) {}

  /** Stops taking orders until a moment, or takes them again. */
  async pause(screen: Screen, { commandId, until }: BranchPauseCommand): Promise<PlainAck> {
    const board = screen.opened();
    const end = until === null ? null : endOfPause(Date.parse(until), this.clock.now().getTime());
    return this.runner.run(board, { commandId }, async (tx, ledger) => {
      this.branches.pause(tx, board.branchId, end);
      tx.onCommit(() => this.branches.invalidate());
      ledger.add('branch.paused', this.clock.now(), { pause: { until: end?.toISOString() ?? null }, commandId });
      return ok(undefined);
    });
  }

  /** Moves every time promised from now on, until a moment; then it ends by itself. */
  async busy(screen: Screen, { commandId, minutes, until }: BranchBusyCommand): Promise<PlainAck> {
    const board = screen.opened();
    return this.runner.run(board, { commandId }, async (tx, ledger) => {
      const now = this.clock.now();
      const busy = minutes === null ? null : { minutes, until: until ?? new Date(now.getTime() + HOUR_MS).toISOString() };
      this.branches.busy(tx, board.branchId, busy);
      tx.onCommit(() => this.branches.invalidate());
      ledger.add('branch.busy', now, { busy, commandId });
      return ok(undefined);
    });
  }

  async closeStation(screen: Screen, { commandId, station, closed, reroutesTo = null }: StationCloseCommand): Promise<PlainAck> {
    const board = screen.opened();
    return this.runner.run(board, { commandId }, (tx, ledger) => this.stations.close(tx, ledger, { station, isClosed: closed, reroutesTo }, commandId));
  }
}

// Boards and chats name a minute: at that minute it is over, not some seconds later.
function endOfPause(until: number, now: number): Date {
  return new Date(until - now < MINUTE_MS ? until : Math.floor(until / MINUTE_MS) * MINUTE_MS);
}
