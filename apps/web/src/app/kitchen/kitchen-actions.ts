import { computed, signal } from '@angular/core';
import type { BusyMinutes, OffSaleDto, OrderDto, OrderStatus } from '@sofra/contracts';
import { isFinishing } from '@sofra/domain';
import { isUnseenCancel } from '../core/unseen-cancel';
import type { KitchenStore } from './kitchen-store';
import type { Promises } from './promise/promises';
import { primaryMove } from './ticket-moves';
import { type RecentMove, undoable, withMove } from './undo-list';

/** The button of the next step stands where that of the last one was: a tap this soon after was meant for the last one. */
const DOUBLE_TAP_MS = 700;

/** What a cook may do; each shows at once and is sent until the server has answered. */
export class KitchenActions {
  private readonly recent = signal<readonly RecentMove[]>([]);

  /** What the pass is asked about: an order it wants to finish with items that nobody has checked off. */
  readonly unfinished = signal<{ orderId: string; to: OrderStatus; open: number } | null>(null);
  /** Moves of the last seconds, newest first, that a touch takes back. */
  readonly undoable = computed(() => undoable(this.recent(), this.store.orders(), this.store.now()));

  constructor(
    private readonly store: KitchenStore,
    private readonly promises: Promises,
  ) {}

  /** At the pass, an order with open items is finished only after somebody has insisted. */
  advance(orderId: string, to: OrderStatus, reason?: string): void {
    // Who has chosen a reason has read it.
    if (!reason && this.isDoubleTap(orderId)) return;
    const open = this.openItems(orderId);
    if (this.store.place().kind === 'expo' && isFinishing(to) && open > 0) this.unfinished.set({ orderId, to, open });
    else this.move(orderId, to, { ...(reason && { reason }) });
  }

  /** The one step that a ticket's big button makes. */
  step(orderId: string): void {
    const order = this.store.orders().get(orderId);
    const { kind } = this.store.place();
    if (!order || kind === 'watch') return;
    if (isUnseenCancel(order)) return this.acknowledgeCancel(orderId);
    if (order.cancelRequestedAt) return; // asks for a decision, not for a step
    if (kind === 'station' && order.status === 'preparing') return this.stationDone(orderId);
    const next = primaryMove(order);
    if (next) this.advance(orderId, next);
  }

  insist(): void {
    const asked = this.unfinished();
    this.unfinished.set(null);
    if (asked) this.move(asked.orderId, asked.to, { force: true });
  }

  /** All that the screen's station makes of the order is made. */
  stationDone(orderId: string): void {
    const { station } = this.store.place();
    if (station === null || this.isDoubleTap(orderId)) return;
    this.store.issue({ name: 'station.bump', payload: { orderId, station, done: true } });
    this.note(orderId, { station });
  }

  undo(move: RecentMove): void {
    if ('to' in move) this.recall(move.orderId);
    else this.store.issue({ name: 'station.bump', payload: { orderId: move.orderId, station: move.station, done: false } });
  }

  /** `found` in the day: this screen may hold it no more. */
  recall(orderId: string, found?: OrderDto): void {
    this.store.issue({ name: 'order.recall', payload: { orderId } }, found);
  }

  acknowledgeCancel(orderId: string): void {
    this.store.issue({ name: 'order.acknowledge-cancel', payload: { orderId } });
  }

  answerCancelRequest(orderId: string, accept: boolean): void {
    this.store.issue({ name: 'order.answer-cancel-request', payload: { orderId, accept } });
  }

  acknowledgeChange(orderId: string): void {
    this.store.issue({ name: 'order.acknowledge-change', payload: { orderId } });
  }

  /** A new time for an order that was promised one. */
  promise(orderId: string, promisedAt: string): void {
    this.store.issue({ name: 'order.promise', payload: { orderId, promisedAt } });
  }

  rush(orderId: string, on: boolean): void {
    this.store.issue({ name: 'order.rush', payload: { orderId, on } });
  }

  bumpItem(orderId: string, itemId: string, done: boolean): void {
    this.store.issue({ name: 'item.bump', payload: { orderId, itemId, done } });
  }

  /** Takes a product or an option off the menu until then; null puts it back. */
  soldOut({ productId, modifierId }: Pick<OffSaleDto, 'productId' | 'modifierId'>, until: string | null): void {
    const named = productId === null ? { modifierId: modifierId ?? '' } : { productId };
    this.store.issue({ name: 'product.sold-out', payload: { ...named, until } });
  }

  /** Takes no orders for this long; null takes them again. */
  pause(minutes: number | null): void {
    this.store.issue({ name: 'branch.pause', payload: { until: minutes === null ? null : this.inMinutes(minutes) } });
  }

  /** Moves every promised time for an hour; null: busy no more. */
  busy(minutes: BusyMinutes | null): void {
    this.store.issue({ name: 'branch.busy', payload: { minutes } });
  }

  closeStation(station: string, closed: boolean, reroutesTo: string | null): void {
    this.store.issue({ name: 'station.close', payload: { station, closed, reroutesTo } });
  }

  private move(orderId: string, to: OrderStatus, more: { reason?: string; force?: boolean }): void {
    const order = this.store.orders().get(orderId);
    const promisedAt = order && to === 'preparing' ? this.promises.momentFor(order) : null;
    this.store.issue({ name: 'order.advance', payload: { orderId, to, ...more, ...(promisedAt && { promisedAt }) } });
    if (order) this.note(orderId, { to });
  }

  private note(orderId: string, done: { to: OrderStatus } | { station: string }): void {
    const number = this.store.orders().get(orderId)?.number ?? 0;
    this.recent.update((moves) => withMove(moves, { orderId, number, at: this.store.clock(), ...done }));
  }

  private isDoubleTap(orderId: string): boolean {
    const last = this.recent().find((move) => move.orderId === orderId);
    return last !== undefined && Math.abs(this.store.clock() - last.at) < DOUBLE_TAP_MS;
  }

  private openItems(orderId: string): number {
    return this.store.orders().get(orderId)?.items.filter(({ status }) => status === 'open').length ?? 0;
  }

  private inMinutes(minutes: number): string {
    return new Date(this.store.now() + minutes * 60_000).toISOString();
  }
}
