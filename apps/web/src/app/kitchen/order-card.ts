import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { OrderDto, OrderStatus } from '@sofra/contracts';
import { Icon } from '../shared/icon';
import { formatMoney, mapLink } from '@sofra/domain';
import { Words } from '../core/i18n/words';
import { clockTime } from '../shared/clock-time';
import { elapsedWords } from '../shared/elapsed';
import { FULFILMENT_ICON, PAYMENT_ICON, STATUS_LOOK } from '../shared/status-look';
import { isUnseenCancel } from '../core/unseen-cancel';
import type { Lateness } from './lateness';
import { TicketNote } from './ticket-note';
import { moveWord, primaryMove } from './ticket-moves';

/** One ticket: shows an order, reports what the cook did. */
@Component({
  selector: 'sofra-order-card',
  imports: [Icon, NgTemplateOutlet, TicketNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-card.html',
  styleUrl: './order-card.scss',
})
export class OrderCard {
  readonly order = input.required<OrderDto>();
  readonly ageMinutes = input.required<number>();
  readonly lateness = input<Lateness>('calm');
  readonly isFresh = input(false);
  readonly isLeaving = input(false);
  /** Says its status in words, where no column's head does. */
  readonly isStatusShown = input(false);
  /** A command for this order is on its way to the server. */
  readonly isWaiting = input(false);

  readonly moved = output<OrderStatus>();
  readonly recalled = output();
  readonly acknowledged = output();
  readonly cancelAnswered = output<boolean>();
  readonly moreWanted = output();

  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  private readonly openedByHand = signal<boolean | null>(null);

  protected readonly next = computed(() => primaryMove(this.order()));
  protected readonly isCancelled = computed(() => isUnseenCancel(this.order()));
  protected readonly isCancelAsked = computed(() => this.order().cancelRequestedAt !== null && !this.isCancelled());
  protected readonly look = computed(() => STATUS_LOOK[this.order().status]);
  protected readonly fulfilmentIcon = computed(() => FULFILMENT_ICON[this.order().fulfilment]);
  protected readonly paymentIcon = computed(() => PAYMENT_ICON[this.order().payment.method]);
  protected readonly hasContact = computed(() => this.order().address !== null || this.order().customer.phone !== null);
  /** Couriers need the address at a glance. */
  protected readonly isContactOpen = computed(() => this.openedByHand() ?? this.order().status === 'out-for-delivery');
  protected readonly mapLink = computed(() => {
    const { address } = this.order();
    return address && mapLink(address);
  });

  protected age(): string {
    return elapsedWords(this.ageMinutes(), this.t);
  }

  protected label(): string {
    const { number, status } = this.order();
    return this.t('board.ticket', { number, status: this.t(`status.${status}`), age: this.age() });
  }

  protected money(amount: number): string {
    return formatMoney(amount, this.order().currency, this.words.language);
  }

  protected clock(moment: string): string {
    return clockTime(moment, this.words.language);
  }

  protected moveText(to: OrderStatus): string {
    return this.t(moveWord(to, this.order().fulfilment));
  }

  protected nextLook(to: OrderStatus) {
    return STATUS_LOOK[to];
  }

  protected toggleContact(): void {
    this.openedByHand.set(!this.isContactOpen());
  }
}
