import { Injectable } from '@nestjs/common';
import { BoardService } from '../../board/board.service';
import { BranchesService } from '../../branches/branches.service';
import { Clock } from '../../common/clock';
import type { Transaction } from '../../database/transaction';

/** What the boards of an organization are told of one product or modifier. */
export interface SaleNews {
  productId: string | null;
  modifierId: string | null;
  /** Null: back on sale. */
  soldOutUntil: string | null;
}

/** Tells every kitchen of an organization what is sold out, in the transaction that made it so. */
@Injectable()
export class MenuBoard {
  constructor(
    private readonly boards: BoardService,
    private readonly branches: BranchesService,
    private readonly clock: Clock,
  ) {}

  // Counters are locked in the order of their ids and last, so that two such changes cannot wait for each other.
  async tell(tx: Transaction, organizationId: string, news: readonly SaleNews[]): Promise<void> {
    const branches = await this.branches.ofOrganization(organizationId);
    for (const { id } of branches.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const ledger = this.boards.ledger(id);
      for (const product of news) ledger.add(product.soldOutUntil === null ? 'product.back' : 'product.sold-out', this.clock.now(), { product });
      await ledger.flush(tx);
    }
  }
}
