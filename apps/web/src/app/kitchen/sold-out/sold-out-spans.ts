import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { KitchenStore } from '../kitchen-store';
import { TICKET_WORDS } from '../ticket.words';
import { SPANS, type Span, untilOf } from './off-sale';
import { SOLD_OUT_WORDS } from './sold-out.words';

/** Asks for how long something is sold out. */
@Component({
  selector: 'sofra-sold-out-spans',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ w('ask', { name: name() }) }}</p>
    @for (span of spans; track span) {
      <button type="button" class="button button--board" (click)="choose(span)">{{ w(span) }}</button>
    }
    <button type="button" class="button button--board button--quiet" (click)="left.emit()">{{ ticketWord('ask.back') }}</button>
  `,
  styles: `
    :host { display: grid; gap: var(--sofra-space-2); }
    .button { justify-content: flex-start; }
    p { margin: 0; overflow-wrap: anywhere; }
  `,
})
export class SoldOutSpans {
  readonly name = input.required<string>();
  /** Until when, ISO 8601. */
  readonly chosen = output<string>();
  readonly left = output();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(SOLD_OUT_WORDS);
  protected readonly ticketWord = this.words.of(TICKET_WORDS);
  protected readonly spans = SPANS;
  private readonly store = inject(KitchenStore);

  protected choose(span: Span): void {
    this.chosen.emit(untilOf(span, this.store.clock(), this.store.branch()?.timeZone));
  }
}
