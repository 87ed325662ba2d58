import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { BoardStationDto, OrderDto, OrderItemDto, OrderStatus } from '@sofra/contracts';
import { Icon } from '../shared/icon';
import { formatMoney, itemsAt, mapLink, speaksOfAllergy, wasAcceptedByItself } from '@sofra/domain';
import { Words } from '../core/i18n/words';
import { ShopClock } from '../core/shop-clock';
import { elapsedWords } from '../shared/elapsed';
import { FULFILMENT_ICON, PAYMENT_ICON, STATUS_LOOK } from '../shared/status-look';
import { isUnseenCancel } from '../core/unseen-cancel';
import type { Lateness } from './lateness';
import { type Place, WHOLE_KITCHEN } from './place';
import { AcceptBar } from './promise/accept-bar';
import { StationLine } from './station-line';
import { STATION_WORDS } from './station.words';
import { TicketChanges } from './ticket-changes';
import { TicketItems } from './ticket-items';
import { TicketNote } from './ticket-note';
import { moveText, primaryMove } from './ticket-moves';
import { TICKET_WORDS } from './ticket.words';

/** So long is an order new that nobody has accepted, unless somebody began with it. */
const NEW_MINUTES = 3;

/** One ticket: shows an order, reports what the cook did. */
@Component({
  selector: 'sofra-order-card',
  imports: [AcceptBar, Icon, NgTemplateOutlet, StationLine, TicketChanges, TicketItems, TicketNote],
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
  /** A screen that only looks on. */
  readonly isReadOnly = input(false);
  /** Touched in the all-day counts. */
  readonly isMarked = input(false);
  readonly place = input<Place>(WHOLE_KITCHEN);
  readonly stations = input<readonly BoardStationDto[]>([]);
  /** What a new order will be promised for, as said to a cook. */
  readonly promise = input<string | null>(null);
  /** A command for this order is on its way to the server. */
  readonly isWaiting = input(false);

  readonly moved = output<OrderStatus>();
  /** A new order's promise, by so many minutes. */
  readonly promiseNudged = output<number>();
  readonly recalled = output();
  readonly acknowledged = output();
  readonly cancelAnswered = output<boolean>();
  readonly moreWanted = output();
  readonly itemTouched = output<OrderItemDto>();
  readonly changeSeen = output();
  /** The station has made all that is its own. */
  readonly stationDone = output();

  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(TICKET_WORDS);
  protected readonly stationWord = this.words.of(STATION_WORDS);
  private readonly openedByHand = signal<boolean | null>(null);

  protected readonly next = computed(() => primaryMove(this.order()));
  protected readonly items = computed(() => itemsAt(this.order(), this.place().station, this.stations()));
  /** Accepted, at a station: its own part is to be finished, not the order. */
  protected readonly isStationsTurn = computed(() => this.place().kind === 'station' && this.order().status === 'preparing');
  protected readonly isNew = computed(() => wasAcceptedByItself(this.order()) && this.ageMinutes() < NEW_MINUTES && this.order().items.every(({ status }) => status === 'open'));
  protected readonly isCancelled = computed(() => isUnseenCancel(this.order()));
  /** What was cancelled or is finished stands where it stood, but nobody waits for it any more. */
  protected readonly worry = computed(() => (this.isCancelled() || this.isLeaving() ? 'calm' : this.lateness()));
  protected readonly isCancelAsked = computed(() => this.order().cancelRequestedAt !== null && !this.isCancelled());
  protected readonly isAllergy = computed(() => speaksOfAllergy(this.order().note ?? ''));
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
    return this.w('ticket', { number, status: this.t(`status.${status}`), age: this.age() });
  }

  protected money(amount: number): string {
    return formatMoney(amount, this.order().currency, this.words.language);
  }

  /** Who ordered for later reads the time once, unless another one was promised. */
  protected isOtherPromise(): boolean {
    const { dueAt, promisedAt } = this.order();
    return promisedAt !== dueAt;
  }

  protected clock(moment: string): string {
    return this.shopClock.time(moment);
  }

  protected moveText(to: OrderStatus): string {
    return moveText(this.words, to, this.order().fulfilment);
  }

  protected nextLook(to: OrderStatus) {
    return STATUS_LOOK[to];
  }

  protected toggleContact(): void {
    this.openedByHand.set(!this.isContactOpen());
  }
}
