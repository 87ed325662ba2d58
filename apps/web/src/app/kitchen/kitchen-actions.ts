import { computed, signal } from '@angular/core';
import type { OrderStatus } from '@sofra/contracts';
import type { KitchenStore } from './kitchen-store';
import { type RecentMove, undoable, withMove } from './undo-list';

/** What a cook may do; each shows at once and is sent until the server has answered. */
export class KitchenActions {
  private readonly recent = signal<readonly RecentMove[]>([]);

  /** Moves of the last seconds, newest first, that a touch takes back. */
  readonly undoable = computed(() => undoable(this.recent(), this.store.orders(), this.store.now()));

  constructor(private readonly store: KitchenStore) {}

  advance(orderId: string, to: OrderStatus, reason?: string): void {
    const order = this.store.orders().get(orderId);
    this.store.issue({ name: 'order.advance', payload: { orderId, to, ...(reason && { reason }) } });
    if (order) this.recent.update((moves) => withMove(moves, { orderId, number: order.number, to, at: this.store.now() }));
  }

  recall(orderId: string): void {
    this.store.issue({ name: 'order.recall', payload: { orderId } });
  }

  acknowledgeCancel(orderId: string): void {
    this.store.issue({ name: 'order.acknowledge-cancel', payload: { orderId } });
  }

  answerCancelRequest(orderId: string, accept: boolean): void {
    this.store.issue({ name: 'order.answer-cancel-request', payload: { orderId, accept } });
  }
}
