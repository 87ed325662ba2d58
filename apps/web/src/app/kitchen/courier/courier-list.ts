import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type OrderDto, UNDELIVERED_REASONS, type UndeliveredReason } from '@sofra/contracts';
import { amountToTake, formatMoney, isForCourier, mapLink } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { Sheet } from '../../shared/sheet';
import { KitchenActions } from '../kitchen-actions';
import { KitchenStore } from '../kitchen-store';
import { TicketNote } from '../ticket-note';
import { TICKET_WORDS } from '../ticket.words';
import { COURIER_WORDS } from './courier.words';

/** A courier's phone: where to, whom to call, how much to take; and one button. */
@Component({
  selector: 'sofra-courier-list',
  imports: [Icon, Sheet, TicketNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './courier-list.html',
  styleUrl: './courier-list.scss',
})
export class CourierList {
  readonly viewerId = input.required<string>();
  protected readonly reasons = UNDELIVERED_REASONS;
  /** The order whose food could not be handed over. */
  protected readonly failed = signal<OrderDto | null>(null);
  private readonly store = inject(KitchenStore);
  private readonly actions = inject(KitchenActions);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(COURIER_WORDS);
  protected readonly ticketWord = this.words.of(TICKET_WORDS);

  /** On the way first: those are in the bag. */
  protected readonly orders = computed(() => {
    const own = this.store.tickets().map(({ order }) => order).filter((order) => isForCourier(order, this.viewerId()));
    return own.sort((a, b) => Number(b.status === 'out-for-delivery') - Number(a.status === 'out-for-delivery'));
  });

  protected step({ id, status }: OrderDto): void {
    this.actions.advance(id, status === 'ready' ? 'out-for-delivery' : 'delivered');
  }

  protected giveUp(reason: UndeliveredReason): void {
    const order = this.failed();
    this.failed.set(null);
    if (order) this.actions.advance(order.id, 'undelivered', reason);
  }

  protected reasonText(reason: UndeliveredReason): string {
    return this.t(`reason.${reason}`);
  }

  protected map({ address }: OrderDto): string | null {
    return address && mapLink(address);
  }

  protected toTake(order: OrderDto): string {
    const amount = amountToTake(order);
    if (amount === 0) return this.w('paid');
    const money = formatMoney(amount, order.currency, this.words.language);
    return this.w('take', { amount: money, method: this.t(`payment.${order.payment.method}`) });
  }

  protected clock(moment: string): string {
    return this.shopClock.time(moment);
  }
}
