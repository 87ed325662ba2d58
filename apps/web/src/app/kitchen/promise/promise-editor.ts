import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { OrderDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { KitchenActions } from '../kitchen-actions';
import { KitchenStore } from '../kitchen-store';
import { PROMISE_WORDS } from './promise.words';
import { PROMISE_STEP } from './promises';

const STEP_MS = PROMISE_STEP * 60_000;

/** The promised time of an order that is being made: chosen first, then saved, so that its customer hears one time and not three. */
@Component({
  selector: 'sofra-promise-editor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h3 id="promise-title">{{ w('title') }}</h3>
    <div class="row" role="group" aria-labelledby="promise-title">
      <button type="button" class="button button--board" [attr.aria-label]="w('sooner', { count: step })" [disabled]="!canBeSooner()" (click)="move(-1)">−{{ step }}</button>
      <output aria-live="polite">{{ shown() === null ? w('none') : clock(shown()!) }}</output>
      <button type="button" class="button button--board" [attr.aria-label]="w('later', { count: step })" (click)="move(1)">+{{ step }}</button>
      @if (draft(); as at) {
        <button type="button" class="button button--board button--primary" (click)="save(at)">{{ w('save', { time: clock(at) }) }}</button>
      }
    </div>
    <p>{{ w('told') }}</p>
  `,
  styles: `
    :host { display: block; margin-block: var(--sofra-space-4); }
    h3 { margin-bottom: var(--sofra-space-2); font-size: var(--sofra-text-m); }
    .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--sofra-space-2); }
    .button { min-width: 72px; font-variant-numeric: tabular-nums; }
    .button--primary { flex: 1 0 auto; }
    output { min-width: 5ch; font-size: var(--sofra-text-l); font-weight: 800; font-variant-numeric: tabular-nums; text-align: center; }
    p { margin-top: var(--sofra-space-2); color: var(--sofra-ink-soft); }
  `,
})
export class PromiseEditor {
  readonly order = input.required<OrderDto>();
  protected readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly w = this.words.of(PROMISE_WORDS);
  private readonly store = inject(KitchenStore);
  private readonly actions = inject(KitchenActions);
  protected readonly step = PROMISE_STEP;
  protected readonly draft = signal<number | null>(null);
  private readonly standing = computed(() => {
    const { promisedAt } = this.order();
    return promisedAt === null ? null : Date.parse(promisedAt);
  });
  protected readonly shown = computed(() => this.draft() ?? this.standing());
  protected readonly canBeSooner = computed(() => this.base() - STEP_MS > this.store.now());

  protected move(by: 1 | -1): void {
    const at = this.base() + by * STEP_MS;
    this.draft.set(at === this.standing() ? null : at);
  }

  protected save(at: number): void {
    this.actions.promise(this.order().id, new Date(at).toISOString());
    this.draft.set(null);
  }

  protected clock(at: number): string {
    return this.shopClock.time(at);
  }

  /** What a touch moves: a time that has passed is no use to anybody, so from now on, on a five. */
  private base(): number {
    const now = Math.floor(this.store.now() / STEP_MS) * STEP_MS;
    return Math.max(this.shown() ?? 0, now);
  }
}
