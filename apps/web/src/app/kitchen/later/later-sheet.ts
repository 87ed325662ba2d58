import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import type { OrderDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { Sheet } from '../../shared/sheet';
import { dishesInLine } from '../dish-name';
import { KitchenActions } from '../kitchen-actions';
import { KitchenStore } from '../kitchen-store';
import { LATER_WORDS } from './later.words';

/** What was ordered for a later time, the next one first; the kitchen may begin with any of it now. */
@Component({
  selector: 'sofra-later-sheet',
  imports: [Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-sheet [heading]="w('title')" (closed)="closed.emit()">
      <p class="hint">{{ w('hint') }}</p>
      <ul>
        @for (order of store.later(); track order.id) {
          <li [attr.data-order-number]="order.number">
            <b>{{ when(order) }}</b>
            <p>{{ order.number }} · <bdi>{{ order.customer.name }}</bdi> · {{ t('fulfilment.' + order.fulfilment) }}<small>{{ lineOf(order) }}</small></p>
            @if (mayBegin()) {
              <button type="button" class="button button--board" [attr.aria-label]="w('begin', { number: order.number })" (click)="actions.advance(order.id, 'placed')">{{ w('beginNow') }}</button>
            }
          </li>
        } @empty {
          <li>{{ w('none') }}</li>
        }
      </ul>
    </sofra-sheet>
  `,
  styles: `
    .hint { margin: 0; color: var(--sofra-ink-soft); }
    ul { margin: var(--sofra-space-3) 0 0; padding: 0; list-style: none; }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: var(--sofra-space-1) var(--sofra-space-3); padding: var(--sofra-space-2) 0; border-top: 1px solid var(--sofra-line); }
    b { font-size: var(--sofra-text-l); }
    p { margin: 0; overflow-wrap: anywhere; }
    small { display: block; color: var(--sofra-ink-soft); }
    b,
    p { grid-column: 1; }
    .button { grid-area: 1 / 2 / span 2; }
  `,
})
export class LaterSheet {
  readonly closed = output();
  protected readonly store = inject(KitchenStore);
  protected readonly actions = inject(KitchenActions);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly t = this.words.t as (key: string) => string;
  protected readonly w = this.words.of(LATER_WORDS);
  /** Who only looks on, or makes one station's part, begins nothing. */
  protected readonly mayBegin = computed(() => this.store.place().kind === 'kitchen' || this.store.place().kind === 'expo');

  protected when({ dueAt, placedAt }: OrderDto): string {
    return this.shopClock.moment(dueAt ?? placedAt, this.store.now());
  }

  protected lineOf({ items }: OrderDto): string {
    return dishesInLine(items);
  }
}
