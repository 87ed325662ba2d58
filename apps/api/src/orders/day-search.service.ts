import { Injectable } from '@nestjs/common';
import type { OrderDto } from '@sofra/contracts';
import { matchesSearch, type SearchedOrder } from '@sofra/domain';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import type { OrderRecord } from './order-record';
import { toOrderDto } from './order.mapper';
import { ORDERS_BY_ID, ORDERS_OF_DAY } from './search-statements';

const MOST_FOUND = 50;

/** Finds an order of the business day by anything that is written on it, so that it can be recalled or answered for. */
@Injectable()
export class DaySearchService {
  constructor(
    private readonly database: Database,
    private readonly branches: BranchesService,
    private readonly clock: Clock,
  ) {}

  /** Newest first, at most fifty; all words must be in it. */
  async find(branch: Branch, text: string): Promise<OrderDto[]> {
    const today = this.branches.businessDay(branch, this.clock.now());
    // A day of one branch is small, and the database folds no Turkish.
    const { rows } = await this.database.query<SearchedOrder & { id: string }>(ORDERS_OF_DAY, [branch.id, today]);
    const ids = rows.filter((order) => matchesSearch(order, text)).slice(0, MOST_FOUND).map(({ id }) => id);
    const found = await this.database.query<{ order: OrderRecord }>(ORDERS_BY_ID, [ids]);
    return found.rows.map(({ order }) => toOrderDto(order, today));
  }
}
