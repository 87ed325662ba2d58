import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import type { Ticket } from './board-columns';
import { Words } from '../core/i18n/words';
import { ShopClock } from '../core/shop-clock';
import { Highlight } from './highlight';
import { BumpBar } from './keys/bump-bar';
import { KitchenActions } from './kitchen-actions';
import { KitchenStore } from './kitchen-store';
import { Nearing, Nearness } from './near-tickets';
import { OnGlass } from './on-glass';
import { OrderCard } from './order-card';
import { SecondTap } from './second-tap';
import { Promises } from './promise/promises';
import { Swipe } from './swipe';
import { TicketStub } from './ticket-stub';

/** Cards that are made in the frame of the news; those below come a frame later, ahead of being seen. */
const AT_ONCE = 2;

/** Tickets below each other, or beside each other in the grid; checked again only when one of them changed. */
@Component({
  selector: 'sofra-ticket-list',
  imports: [Nearing, OnGlass, OrderCard, Swipe, TicketStub],
  providers: [Nearness],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (ticket of tickets(); track ticket.order.id) {
      @if (made().has(ticket.order.id)) {
        <sofra-order-card
          [sofraOnGlass]="ticket.order.id"
          [order]="ticket.order"
          [ageMinutes]="ticket.ageMinutes"
          [lateness]="ticket.lateness"
          [isFresh]="ticket.isFresh"
          [isLeaving]="ticket.isLeaving"
          [isStatusShown]="isStatusShown()"
          [class.is-selected]="bumpBar.selected() === ticket.order.id"
          [isReadOnly]="store.place().kind === 'watch'"
          (sofraSwipe)="actions.step(ticket.order.id)"
          [isMarked]="highlight.orderIds()?.has(ticket.order.id) ?? false"
          [place]="store.place()"
          [stations]="store.stations()"
          [promise]="promiseOf(ticket)"
          [isWaiting]="store.waitingOrders().has(ticket.order.id)"
          (pointerdown)="touch(ticket.order.id, $event)"
          (moved)="secondTap.isFor(ticket.order.id) && actions.advance(ticket.order.id, $event)"
          (promiseNudged)="promises.nudge(ticket.order, $event)"
          (recalled)="actions.recall(ticket.order.id)"
          (acknowledged)="actions.acknowledgeCancel(ticket.order.id)"
          (cancelAnswered)="actions.answerCancelRequest(ticket.order.id, $event)"
          (itemTouched)="actions.bumpItem(ticket.order.id, $event.id, $event.status === 'open')"
          (changeSeen)="actions.acknowledgeChange(ticket.order.id)"
          (stationDone)="secondTap.isFor(ticket.order.id) && actions.stationDone(ticket.order.id)"
          (moreWanted)="moreWanted.emit(ticket.order.id)"
        />
      } @else {
        <sofra-ticket-stub [ticket]="ticket" [sofraNearing]="ticket.order.id" (near)="make($event)" />
      }
    } @empty {
      <p class="none">{{ emptyText() }}</p>
    }
  `,
  styles: `
    :host {
      flex: 1;
      display: flex;
      flex-direction: column;
      gap: var(--sofra-space-3);
      /* Whatever happens inside, nothing outside has to be laid out again. */
      contain: strict;
      min-height: 0;
      padding: 4px var(--sofra-space-3) var(--sofra-space-6);
      overflow-y: auto;
      overscroll-behavior: contain;
      scrollbar-width: thin;
      scrollbar-color: var(--sofra-line-strong) transparent;
    }
    :host(.is-grid) {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--board-ticket, 300px)), 1fr));
      align-items: start;
      padding-top: var(--sofra-space-3);
    }
    :host > * { flex: none; }
    .is-selected { outline: 4px solid var(--sofra-ink); outline-offset: 2px; border-radius: var(--sofra-radius); }
    .none {
      grid-column: 1 / -1;
      padding: var(--sofra-space-6) var(--sofra-space-2);
      color: var(--sofra-ink-soft);
      font-size: var(--sofra-text-m);
      text-align: center;
    }
  `,
})
export class TicketList {
  readonly tickets = input.required<readonly Ticket[]>();
  readonly emptyText = input.required<string>();
  /** The column's head says it; in the grid each ticket does. */
  readonly isStatusShown = input(false);
  readonly moreWanted = output<string>();

  protected readonly bumpBar = inject(BumpBar);
  protected readonly highlight = inject(Highlight);
  protected readonly store = inject(KitchenStore);
  protected readonly actions = inject(KitchenActions);
  protected readonly promises = inject(Promises);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  /** Tickets whose cards are made: once made, a card stays as long as its ticket. */
  protected readonly made = linkedSignal<readonly Ticket[], ReadonlySet<string>>({
    source: this.tickets,
    computation: (tickets, before) => new Set(tickets.filter(({ order }, at) => at < AT_ONCE || before?.value.has(order.id)).map(({ order }) => order.id)),
  });

  protected readonly secondTap = new SecondTap();

  protected touch(orderId: string, event: PointerEvent): void {
    this.secondTap.down(event);
    this.store.touch(orderId);
  }

  protected make(orderId: string): void {
    this.made.update((made) => new Set(made).add(orderId));
  }

  protected promiseOf({ order }: Ticket): string | null {
    const promised = this.promises.of(order);
    if (!promised) return null;
    return 'at' in promised ? this.shopClock.time(promised.at) : this.words.t('time.minutes', { count: promised.minutes });
  }
}
