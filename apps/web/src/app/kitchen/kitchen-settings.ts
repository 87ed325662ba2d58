import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../shared/icon';
import { Words } from '../core/i18n/words';
import { remembered } from '../core/remembered';
import { Session } from '../core/session';
import { Preferences } from '../shared/preferences';
import { Sheet } from '../shared/sheet';
import { BOARD_WORDS } from './board.words';
import { Here } from './here';
import { KeySettings } from './keys/key-settings';
import { KitchenSound } from './kitchen-sound';
import { PrintSettings } from './paper/print-settings';
import { PlacePicker } from './place-picker';
import { SETTINGS_WORDS } from './settings.words';
import { SoundTest } from './sound-test';
import { SOUND_WORDS } from './sound.words';
import { ViewSettings } from './view-settings';

/** What a cook rarely needs, behind one touch. */
@Component({
  selector: 'sofra-kitchen-settings',
  imports: [Icon, KeySettings, PlacePicker, Preferences, PrintSettings, RouterLink, Sheet, SoundTest, ViewSettings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-sheet [heading]="boardWord('panel.settings')" (closed)="closed.emit()">
      <div class="rows">
        <div class="field">
          <label for="volume">{{ soundWord('volume', { percent: percent() }) }}</label>
          <input id="volume" type="range" min="0" max="100" step="5" [value]="sound.volume() * 100" (input)="setVolume($event)" />
          @if (sound.volume() === 0) { <p class="notice" role="status">{{ soundWord('muted') }}</p> }
        </div>
        <sofra-sound-test />
        @if (!here.paired) { <sofra-place-picker /> }
        <sofra-view-settings />
        <sofra-print-settings />
        <sofra-key-settings />
        <button type="button" class="button button--board" (click)="fillScreen()"><svg sofraIcon="expand"></svg>{{ w('fullScreen') }}</button>
        <sofra-preferences />
        @if (here.branches.length > 1) {
          <div class="field">
            <label for="branch">{{ w('branch') }}</label>
            <select id="branch" (change)="chooseBranch($event)">
              @for (branch of here.branches; track branch.id) {
                <option [value]="branch.id" [selected]="branch.id === here.branch?.id">{{ branch.name }}</option>
              }
            </select>
          </div>
        }
        @if (!here.paired && session.me()?.role !== 'kitchen') {
          <a class="button button--board" routerLink="/admin"><svg sofraIcon="orders"></svg>{{ t('app.administration') }}</a>
        }
        <button type="button" class="button button--board button--quiet" (click)="here.leave()">
          <svg sofraIcon="sign-out"></svg>{{ here.paired ? w('leave') : t('app.signOut') }}
        </button>
      </div>
    </sofra-sheet>
  `,
  styles: `
    /* What other rooms use too is as big here as everything else on a wall. */
    :host { --sofra-target: var(--sofra-target-board); --segment-on: var(--sofra-ink); --segment-on-ink: var(--sofra-surface); }
    select { min-height: var(--sofra-target-board); }
    .rows { display: grid; gap: var(--sofra-space-4); }
    .notice { margin-top: var(--sofra-space-2); }
    /* The browser's own thumb is a match head; each engine wants its rules apart. */
    input[type='range'] { appearance: none; min-height: var(--sofra-target-board); }
    ::-webkit-slider-runnable-track { height: 12px; border: 1px solid var(--sofra-line-strong); border-radius: 6px; background: var(--sofra-raised); }
    ::-moz-range-track { height: 12px; border: 1px solid var(--sofra-line-strong); border-radius: 6px; background: var(--sofra-raised); }
    ::-webkit-slider-thumb { appearance: none; width: 44px; height: 44px; margin-top: -17px; border: 0; border-radius: 50%; background: var(--sofra-ink); }
    ::-moz-range-thumb { width: 44px; height: 44px; border: 0; border-radius: 50%; background: var(--sofra-ink); }
  `,
})
export class KitchenSettings {
  readonly closed = output();
  readonly branchChosen = output();

  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly boardWord = this.words.of(BOARD_WORDS);
  protected readonly soundWord = this.words.of(SOUND_WORDS);
  protected readonly w = this.words.of(SETTINGS_WORDS);
  protected readonly sound = inject(KitchenSound);
  protected readonly session = inject(Session);
  protected readonly here = inject(Here);

  /** Kiosk: nothing but the board; the browser leaves it by its own key or gesture. */
  protected fillScreen(): void {
    const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    change.catch(() => undefined);
  }

  protected readonly percent = computed(() => Math.round(this.sound.volume() * 100));

  protected setVolume(event: Event): void {
    this.sound.setVolume(Number((event.target as HTMLInputElement).value) / 100);
  }

  protected chooseBranch(event: Event): void {
    remembered.write('branch', (event.target as HTMLSelectElement).value);
    this.branchChosen.emit();
  }
}
