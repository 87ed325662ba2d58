import { Injectable } from '@nestjs/common';
import { goesRound, ok, refuse, type Result } from '@sofra/domain';
import type { BoardLedger } from '../board/board-ledger';
import { BoardService } from '../board/board.service';
import { BranchesService } from '../branches/branches.service';
import { Clock } from '../common/clock';
import type { Transaction } from '../database/transaction';
import { KitchenFacts } from '../kitchen/kitchen-facts.service';
import { CLOSE_STATION, LOCK_BRANCH } from './station-statements';

/** A branch's word on one of its stations. */
export interface StationClosing {
  station: string;
  isClosed: boolean;
  /** Where its items go meanwhile; null: to every screen. */
  reroutesTo: string | null;
}

export interface ClosingRefusal {
  code: 'station-unknown' | 'station-loop';
  detail: string;
}

/** What boards are told of their stations, and what a kitchen says of them. */
@Injectable()
export class StationBoards {
  constructor(
    private readonly boards: BoardService,
    private readonly branches: BranchesService,
    private readonly facts: KitchenFacts,
    private readonly clock: Clock,
  ) {}

  /** Closes a station of the branch or opens it again; the caller flushes the ledger, last. */
  async close(tx: Transaction, ledger: BoardLedger, { station, isClosed, reroutesTo }: StationClosing, commandId: string): Promise<Result<undefined, ClosingRefusal>> {
    const { branchId } = ledger;
    tx.write(LOCK_BRANCH, [branchId]);
    const { stations } = await this.facts.inTransaction(tx, branchId);
    const missing = [station, reroutesTo].find((key) => key !== null && !stations.some((each) => each.key === key));
    if (missing) return refuse({ code: 'station-unknown', detail: `there is no station ${missing}` });
    if (goesRound({ key: station, isClosed, reroutesTo }, stations)) return refuse({ code: 'station-loop', detail: `${reroutesTo} sends its items back to ${station}` });
    tx.write(CLOSE_STATION, [branchId, station, isClosed, isClosed ? reroutesTo : null]);
    await this.tell(tx, ledger, { commandId });
    return ok(undefined);
  }

  // Counters are locked in the order of their ids and last, so that two such changes cannot wait for each other.
  async tellAll(tx: Transaction, organizationId: string): Promise<void> {
    const branches = await this.branches.ofOrganization(organizationId);
    for (const { id } of branches.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const ledger = this.boards.ledger(id);
      await this.tell(tx, ledger);
      await ledger.flush(tx);
    }
  }

  private async tell(tx: Transaction, ledger: BoardLedger, cause: { commandId?: string } = {}): Promise<void> {
    const { stations } = await this.facts.inTransaction(tx, ledger.branchId);
    ledger.add('stations.changed', this.clock.now(), { stations, ...cause });
  }
}
