import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { OrderDto, PrintKind } from '@sofra/contracts';
import { isOpenStatus } from '@sofra/domain';
import { Words } from '../core/i18n/words';
import { Icon } from '../shared/icon';
import { Sheet } from '../shared/sheet';
import { KitchenActions } from './kitchen-actions';
import { OrderDetails } from './order-details';
import { PAPER_WORDS } from './paper/paper.words';
import { PrintDesk } from './paper/print-desk';
import { PromiseEditor } from './promise/promise-editor';
import { SoldOutChoices } from './sold-out/sold-out-choices';
import { TicketActions, type TicketMove } from './ticket-actions';
import type { ReasonedStatus } from './ticket-moves';
import { TICKET_WORDS } from './ticket.words';

/** One order in full, and everything that may be done to it beside its next step. */
@Component({
  selector: 'sofra-ticket-sheet',
  imports: [Icon, OrderDetails, PromiseEditor, Sheet, SoldOutChoices, TicketActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-sheet [heading]="heading()" (closed)="closed.emit()">
      @if (!asking()) { <sofra-order-details [order]="order()" /> }
      @if (!asking() && isBeingMade()) { <sofra-promise-editor [order]="order()" /> }
      <sofra-ticket-actions [order]="order()" [(asking)]="asking" (moved)="move($event)" (recalled)="recall()" />
      @if (!asking() && isOpen()) {
        <button type="button" class="button button--board" [attr.aria-pressed]="order().rush" (click)="actions.rush(order().id, !order().rush)">
          <svg sofraIcon="flame"></svg>{{ w(order().rush ? 'noRush' : 'rushOn') }}
        </button>
        <button type="button" class="button button--board" (click)="print('ticket')"><svg sofraIcon="printer"></svg>{{ paperWord('ticket') }}</button>
        <button type="button" class="button button--board" (click)="print('label')"><svg sofraIcon="printer"></svg>{{ paperWord('label') }}</button>
        <sofra-sold-out-choices [order]="order()" />
      }
    </sofra-sheet>
  `,
  styles: `
    .button {
      justify-content: flex-start;
      gap: var(--sofra-space-3);
      width: 100%;
      min-height: 64px;
      margin-top: var(--sofra-space-2);
    }
  `,
})
export class TicketSheet {
  readonly order = input.required<OrderDto>();
  readonly closed = output();

  protected readonly asking = signal<ReasonedStatus | null>(null);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly paperWord = this.words.of(PAPER_WORDS);
  protected readonly w = this.words.of(TICKET_WORDS);
  protected readonly actions = inject(KitchenActions);

  private readonly desk = inject(PrintDesk);

  protected readonly isOpen = computed(() => isOpenStatus(this.order().status));
  /** Until then its time is chosen on the ticket, as it is accepted. */
  protected readonly isBeingMade = computed(() => this.isOpen() && this.order().status !== 'placed');
  protected readonly heading = computed(() => {
    const { number } = this.order();
    return this.w(`ask.${this.asking() ?? 'actions'}`, { number });
  });

  protected move({ to, reason }: TicketMove): void {
    this.closed.emit();
    this.actions.advance(this.order().id, to, reason);
  }

  protected print(kind: PrintKind): void {
    const order = this.order();
    this.closed.emit();
    void this.desk.print(order, kind);
  }

  protected recall(): void {
    this.closed.emit();
    this.actions.recall(this.order().id);
  }
}
