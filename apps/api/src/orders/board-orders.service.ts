import { Injectable } from '@nestjs/common';
import type { OrderDto } from '@sofra/contracts';
import { OPEN_STATUSES_SQL } from '../board/branch-counter';
import type { BoardPosition } from '../board/board-reader';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import { Database } from '../database/database';
import { ORDER_JSON_SQL, type OrderRecord } from './order-record';
import { toOrderDto } from './order.mapper';

// A finished ticket can be taken back by mistake's author for this long without leaving the board.
const RECALLABLE_MINUTES = 30;

// One statement, one moment: the position and the orders belong together. Three arms, so that each has its own index.
const SNAPSHOT = {
  name: 'orders-board-snapshot',
  text: `SELECT c.seq, e.event_id AS "eventId", clock_timestamp() AS "serverTime", (
      SELECT coalesce(json_agg(${ORDER_JSON_SQL} ORDER BY o.placed_at, o.id), '[]') FROM orders o
      WHERE o.id IN (
        SELECT id FROM orders WHERE branch_id = c.branch_id AND status IN ${OPEN_STATUSES_SQL}
        UNION SELECT id FROM orders WHERE branch_id = c.branch_id AND status_at > now() - interval '${RECALLABLE_MINUTES} minutes'
        UNION SELECT id FROM orders WHERE branch_id = c.branch_id AND cancelled_by = 'customer' AND cancel_acknowledged_at IS NULL
      )) AS orders
    FROM branch_counters c
    LEFT JOIN board_events e ON e.branch_id = c.branch_id AND e.seq = c.seq
    WHERE c.branch_id = $1`,
};

interface SnapshotRow {
  seq: number;
  eventId: string | null;
  serverTime: Date;
  orders: OrderRecord[];
}

/** The orders that belong on a branch's board, together with the place in the sequence they stand for. */
@Injectable()
export class BoardOrdersService {
  constructor(
    private readonly database: Database,
    private readonly branches: BranchesService,
  ) {}

  /** Open orders, those finished within the last half hour, and cancelled ones that nobody acknowledged. */
  async snapshot(branch: Branch): Promise<BoardPosition & { orders: OrderDto[] }> {
    const row = (await this.database.query<SnapshotRow>(SNAPSHOT, [branch.id])).rows[0];
    if (!row) throw new Error(`branch ${branch.id} has no counter`);
    const today = this.branches.businessDay(branch, row.serverTime);
    return { ...row, eventId: row.eventId ?? '', orders: row.orders.map((order) => toOrderDto(order, today)) };
  }
}
