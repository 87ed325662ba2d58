import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { BUSY_MINUTES } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { Sheet } from '../../shared/sheet';
import { BOARD_WORDS } from '../board.words';
import { KitchenActions } from '../kitchen-actions';
import { KitchenStore } from '../kitchen-store';
import { Panels } from '../panels';
import { soldOutCount } from '../sold-out/off-sale';
import { paceOf } from './branch-pace';
import { DESK_WORDS } from './desk.words';
import { StationDesk } from './station-desk';

const PAUSES = [15, 30, 60, 120] as const;

/** The kitchen as a whole: take a breath, move the promised times, close a station. */
@Component({
  selector: 'sofra-desk-sheet',
  imports: [Icon, Sheet, StationDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-sheet [heading]="boardWord('panel.desk')" (closed)="closed.emit()">
      @if (pace(); as branch) {
        <div class="row"><button type="button" class="button button--board" (click)="panels.open('sold-out')"><svg sofraIcon="ban"></svg>{{ boardWord('panel.soldOut', { count: soldOut() }) }}</button></div>
        <h3>{{ branch.busy ? w('busyUntil', { minutes: branch.busy.minutes, time: clock(branch.busy.until) }) : w('busy') }}</h3>
        <p>{{ w('busyHint') }}</p>
        <div class="row row--three">
          @for (minutes of busy; track minutes) {
            <button type="button" class="button button--board" [attr.aria-pressed]="branch.busy?.minutes === minutes" (click)="actions.busy(minutes)">+{{ t('time.minutes', { count: minutes }) }}</button>
          }
          @if (branch.busy) { <button type="button" class="button button--board is-end" (click)="actions.busy(null)">{{ w('calm') }}</button> }
        </div>
        <h3>{{ branch.pausedUntil ? w('pausedUntil', { time: clock(branch.pausedUntil) }) : w('pause') }}</h3>
        <p>{{ w('pauseHint') }}</p>
        <div class="row row--four">
          @for (minutes of pauses; track minutes) {
            <button type="button" class="button button--board" (click)="actions.pause(minutes)">{{ t('time.minutes', { count: minutes }) }}</button>
          }
          @if (branch.pausedUntil) { <button type="button" class="button button--board button--primary is-end" (click)="actions.pause(null)">{{ w('resume') }}</button> }
        </div>
        <sofra-station-desk />
      }
    </sofra-sheet>
  `,
  styles: `
    h3 { font-size: var(--sofra-text-m); line-height: 1.3; }
    p { margin-bottom: var(--sofra-space-2); color: var(--sofra-ink-soft); }
    .row { display: grid; gap: var(--sofra-space-2); margin-bottom: var(--sofra-space-6); }
    .row--three { grid-template-columns: repeat(3, 1fr); }
    .row--four { grid-template-columns: repeat(4, 1fr); }
    .row .button { padding-inline: var(--sofra-space-2); }
    .row .is-end { grid-column: 1 / -1; }
    @media (max-width: 479px) { .row--four { grid-template-columns: repeat(2, 1fr); } }
    [aria-pressed='true'] { border-color: var(--sofra-line-strong); background: var(--sofra-preparing); color: var(--sofra-on-status); }
  `,
})
export class DeskSheet {
  readonly closed = output();
  protected readonly store = inject(KitchenStore);
  protected readonly actions = inject(KitchenActions);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly t = this.words.t;
  protected readonly boardWord = this.words.of(BOARD_WORDS);
  protected readonly w = this.words.of(DESK_WORDS);
  protected readonly panels = inject(Panels);
  protected readonly pace = computed(() => paceOf(this.store.branch(), this.store.now()));
  protected readonly soldOut = computed(() => soldOutCount(this.store.branch(), this.store.now()));
  protected readonly busy = BUSY_MINUTES;
  protected readonly pauses = PAUSES;

  protected clock(moment: string): string {
    return this.shopClock.time(moment);
  }
}
