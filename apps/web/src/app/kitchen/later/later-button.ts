import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import { KitchenStore } from '../kitchen-store';
import { Panels } from '../panels';
import { LATER_WORDS } from './later.words';

/** How many orders wait for a later time; not there while none does. */
@Component({
  selector: 'sofra-later-button',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.later().length; as count) {
      <button type="button" class="button button--quiet button--board" [attr.aria-label]="w('open', { count })" [title]="w('open', { count })" (click)="panels.open('later')">
        <svg sofraIcon="calendar" size="28"></svg><span>{{ count }}</span>
      </button>
    }
  `,
  styles: `
    @media (min-width: 1800px) {
      .button { padding-inline: var(--sofra-space-3); font-size: var(--sofra-text-s); }
      .button::after { content: attr(aria-label) / ''; }
      span { display: none; }
    }
    @media (max-width: 599px) { .button { min-width: var(--sofra-target-board); padding-inline: 2px; gap: 2px; } }
  `,
})
export class LaterButton {
  protected readonly store = inject(KitchenStore);
  protected readonly panels = inject(Panels);
  protected readonly w = inject(Words).of(LATER_WORDS);
}
