import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Words } from '../core/i18n/words';
import { Sheet } from '../shared/sheet';
import { KitchenActions } from './kitchen-actions';
import { KitchenStore } from './kitchen-store';
import { STATION_WORDS } from './station.words';

/** The pass wants to finish an order with open items: it may, if it insists. */
@Component({
  selector: 'sofra-unfinished-sheet',
  imports: [Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (actions.unfinished(); as asked) {
      <sofra-sheet [heading]="w('unfinished', { number: order()?.number ?? '', count: asked.open })" (closed)="actions.unfinished.set(null)">
        <ul>
          @for (item of open(); track item.id) { <li>{{ item.quantity }} × {{ item.name }}</li> }
        </ul>
        <button type="button" class="button button--board" (click)="actions.unfinished.set(null)">{{ w('wait') }}</button>
        <button type="button" class="button button--board" (click)="actions.insist()">{{ w('insist') }}</button>
      </sofra-sheet>
    }
  `,
  styles: `
    ul { margin-bottom: var(--sofra-space-4); font-size: var(--sofra-text-m); font-weight: 700; overflow-wrap: anywhere; }
    .button { width: 100%; min-height: 64px; margin-bottom: var(--sofra-space-2); }
  `,
})
export class UnfinishedSheet {
  protected readonly actions = inject(KitchenActions);
  private readonly store = inject(KitchenStore);
  protected readonly order = computed(() => this.store.orders().get(this.actions.unfinished()?.orderId ?? ''));
  protected readonly open = computed(() => this.order()?.items.filter(({ status }) => status === 'open') ?? []);
  protected readonly w = inject(Words).of(STATION_WORDS);
}
