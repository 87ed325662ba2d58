import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { OrderDto, OrderItemDto } from '@sofra/contracts';
import { toInstant, toLocalMinute } from '@sofra/domain';
import { Words } from '../core/i18n/words';
import { KitchenActions } from './kitchen-actions';
import { KitchenStore } from './kitchen-store';
import { SOLD_OUT_WORDS } from './sold-out.words';
import { TICKET_WORDS } from './ticket.words';

const DAY_MINUTES = 24 * 60;
const MORNING = 5 * 60;
/** "For good" is until somebody puts it back; a date far away says that in the menu's own terms. */
const FOR_GOOD_YEARS = 50;

/** Takes a dish of this order off the menu, at once and for every chat. */
@Component({
  selector: 'sofra-sold-out-choices',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (chosen(); as item) {
      <p>{{ w('ask', { name: item.name }) }}</p>
      <button type="button" class="button button--board" (click)="sell(item, inTwoHours())">{{ w('twoHours') }}</button>
      <button type="button" class="button button--board" (click)="sell(item, tomorrow())">{{ w('tomorrow') }}</button>
      <button type="button" class="button button--board" (click)="sell(item, forGood())">{{ w('forGood') }}</button>
      <button type="button" class="button button--board button--quiet" (click)="chosen.set(null)">{{ ticketWord('ask.back') }}</button>
    } @else {
      @for (item of products(); track item.productId) {
        @if (done().has(item.productId!)) {
          <p role="status">{{ w('done', { name: item.name }) }}</p>
          <button type="button" class="button button--board" (click)="sell(item, null)">{{ w('back', { name: item.name }) }}</button>
        } @else {
          <button type="button" class="button button--board" (click)="chosen.set(item)">{{ w('mark', { name: item.name }) }}</button>
        }
      }
    }
  `,
  styles: `
    :host { display: grid; gap: var(--sofra-space-2); margin-top: var(--sofra-space-2); }
    .button { justify-content: flex-start; text-align: left; overflow-wrap: anywhere; }
  `,
})
export class SoldOutChoices {
  readonly order = input.required<OrderDto>();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(SOLD_OUT_WORDS);
  protected readonly ticketWord = this.words.of(TICKET_WORDS);
  protected readonly chosen = signal<OrderItemDto | null>(null);
  protected readonly done = signal<ReadonlySet<string>>(new Set());
  private readonly actions = inject(KitchenActions);
  private readonly store = inject(KitchenStore);

  protected readonly products = computed(() => {
    const known = this.order().items.filter(({ productId }) => productId !== null);
    return known.filter((item, at) => known.findIndex(({ productId }) => productId === item.productId) === at);
  });

  protected sell({ productId }: OrderItemDto, until: string | null): void {
    if (!productId) return;
    this.actions.soldOut(productId, until);
    this.done.update((done) => new Set(until === null ? [...done].filter((id) => id !== productId) : [...done, productId]));
    this.chosen.set(null);
  }

  protected inTwoHours(): string {
    return new Date(this.store.now() + 2 * 3_600_000).toISOString();
  }

  /** The next morning of the branch, before anybody orders. */
  protected tomorrow(): string {
    const zone = this.store.branch()?.timeZone ?? 'UTC';
    const local = toLocalMinute(this.store.now(), zone);
    const today = local - (local % DAY_MINUTES);
    return new Date(toInstant(today + (local % DAY_MINUTES < MORNING ? 0 : DAY_MINUTES) + MORNING, zone)).toISOString();
  }

  protected forGood(): string {
    const moment = new Date(this.store.now());
    moment.setUTCFullYear(moment.getUTCFullYear() + FOR_GOOD_YEARS);
    return moment.toISOString();
  }
}
