import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../core/i18n/words';
import { Sheet } from '../shared/sheet';
import { KitchenActions } from './kitchen-actions';
import { STATION_WORDS } from './station.words';

/** The pass wants to finish an order with open items: it may, if it insists. */
@Component({
  selector: 'sofra-unfinished-sheet',
  imports: [Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (actions.unfinished(); as asked) {
      <sofra-sheet [heading]="w('unfinished', { count: asked.open })" (closed)="actions.unfinished.set(null)">
        <button type="button" class="button button--board" (click)="actions.unfinished.set(null)">{{ w('wait') }}</button>
        <button type="button" class="button button--board" (click)="actions.insist()">{{ w('insist') }}</button>
      </sofra-sheet>
    }
  `,
  styles: `.button { width: 100%; min-height: 64px; margin-bottom: var(--sofra-space-2); }`,
})
export class UnfinishedSheet {
  protected readonly actions = inject(KitchenActions);
  protected readonly w = inject(Words).of(STATION_WORDS);
}
