import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { KitchenActions } from '../kitchen-actions';
import { KitchenStore } from '../kitchen-store';
import { paceOf } from './branch-pace';
import { DESK_WORDS } from './desk.words';

/** Says that no orders come, or that they are promised later, and ends it at a touch: forgotten pauses cost evenings. */
@Component({
  selector: 'sofra-branch-strip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (pausedUntil(); as until) {
      <div role="status"><svg sofraIcon="ban" size="28"></svg><b>{{ w('pausedUntil', { time: clock(until) }) }}</b>
        <button type="button" class="button button--board" (click)="actions.pause(null)">{{ w('resume') }}</button></div>
    }
    @if (busy(); as now) {
      <div role="status"><svg sofraIcon="clock" size="28"></svg><b>{{ w('busyUntil', { minutes: now.minutes, time: clock(now.until) }) }}</b>
        <button type="button" class="button button--board" (click)="actions.busy(null)">{{ w('calm') }}</button></div>
    }
  `,
  styles: `
    /* Both beside each other where there is room: the tickets need the height. */
    :host { display: flex; flex-wrap: wrap; }
    div { flex: 1 1 340px; display: flex; align-items: center; gap: var(--sofra-space-3); padding: var(--sofra-space-1) var(--sofra-space-4); border-bottom: 2px solid var(--sofra-preparing); color: var(--sofra-preparing); }
    svg { flex: none; }
    b { flex: 1; font-size: var(--sofra-text-m); line-height: 1.2; }
    @media (max-width: 999px) { b { font-size: inherit; } }
  `,
})
export class BranchStrip {
  protected readonly actions = inject(KitchenActions);
  private readonly store = inject(KitchenStore);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly w = this.words.of(DESK_WORDS);

  private readonly pace = computed(() => paceOf(this.store.branch(), this.store.now()));
  // Each by itself: the clock goes on every second, they hardly ever change.
  protected readonly pausedUntil = computed(() => this.pace().pausedUntil);
  protected readonly busy = computed(() => this.pace().busy);

  protected clock(moment: string): string {
    return this.shopClock.time(moment);
  }
}
