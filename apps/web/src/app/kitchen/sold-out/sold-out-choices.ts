import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { OrderDto, OrderItemDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import { KitchenActions } from '../kitchen-actions';
import { KitchenStore } from '../kitchen-store';
import { soldOutNow } from './off-sale';
import { SoldOutSpans } from './sold-out-spans';
import { SOLD_OUT_WORDS } from './sold-out.words';

/** Takes a dish of this order off the menu, at once and for every chat. */
@Component({
  selector: 'sofra-sold-out-choices',
  imports: [Icon, SoldOutSpans],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (chosen(); as item) {
      <sofra-sold-out-spans [name]="item.name" (chosen)="sell(item, $event)" (left)="chosen.set(null)" />
    } @else {
      @for (item of products(); track item.productId) {
        @if (off().has(item.productId)) {
          <p role="status">{{ w('done', { name: item.name }) }}</p>
          <button type="button" class="button button--board" (click)="sell(item, null)"><svg sofraIcon="undo"></svg>{{ w('back', { name: item.name }) }}</button>
        } @else {
          <button type="button" class="button button--board" (click)="chosen.set(item)"><svg sofraIcon="ban"></svg>{{ w('mark', { name: item.name }) }}</button>
        }
      }
    }
  `,
  styles: `
    :host { display: grid; gap: var(--sofra-space-2); margin-top: var(--sofra-space-2); }
    .button { justify-content: flex-start; gap: var(--sofra-space-3); min-height: 64px; padding-block: var(--sofra-space-2); line-height: 1.25; text-align: left; overflow-wrap: anywhere; }
  `,
})
export class SoldOutChoices {
  readonly order = input.required<OrderDto>();
  protected readonly w = inject(Words).of(SOLD_OUT_WORDS);
  protected readonly chosen = signal<OrderItemDto | null>(null);
  /** Done here: without a network the list comes to know it later. */
  private readonly done = signal<ReadonlySet<string | null>>(new Set());
  private readonly actions = inject(KitchenActions);
  private readonly store = inject(KitchenStore);

  protected readonly off = computed(() => new Set([...this.done(), ...soldOutNow(this.store.branch(), this.store.now()).flatMap(({ productId }) => productId ?? [])]));
  protected readonly products = computed(() => {
    const known = this.order().items.filter(({ productId }) => productId !== null);
    return known.filter((item, at) => known.findIndex(({ productId }) => productId === item.productId) === at);
  });

  protected sell({ productId }: OrderItemDto, until: string | null): void {
    this.actions.soldOut({ productId, modifierId: null }, until);
    this.done.update((done) => new Set(until === null ? [...done].filter((id) => id !== productId) : [...done, productId]));
    this.chosen.set(null);
  }
}
