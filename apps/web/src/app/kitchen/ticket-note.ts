import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { speaksOfAllergy } from '@sofra/domain';
import { Words } from '../core/i18n/words';
import { Icon } from '../shared/icon';
import { TICKET_WORDS } from './ticket.words';

/** What a guest wrote for the kitchen; one that speaks of an allergy is hatched and says so. */
@Component({
  selector: 'sofra-ticket-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p dir="auto" [class.is-allergy]="isAllergy()">
      @if (isAllergy()) { <b><svg sofraIcon="warning" size="24"></svg>{{ w('allergy') }}</b> }
      @if (label()) { <span class="sr-only">{{ label() }}: </span> }{{ text() }}
    </p>
  `,
  styles: `
    :host { display: block; }
    p {
      padding: var(--sofra-space-2) var(--sofra-space-3);
      border: 2px solid var(--sofra-line-strong);
      border-radius: var(--sofra-radius-s);
      font-weight: 500;
      overflow-wrap: anywhere;
    }
    .is-allergy {
      border: 3px solid var(--sofra-cancelled);
      background: repeating-linear-gradient(-45deg, transparent 0 8px, var(--sofra-hatch) 8px 16px);
      font-weight: 700;
    }
    b { display: flex; align-items: center; gap: var(--sofra-space-2); color: var(--sofra-cancelled); }
  `,
})
export class TicketNote {
  readonly text = input.required<string>();
  /** Read to those who do not see the frame. */
  readonly label = input('');
  protected readonly w = inject(Words).of(TICKET_WORDS);
  protected readonly isAllergy = computed(() => speaksOfAllergy(this.text()));
}
