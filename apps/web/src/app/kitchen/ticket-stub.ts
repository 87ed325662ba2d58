import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Words } from '../core/i18n/words';
import { elapsedWords } from '../shared/elapsed';
import type { Ticket } from './board-columns';
import { TICKET_WORDS } from './ticket.words';

/** A ticket that is still far from the glass, by its number: a card of sixty elements is made only when it comes near. */
@Component({
  selector: 'sofra-ticket-stub',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let it = ticket().order;
    <article [attr.aria-label]="label()" [attr.data-order-id]="it.id" [attr.data-order-number]="it.number" [attr.data-status]="it.status"><h3>{{ it.number }}</h3></article>
  `,
  styles: `
    :host { display: block; contain: strict; height: 380px; }
    article { height: 100%; padding: var(--sofra-space-4); border: 1px solid var(--sofra-line); border-radius: var(--sofra-radius); background: var(--sofra-surface); }
    h3 { font-size: var(--sofra-text-xl); font-weight: 800; line-height: 1.6; letter-spacing: -0.02em; }
  `,
})
export class TicketStub {
  readonly ticket = input.required<Ticket>();
  private readonly words = inject(Words);
  private readonly w = this.words.of(TICKET_WORDS);

  protected readonly label = computed(() => {
    const { order, ageMinutes } = this.ticket();
    return this.w('ticket', { number: order.number, status: this.words.t(`status.${order.status}`), age: elapsedWords(ageMinutes, this.words.t) });
  });
}
