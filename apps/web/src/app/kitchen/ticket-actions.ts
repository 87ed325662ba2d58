import { ChangeDetectionStrategy, Component, computed, inject, input, model, output } from '@angular/core';
import type { OrderDto, OrderStatus } from '@sofra/contracts';
import { Icon } from '../shared/icon';
import type { WordKey } from '../core/i18n/dictionary';
import { Words } from '../core/i18n/words';
import { STATUS_LOOK } from '../shared/status-look';
import { REASONS, type ReasonedStatus, moveText, reasonedMoves, skippingMoves } from './ticket-moves';
import { TICKET_WORDS } from './ticket.words';

export interface TicketMove {
  to: OrderStatus;
  reason?: string;
}

/** Everything that may happen to an order beside its next step: skip ahead, take back, end it with a reason. */
@Component({
  selector: 'sofra-ticket-actions',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
      @if (asking(); as to) {
        <p class="told">{{ w(order().channel === 'whatsapp' ? 'ask.told' : 'ask.tell') }}</p>
        <div class="choices">
          @for (reason of reasons(); track reason) {
            <button type="button" class="button button--board" (click)="moved.emit({ to, reason })">{{ reasonText(reason) }}</button>
          }
          <button type="button" class="button button--board button--quiet" (click)="asking.set(null)">{{ w('ask.back') }}</button>
        </div>
      } @else {
        <div class="choices">
          @for (to of skips(); track to) {
            <button type="button" class="button button--board" (click)="moved.emit({ to })">
              <svg [sofraIcon]="iconOf(to)"></svg>{{ moveText(to) }}
            </button>
          }
          @if (order().recallTo; as back) {
            <button type="button" class="button button--board" (click)="recalled.emit()">
              <svg sofraIcon="undo"></svg>{{ recallText(back) }}
            </button>
          }
          @for (to of endings(); track to) {
            <button type="button" class="button button--board danger" (click)="asking.set(to)">
              <svg [sofraIcon]="iconOf(to)"></svg>{{ moveText(to) }}
            </button>
          }
        </div>
      }
  `,
  styles: `
    .choices { display: grid; gap: var(--sofra-space-2); }
    .choices .button { justify-content: flex-start; gap: var(--sofra-space-3); min-height: 64px; text-align: left; }
    .danger { color: var(--sofra-cancelled); }
    .told { margin-bottom: var(--sofra-space-4); color: var(--sofra-ink-soft); }
  `,
})
export class TicketActions {
  readonly order = input.required<OrderDto>();
  readonly moved = output<TicketMove>();
  readonly recalled = output();
  /** The ending whose reason is asked for. */
  readonly asking = model<ReasonedStatus | null>(null);

  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(TICKET_WORDS);
  protected readonly skips = computed(() => skippingMoves(this.order()));
  protected readonly endings = computed(() => reasonedMoves(this.order()));
  protected readonly reasons = computed((): readonly string[] => {
    const status = this.asking();
    return status ? REASONS[status] : [];
  });

  protected moveText(to: OrderStatus): string {
    return moveText(this.words, to, this.order().fulfilment);
  }

  protected recallText(back: OrderStatus): string {
    return this.w('move.recall', { status: this.t(`status.${back}`) });
  }

  protected reasonText(reason: string): string {
    return this.t(`reason.${reason}` as WordKey);
  }

  protected iconOf(to: OrderStatus) {
    return STATUS_LOOK[to].icon;
  }
}
