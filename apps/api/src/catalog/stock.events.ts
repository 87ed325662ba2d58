import type { BoardLedger } from '../board/board-ledger';
import type { Branch } from '../branches/branch';
import type { Transaction } from '../database/transaction';
import { readOffSale, saleEvent } from './off-sale';

/** Notes for the branch's boards which of these products have run out and which are there again. */
export async function tellStock(tx: Transaction, ledger: BoardLedger, { id: branchId, organizationId }: Branch, now: Date, productIds: readonly string[]): Promise<void> {
  for (const productId of productIds) {
    const [offSale] = await readOffSale(tx, organizationId, now, { branchId, id: productId });
    const [type, content] = saleEvent({ productId, modifierId: null }, offSale);
    ledger.add(type, now, content);
  }
}
