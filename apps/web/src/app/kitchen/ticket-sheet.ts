import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { OrderDto } from '@sofra/contracts';
import { Words } from '../core/i18n/words';
import { Sheet } from '../shared/sheet';
import { KitchenActions } from './kitchen-actions';
import { OrderDetails } from './order-details';
import { TicketActions, type TicketMove } from './ticket-actions';
import type { ReasonedStatus } from './ticket-moves';

/** One order in full, and everything that may be done to it beside its next step. */
@Component({
  selector: 'sofra-ticket-sheet',
  imports: [OrderDetails, Sheet, TicketActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-sheet [heading]="heading()" (closed)="closed.emit()">
      @if (!asking()) { <sofra-order-details [order]="order()" /> }
      <sofra-ticket-actions [order]="order()" [(asking)]="asking" (moved)="move($event)" (recalled)="recall()" />
    </sofra-sheet>
  `,
})
export class TicketSheet {
  readonly order = input.required<OrderDto>();
  readonly closed = output();

  protected readonly asking = signal<ReasonedStatus | null>(null);
  private readonly t = inject(Words).t;
  private readonly actions = inject(KitchenActions);

  protected readonly heading = computed(() => {
    const { number } = this.order();
    return this.t(`ask.${this.asking() ?? 'actions'}`, { number });
  });

  protected move({ to, reason }: TicketMove): void {
    this.closed.emit();
    this.actions.advance(this.order().id, to, reason);
  }

  protected recall(): void {
    this.closed.emit();
    this.actions.recall(this.order().id);
  }
}
