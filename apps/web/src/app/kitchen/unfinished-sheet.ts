import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../core/i18n/words';
import { Sheet } from '../shared/sheet';
import { KitchenActions } from './kitchen-actions';

/** The pass wants to finish an order with open items: it may, if it insists. */
@Component({
  selector: 'sofra-unfinished-sheet',
  imports: [Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (actions.unfinished(); as asked) {
      <sofra-sheet [heading]="t('station.unfinished', { count: asked.open })" (closed)="actions.unfinished.set(null)">
        <button type="button" class="button button--board" (click)="actions.unfinished.set(null)">{{ t('station.wait') }}</button>
        <button type="button" class="button button--board" (click)="actions.insist()">{{ t('station.insist') }}</button>
      </sofra-sheet>
    }
  `,
  styles: `.button { width: 100%; min-height: 64px; margin-bottom: var(--sofra-space-2); }`,
})
export class UnfinishedSheet {
  protected readonly actions = inject(KitchenActions);
  protected readonly t = inject(Words).t;
}
