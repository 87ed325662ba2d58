import { Injectable } from '@nestjs/common';
import type { SearchAck, SellableAck, SuggestionAck, TodayAck } from '@sofra/contracts';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import { CatalogService } from '../catalog/catalog.service';
import { Problem } from '../common/problem';
import { PromisesService } from '../kitchen/promises.service';
import { DaySearchService } from '../orders/day-search.service';
import { TodayService } from '../reports/today.service';
import type { OpenBoard, Screen } from './screen';

/** What a screen asks without changing anything. */
@Injectable()
export class BoardQuestions {
  constructor(
    private readonly branches: BranchesService,
    private readonly days: DaySearchService,
    private readonly numbers: TodayService,
    private readonly promises: PromisesService,
    private readonly catalog: CatalogService,
  ) {}

  async search(screen: Screen, { text }: { text: string }): Promise<SearchAck> {
    return { ok: true, orders: await this.days.find(await this.branchOf(screen.opened()), text) };
  }

  async sellable(screen: Screen, { text }: { text: string }): Promise<SellableAck> {
    return { ok: true, found: await this.catalog.findSellable(await this.branchOf(screen.opened()), text) };
  }

  async today(screen: Screen): Promise<TodayAck> {
    return { ok: true, today: await this.numbers.of(await this.branchOf(screen.opened())) };
  }

  async suggestPromise(screen: Screen, { orderId }: { orderId: string }): Promise<SuggestionAck> {
    const suggestion = await this.promises.suggest(screen.opened().branchId, orderId);
    if (!suggestion) throw new Problem('order-unknown', 'This branch has no such order.');
    return { ok: true, ...suggestion };
  }

  private async branchOf({ branchId }: OpenBoard): Promise<Branch> {
    const branch = await this.branches.byId(branchId);
    if (!branch) throw new Problem('branch-unknown', 'There is no such branch any more.');
    return branch;
  }
}
