import { Injectable } from '@nestjs/common';
import { BoardService } from '../../board/board.service';
import { BranchesService } from '../../branches/branches.service';
import { Clock } from '../../common/clock';
import type { Statement, Transaction } from '../../database/transaction';

/** A board knows no "for good": it is told a day that nobody waits for. */
const NEVER = '9999-12-31T00:00:00.000Z';

/** What organization `$1` does not sell at `$2`, by branch: sold out for a while, switched off (there or everywhere), or off the menu. */
const OFF_SALE: Statement = {
  name: 'menu-board-off-sale',
  text: `SELECT b.id AS "branchId", p.id AS "productId", NULL AS "modifierId",
      CASE WHEN p.archived_at IS NULL AND coalesce(o.is_available, p.is_available) THEN p.sold_out_until END AS until
    FROM branches b JOIN products p ON p.organization_id = b.organization_id LEFT JOIN branch_products o ON o.branch_id = b.id AND o.product_id = p.id
    WHERE b.organization_id = $1 AND b.archived_at IS NULL
      AND (p.archived_at IS NOT NULL OR NOT coalesce(o.is_available, p.is_available) OR p.sold_out_until > $2)
    UNION ALL
    SELECT b.id, NULL, m.id, CASE WHEN m.archived_at IS NULL AND m.is_available THEN m.sold_out_until END
    FROM branches b JOIN modifier_groups g ON g.organization_id = b.organization_id JOIN modifiers m ON m.group_id = g.id
    WHERE b.organization_id = $1 AND b.archived_at IS NULL AND (m.archived_at IS NOT NULL OR NOT m.is_available OR m.sold_out_until > $2)`,
};

interface OffSale {
  branchId: string;
  productId: string | null;
  modifierId: string | null;
  /** Null: for good. */
  until: Date | null;
}

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
    const { rows } = await tx.read<OffSale & object>(OFF_SALE, [organizationId, this.clock.now()]);
    return new Map(rows.map((row) => [`${row.branchId} ${row.productId ?? row.modifierId}`, row]));
  }

  // Counters are locked in the order of their ids and last, so that two such changes cannot wait for each other.
  async tellSince(tx: Transaction, organizationId: string, before: SaleBefore): Promise<void> {
    const after = await this.look(tx, organizationId);
    const news = [
      ...[...before].filter(([key]) => !after.has(key)).map(([, was]) => ({ ...was, soldOutUntil: null })),
      ...[...after].filter(([key, now]) => !isSame(before.get(key), now)).map(([, now]) => ({ ...now, soldOutUntil: now.until?.toISOString() ?? NEVER })),
    ];
    if (news.length === 0) return;
    const branches = await this.branches.ofOrganization(organizationId);
    for (const { id } of branches.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const ledger = this.boards.ledger(id);
      for (const { productId, modifierId, soldOutUntil } of news.filter(({ branchId }) => branchId === id)) {
        ledger.add(soldOutUntil === null ? 'product.back' : 'product.sold-out', this.clock.now(), { product: { productId, modifierId, soldOutUntil } });
      }
      await ledger.flush(tx);
    }
  }
}

function isSame(before: OffSale | undefined, { until }: OffSale): boolean {
  return before !== undefined && before.until?.getTime() === until?.getTime();
}
