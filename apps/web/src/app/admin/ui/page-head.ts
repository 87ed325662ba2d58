import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { UI_WORDS } from './ui.words';

/** A page's title, when it was saved, and on the right its one primary action. */
@Component({
  selector: 'sofra-page-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ heading() }}</h1>
    <p class="said" role="status">@if (savedAt(); as at) { {{ w('saved', { time: time(at) }) }} } @else { {{ said() }} }</p>
    <ng-content />
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; align-items: center; gap: var(--sofra-space-2); min-height: 48px; }
    h1 { font-size: var(--sofra-text-l); letter-spacing: -0.02em; line-height: 1.2; }
    .said { margin: 0 var(--sofra-space-2) 0 auto; color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); white-space: nowrap; }
    @media (max-width: 599px) {
      .said { order: 3; width: 100%; margin: 0; }
      .said:empty { display: none; }
      /* So wide that only the primary action fits beside it: other actions begin the next line, whatever they show. */
      h1 { order: -2; flex: 1 1 36%; }
      /* The one primary action stays beside the title, whatever else there is. */
      :host ::ng-deep > .button--primary { order: -1; }
    }
  `,
})
export class PageHead {
  readonly heading = input.required<string>();
  /** Milliseconds; null before anything was saved. */
  readonly savedAt = input<number | null>(null);
  /** A quiet word in the same place, such as when the list was read. */
  readonly said = input('');
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly w = this.words.of(UI_WORDS);

  protected time(at: number): string {
    return this.shopClock.time(at);
  }
}
