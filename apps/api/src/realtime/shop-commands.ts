import { Injectable } from '@nestjs/common';
import type { OffSaleDto, PlainAck, SoldOutCommand } from '@sofra/contracts';
import { ok, refuse } from '@sofra/domain';
import type { BoardLedger } from '../board/board-ledger';
import { BoardService } from '../board/board.service';
import { BranchesService } from '../branches/branches.service';
import { CatalogService } from '../catalog/catalog.service';
import { Clock } from '../common/clock';
import { Problem } from '../common/problem';
import type { Transaction } from '../database/transaction';
import { CommandRunner } from './command-runner';
import type { Screen } from './screen';

/** What a kitchen does with the menu: sold out, back on sale. */
@Injectable()
export class ShopCommands {
  constructor(
    private readonly runner: CommandRunner,
    private readonly boards: BoardService,
    private readonly branches: BranchesService,
    private readonly catalog: CatalogService,
    private readonly clock: Clock,
  ) {}

  /** The menu is the organization's, so the boards of all its branches are told. */
  async soldOut(screen: Screen, { commandId, until, ...named }: SoldOutCommand): Promise<PlainAck> {
    const { productId, modifierId } = { productId: named.productId ?? null, modifierId: named.modifierId ?? null };
    if ((productId === null) === (modifierId === null)) throw new Problem('invalid-request', 'Name either productId or modifierId.');
    const { organizationId, name } = screen.viewer;
    const board = screen.opened();
    const siblings = (await this.branches.ofOrganization(organizationId)).map(({ id }) => id);
    return this.runner.run(board, { commandId }, async (tx, own) => {
      const isKnown = await this.catalog.setSoldOut(tx, organizationId, { productId, modifierId, until: until === null ? null : new Date(until), by: name });
      if (!isKnown) return refuse({ code: 'product-unknown', detail: 'There is no such product or modifier.' });
      const still = await this.catalog.offSaleOf(tx, organizationId, (productId ?? modifierId)!);
      const told = { product: { productId, modifierId, soldOutUntil: until }, commandId };
      const tell = (ledger: BoardLedger) => ledger.add(until ? 'product.sold-out' : 'product.back', this.clock.now(), { ...told, ...offSaleIn(still, ledger) });
      await this.tellAll(tx, siblings, own, tell);
      return ok(undefined);
    });
  }

  // Counters are locked in the order of their ids, so that two such commands cannot wait for each other.
  private async tellAll(tx: Transaction, branchIds: string[], own: BoardLedger, tell: (ledger: BoardLedger) => void): Promise<void> {
    tell(own);
    for (const branchId of branchIds.toSorted()) {
      const ledger = branchId === own.branchId ? own : this.boards.ledger(branchId);
      if (ledger !== own) tell(ledger);
      await ledger.flush(tx);
    }
  }
}

// A branch that has switched it off does not sell it even when it is back.
function offSaleIn(still: ReadonlyMap<string, OffSaleDto>, { branchId }: BoardLedger): { offSale?: OffSaleDto } {
  const offSale = still.get(branchId);
  return offSale ? { offSale } : {};
}
