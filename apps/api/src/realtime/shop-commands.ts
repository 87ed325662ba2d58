import { Injectable } from '@nestjs/common';
import type { PlainAck, SoldOutCommand } from '@sofra/contracts';
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
    const thing = { productId: named.productId ?? null, modifierId: named.modifierId ?? null };
    if ((thing.productId === null) === (thing.modifierId === null)) throw new Problem('invalid-request', 'Name either productId or modifierId.');
    const { organizationId, name } = screen.viewer;
    const board = screen.opened();
    const siblings = (await this.branches.ofOrganization(organizationId)).map(({ id }) => id);
    return this.runner.run(board, { commandId }, async (tx, own) => {
      const isKnown = await this.catalog.setSoldOut(tx, organizationId, { ...thing, until: until === null ? null : new Date(until), by: name });
      if (!isKnown) return refuse({ code: 'product-unknown', detail: 'There is no such product or modifier.' });
      const eventIn = await this.catalog.saleEvents(tx, organizationId, thing);
      await this.tellAll(tx, siblings, own, (ledger) => {
        const [type, content] = eventIn(ledger.branchId);
        ledger.add(type, this.clock.now(), { ...content, commandId });
      });
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
