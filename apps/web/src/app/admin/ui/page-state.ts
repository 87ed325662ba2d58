import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { ProblemCode } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemText } from '../../core/problem-text';
import { Icon } from '../../shared/icon';

/** What stands where a list would: blocks while it loads, a sentence with one action when it is empty, the reason when it failed. */
@Component({
  selector: 'sofra-page-state',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (problem(); as code) {
      <div class="box" role="alert">
        <svg sofraIcon="warning" size="32"></svg>
        <p>{{ t(problemText(code)) }}</p>
        <button type="button" class="button" (click)="retry.emit()"><svg sofraIcon="refresh" size="20"></svg>{{ t('app.retry') }}</button>
      </div>
    } @else if (empty(); as sentence) {
      <div class="box"><p>{{ sentence }}</p><ng-content /></div>
    } @else {
      <div class="bones" aria-busy="true"><span class="sr-only">{{ t('app.loading') }}</span>@for (row of rows; track row) { <div></div> }</div>
    }
  `,
  styles: `
    .box { display: grid; justify-items: center; gap: var(--sofra-space-4); max-width: 56ch; margin: 0 auto; padding: 72px var(--sofra-space-4); text-align: center; }
    .box > p { font-size: var(--sofra-text-m); text-wrap: balance; }
    .bones { display: grid; gap: var(--sofra-space-2); animation: appear 0s 300ms both; }
    .bones div { height: 52px; border-radius: var(--sofra-radius-s); background: var(--sofra-surface); }
    @keyframes appear { from { visibility: hidden; } to { visibility: visible; } }
  `,
})
export class PageState {
  readonly problem = input<ProblemCode | null>(null);
  /** The sentence of an empty list; null while it loads. */
  readonly empty = input<string | null>(null);
  readonly retry = output();
  protected readonly t = inject(Words).t;
  protected readonly problemText = problemText;
  protected readonly rows = [1, 2, 3, 4, 5, 6];
}
