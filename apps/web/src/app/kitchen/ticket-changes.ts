import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { OrderAmendmentDto } from '@sofra/contracts';
import { Words } from '../core/i18n/words';
import { Icon } from '../shared/icon';
import { changeLines } from './change-lines';
import { CHANGE_WORDS } from './change.words';

/** What changed since the kitchen last looked: it stays until somebody has seen it. */
@Component({
  selector: 'sofra-ticket-changes',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p role="status"><svg sofraIcon="warning" size="24"></svg>{{ w('title') }}</p>
    <ul>
      @for (line of lines(); track $index) { <li dir="auto">{{ line }}</li> }
    </ul>
    <button type="button" (click)="acknowledged.emit()">{{ w('seen') }}</button>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--sofra-space-2);
      padding: var(--sofra-space-2) var(--sofra-space-3);
      border: 3px dashed var(--sofra-preparing);
      border-radius: var(--sofra-radius-s);
    }
    p { display: flex; align-items: center; gap: var(--sofra-space-2); color: var(--sofra-preparing); font-weight: 800; }
    li { padding-block: 6px; font-weight: 700; line-height: 1.25; overflow-wrap: anywhere; }
    li + li { border-top: 1px solid var(--sofra-line-strong); }
    button {
      min-height: var(--sofra-target-board);
      border: 2px solid var(--sofra-line-strong);
      border-radius: var(--sofra-radius-s);
      background: var(--sofra-raised);
      font-weight: 700;
      cursor: pointer;
    }
  `,
})
export class TicketChanges {
  readonly amendments = input.required<readonly OrderAmendmentDto[]>();
  readonly acknowledged = output();
  protected readonly w = inject(Words).of(CHANGE_WORDS);
  protected readonly lines = computed(() => changeLines(this.amendments(), this.w));
}
