import { Injectable } from '@nestjs/common';
import type { OrderDto, OrderStatus, PageDto } from '@sofra/contracts';
import { BranchesService } from '../branches/branches.service';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import { ORDER_JSON_SQL, type OrderRecord } from './order-record';
import { toOrderDto } from './order.mapper';

export interface OrderFilter {
  limit: number;
  after?: string | undefined;
  status?: OrderStatus[] | undefined;
  branchId?: string | undefined;
}

// The cursor is the last order's id: its place in the list is looked up, so no moment has to survive the trip.
const LIST = {
  name: 'orders-list',
  text: `SELECT ${ORDER_JSON_SQL} AS "order" FROM (
      SELECT * FROM orders
      WHERE organization_id = $1
        AND ($2::uuid IS NULL OR (placed_at, id) < (SELECT placed_at, id FROM orders WHERE id = $2 AND organization_id = $1))
        AND ($3::text[] IS NULL OR status = ANY ($3))
        AND ($4::uuid IS NULL OR branch_id = $4)
      ORDER BY placed_at DESC, id DESC LIMIT $5
    ) o ORDER BY o.placed_at DESC, o.id DESC`,
};

const BY_ID = {
  name: 'orders-by-id',
  text: `SELECT ${ORDER_JSON_SQL} AS "order" FROM orders o WHERE o.id = $1 AND o.organization_id = $2`,
};

/** Orders for the admin's lists. */
@Injectable()
export class OrdersReader {
  constructor(
    private readonly database: Database,
    private readonly branches: BranchesService,
    private readonly clock: Clock,
  ) {}

  /** One page, newest first. */
  async list(organizationId: string, { limit, after, status, branchId }: OrderFilter): Promise<PageDto<OrderDto>> {
    const values = [organizationId, after ?? null, status ?? null, branchId ?? null, limit + 1];
    const { rows } = await this.database.query<{ order: OrderRecord }>(LIST, values);
    const items = await Promise.all(rows.slice(0, limit).map(({ order }) => this.toDto(order)));
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async byId(organizationId: string, id: string): Promise<OrderDto | undefined> {
    const { rows } = await this.database.query<{ order: OrderRecord }>(BY_ID, [id, organizationId]);
    return rows[0] && this.toDto(rows[0].order);
  }

  private async toDto(order: OrderRecord): Promise<OrderDto> {
    const branch = await this.branches.byId(order.branchId);
    if (!branch) throw new Error(`order ${order.id} belongs to no branch`);
    return toOrderDto(order, this.branches.businessDay(branch, this.clock.now()));
  }
}
