import { BoardEmitter } from '../../src/board/board-emitter';
import { BoardReader } from '../../src/board/board-reader';
import { BoardService } from '../../src/board/board.service';
import type { BoardLedger } from '../../src/board/board-ledger';
import type { Instance } from '../../src/cluster/instance';
import type { Env } from '../../src/config/env';
import { Clock } from '../../src/common/clock';
import { newId } from '../../src/common/ids';
import { CouponService } from '../../src/coupon/coupon.service';
import type { Database } from '../../src/database/database';
import type { Transaction } from '../../src/database/transaction';
import { OrderChanger } from '../../src/orders/order-changer';
import { type KitchenCommand, OrdersService, type PlacedOrder } from '../../src/orders/orders.service';
import { StatusNotices } from '../../src/orders/status-notices';
import type { Lanes } from '../../src/outbox/lanes';
import { OutboxService } from '../../src/outbox/outbox.service';
import type { SendingStops } from '../../src/outbox/sending-stops.service';
import { aDraft, type Guest, type Kitchen } from './a-kitchen';

/** The orders room on a real database; replies stay in the outbox, as they do while no instance may send. */
export class OrdersRoom {
  readonly boards: BoardService;
  readonly orders: OrdersService;

  constructor(readonly database: Database) {
    this.boards = new BoardService(new BoardEmitter(new BoardReader(database)));
    const outbox = new OutboxService({ id: null } as Instance, {} as Lanes, {} as SendingStops, new Clock(), { replyPauseMs: 0 } as Env);
    this.orders = new OrdersService(new OrderChanger(new CouponService(), new StatusNotices(outbox)));
  }

  /** One transaction with a ledger, flushed last. */
  inTransaction<T>(branchId: string, work: (tx: Transaction, ledger: BoardLedger) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const ledger = this.boards.ledger(branchId);
      const result = await work(tx, ledger);
      await ledger.flush(tx);
      return result;
    });
  }

  /** Places an order as a guest's turn does, or as the counter does without a guest. */
  place(kitchen: Kitchen, guest?: Guest, { draft = aDraft(kitchen), now = new Date() } = {}): Promise<PlacedOrder> {
    const who = { customerId: guest?.customerId ?? null, conversationId: guest?.conversationId ?? null, customerPhone: guest?.phone ?? null };
    return this.inTransaction(kitchen.branch.id, (tx, ledger) =>
      this.orders.place(tx, ledger, { branch: kitchen.branch, draft, channel: guest ? 'whatsapp' : 'counter', ...who, now }),
    );
  }

  /** A kitchen command with a fresh command id. */
  command(kitchen: Kitchen, orderId: string, version: number): KitchenCommand {
    return { branch: kitchen.branch, orderId, version, commandId: newId(), actor: { kind: 'staff', id: newId() }, mode: 'kitchen' };
  }

  async rows<R extends object>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.database.pool.query(text, values)).rows as R[];
  }
}
