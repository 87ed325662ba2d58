import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import { BOARD_WORDS } from '../board.words';
import { KitchenStore } from '../kitchen-store';
import { Panels } from '../panels';
import { soldOutCount } from './off-sale';

/** Opens the list of what is sold out; counts it. */
@Component({
  selector: 'sofra-sold-out-button',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="button button--quiet button--board button--icon" [class.has-count]="count()" [attr.aria-label]="w('panel.soldOut', { count: count() })" [title]="w('panel.soldOut', { count: count() })" (click)="panels.open('sold-out')">
      <svg sofraIcon="ban" size="28"></svg>@if (count()) { <b>{{ count() }}</b> }
    </button>
  `,
  styles: `
    .has-count { gap: 4px; width: auto; padding-inline: var(--sofra-space-2); color: var(--sofra-preparing); }
    b { font-size: var(--sofra-text-m); }
    @media (min-width: 1800px) {
      .button { width: auto; padding-inline: var(--sofra-space-3); font-size: var(--sofra-text-s); }
      .button::after { content: attr(aria-label) / ''; }
      b { display: none; }
    }
    @media (max-width: 699px) { .has-count { padding-inline: 2px; } .button:not(.has-count) { display: none; } }
  `,
})
export class SoldOutButton {
  protected readonly panels = inject(Panels);
  private readonly store = inject(KitchenStore);
  protected readonly w = inject(Words).of(BOARD_WORDS);
  protected readonly count = computed(() => soldOutCount(this.store.branch(), this.store.now()));
}
