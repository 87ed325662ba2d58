import { Injectable } from '@nestjs/common';
import { BoardService } from '../../board/board.service';
import { BranchesService } from '../../branches/branches.service';
import { Clock } from '../../common/clock';
import type { Transaction } from '../../database/transaction';
import { endOf, type OffSale, readOffSale, saleEvent } from '../off-sale';

/** What is not sold, as it stood at one moment of a transaction. */
export type SaleBefore = ReadonlyMap<string, OffSale>;

/** Tells the kitchens of an organization what is sold out and what is back, in the transaction that made it so, by whatever way. */
@Injectable()
export class MenuBoard {
  constructor(
    private readonly boards: BoardService,
    private readonly branches: BranchesService,
    private readonly clock: Clock,
  ) {}

  async look(tx: Transaction, organizationId: string): Promise<SaleBefore> {
    const rows = await readOffSale(tx, organizationId, this.clock.now());
    return new Map(rows.map((row) => [`${row.branchId} ${row.productId ?? row.modifierId}`, row]));
  }

  // Counters are locked in the order of their ids and last, so that two such changes cannot wait for each other.
  async tellSince(tx: Transaction, organizationId: string, before: SaleBefore): Promise<void> {
    const after = await this.look(tx, organizationId);
    const news = [
      ...[...before].filter(([key]) => !after.has(key)).map(([, thing]) => ({ thing, now: undefined })),
      ...[...after].filter(([key, now]) => !isSame(before.get(key), now)).map(([, now]) => ({ thing: now, now })),
    ];
    if (news.length === 0) return;
    const branches = await this.branches.ofOrganization(organizationId);
    for (const { id } of branches.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const ledger = this.boards.ledger(id);
      for (const { thing, now } of news.filter(({ thing: { branchId } }) => branchId === id)) {
        const [type, content] = saleEvent(thing, now);
        ledger.add(type, this.clock.now(), content);
      }
      await ledger.flush(tx);
    }
  }
}

function isSame(before: OffSale | undefined, now: OffSale): boolean {
  return before !== undefined && endOf(before)?.getTime() === endOf(now)?.getTime() && before.isOnMenu === now.isOnMenu && before.isLeft === now.isLeft;
}
