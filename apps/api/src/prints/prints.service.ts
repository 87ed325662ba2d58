import { Injectable } from '@nestjs/common';
import type { PrintAck, PrintClaim } from '@sofra/contracts';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import type { Statement, Transaction } from '../database/transaction';

/** Which screen of which branch wants to print. */
export interface PrintingScreen {
  branchId: string;
  screenId: string;
}

interface KeptPrint {
  copy: number;
  firstPrintedAt: Date;
}

// Two screens that claim the same sheet are one after the other by the order's lock.
const LOCK_ORDER: Statement = {
  name: 'print-lock-order',
  text: 'SELECT revision FROM orders WHERE id = $1 AND branch_id = $2 FOR NO KEY UPDATE',
};

const COUNT: Statement = {
  name: 'print-count',
  text: `SELECT max(copy) AS copy, min(at) AS "firstAt" FROM prints WHERE order_id = $1 AND revision = $2 AND station = $3 AND kind = $4`,
};

const KEPT: Statement = {
  name: 'print-kept',
  text: `SELECT p.copy, (SELECT min(f.at) FROM prints f
      WHERE f.order_id = p.order_id AND f.revision = p.revision AND f.station = p.station AND f.kind = p.kind) AS "firstPrintedAt"
    FROM prints p JOIN orders o ON o.id = p.order_id AND o.branch_id = $2 WHERE p.claim_id = $1`,
};

const INSERT: Statement = {
  name: 'print-insert',
  text: `INSERT INTO prints (claim_id, order_id, revision, station, kind, copy, screen_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};

/**
 * The print ledger: a sheet is printed once per order, revision, station and kind; whoever prints it again must say so on
 * the paper. A screen claims before it prints, so a paper jam costs an honest duplicate and never a second original.
 */
@Injectable()
export class PrintsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  claim(by: PrintingScreen, claim: PrintClaim): Promise<PrintAck> {
    return this.database.transaction(async (tx) => {
      const order = (await tx.read<{ revision: number }>(LOCK_ORDER, [claim.orderId, by.branchId])).rows[0];
      if (!order) return { ok: false, code: 'order-unknown', detail: 'this branch has no such order' };
      const kept = (await tx.read<KeptPrint>(KEPT, [claim.claimId, by.branchId])).rows[0];
      if (kept) return answer(kept);
      if (claim.revision !== order.revision) return { ok: false, code: 'version-conflict', detail: `the order is at revision ${order.revision}` };
      return answer(await this.keep(tx, by, claim));
    });
  }

  private async keep(tx: Transaction, { screenId }: PrintingScreen, { claimId, orderId, revision, station, kind, automatic }: PrintClaim): Promise<KeptPrint> {
    const sheet = [orderId, revision, station ?? '', kind];
    const before = (await tx.read<{ copy: number | null; firstAt: Date | null }>(COUNT, sheet)).rows[0];
    // Two tablets of a station print by themselves: the second one puts out nothing, so there is nothing to count.
    if (automatic && before?.copy && before.firstAt) return { copy: before.copy + 1, firstPrintedAt: before.firstAt };
    const [copy, at] = [(before?.copy ?? 0) + 1, this.clock.now()];
    tx.write(INSERT, [claimId, ...sheet, copy, screenId, at]);
    return { copy, firstPrintedAt: before?.firstAt ?? at };
  }
}

function answer({ copy, firstPrintedAt }: KeptPrint): PrintAck {
  return { ok: true, isDuplicate: copy > 1, copy, firstPrintedAt: firstPrintedAt.toISOString() };
}
