import { Injectable } from '@nestjs/common';
import type { Locale, OrderDto, PageDto } from '@sofra/contracts';
import { BranchesService } from '../branches/branches.service';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import type { MenuNames } from '../menu-names/menu-names';
import { MenuNamesService } from '../menu-names/menu-names.service';
import { lookUpOrders, type OrderPage, walkOrders } from './find-statements';
import { lookBack } from './look-back';
import { ORDER_JSON_SQL, type OrderRecord } from './order-record';
import { toOrderDto } from './order.mapper';
import { ORDERS_BY_ID } from './search-statements';

const BY_ID = {
  name: 'orders-by-id',
  text: `SELECT ${ORDER_JSON_SQL} AS "order" FROM orders o WHERE o.id = $1 AND o.organization_id = $2`,
};

interface Found {
  ids: string[] | null;
  isWhole: boolean;
  newest: string | null;
  oldest: string | null;
  withWord: number[] | null;
}

/** Orders for the admin's lists. */
@Injectable()
export class OrdersReader {
  constructor(
    private readonly database: Database,
    private readonly branches: BranchesService,
    private readonly clock: Clock,
    private readonly menuNames: MenuNamesService,
  ) {}

  /** One page, newest first; with a language its dishes are named in that too. */
  async list(organizationId: string, page: OrderPage, language?: Locale): Promise<PageDto<OrderDto>> {
    const { limit } = page;
    const ids = await this.idsOf(organizationId, { ...page, limit: limit + 1 });
    const { rows } = await this.database.query<{ order: OrderRecord }>(ORDERS_BY_ID, [ids.slice(0, limit)]);
    const items = await this.toDtos(rows.map(({ order }) => order), language);
    return { items, next: ids.length > limit ? (ids[limit - 1] ?? null) : null };
  }

  async byId(organizationId: string, id: string, language?: Locale): Promise<OrderDto | undefined> {
    const { rows } = await this.database.query<{ order: OrderRecord }>(BY_ID, [id, organizationId]);
    return rows[0] && (await this.toDtos([rows[0].order], language))[0];
  }

  private async idsOf(organizationId: string, page: OrderPage): Promise<string[]> {
    const near = (await this.database.pool.query<Found>(walkOrders(organizationId, page))).rows[0];
    if (!near?.newest || !near.oldest || near.isWhole || near.ids?.length === page.limit) return near?.ids ?? [];
    const ids: string[] = [];
    const from = page.from && page.from > near.oldest ? page.from : near.oldest;
    for (const months of lookBack(near.newest, from)) {
      const search = lookUpOrders(organizationId, { ...page, limit: page.limit - ids.length }, months, near.withWord ?? []);
      ids.push(...((await this.database.pool.query<Pick<Found, 'ids'>>(search)).rows[0]?.ids ?? []));
      if (ids.length === page.limit) break;
    }
    return ids;
  }

  private async toDtos(orders: OrderRecord[], language?: Locale): Promise<OrderDto[]> {
    const names = language && (await this.menuNames.of(orders.flatMap(namedIn), language));
    return Promise.all(orders.map((order) => this.toDto(order, names)));
  }

  private async toDto(order: OrderRecord, names?: MenuNames): Promise<OrderDto> {
    const branch = await this.branches.byId(order.branchId);
    if (!branch) throw new Error(`order ${order.id} belongs to no branch`);
    return toOrderDto(order, this.branches.businessDay(branch, this.clock.now()), names);
  }
}

/** Ids of all that the menu has a name for. */
function namedIn({ items }: OrderRecord): string[] {
  const ids = items.flatMap(({ productId, combo, modifiers }) => [productId, combo?.productId, ...modifiers.map(({ modifierId }) => modifierId)]);
  return ids.filter((id) => typeof id === 'string');
}
