import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../shared/icon';
import { Words } from '../core/i18n/words';
import { remembered } from '../core/remembered';
import { Session } from '../core/session';
import { Preferences } from '../shared/preferences';
import { Sheet } from '../shared/sheet';
import { Here } from './here';
import { KeySettings } from './keys/key-settings';
import { KitchenSound } from './kitchen-sound';
import { PlacePicker } from './place-picker';
import { SoundTest } from './sound-test';
import { ViewSettings } from './view-settings';

/** What a cook rarely needs, behind one touch. */
@Component({
  selector: 'sofra-kitchen-settings',
  imports: [Icon, KeySettings, PlacePicker, Preferences, RouterLink, Sheet, SoundTest, ViewSettings],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-sheet [heading]="t('settings.title')" (closed)="closed.emit()">
      <div class="rows">
        <div class="field">
          <label for="volume">{{ t('sound.volume') }}</label>
          <input id="volume" type="range" min="0" max="100" step="5" [value]="sound.volume() * 100" (input)="setVolume($event)" />
          @if (sound.volume() === 0) { <p class="notice" role="status">{{ t('sound.muted') }}</p> }
        </div>
        <sofra-sound-test />
        @if (!here.paired) { <sofra-place-picker /> }
        <sofra-view-settings />
        <sofra-key-settings />
        <button type="button" class="button button--board" (click)="fillScreen()"><svg sofraIcon="expand"></svg>{{ t('settings.fullScreen') }}</button>
        <sofra-preferences />
        @if (here.branches.length > 1) {
          <div class="field">
            <label for="branch">{{ t('settings.branch') }}</label>
            <select id="branch" (change)="chooseBranch($event)">
              @for (branch of here.branches; track branch.id) {
                <option [value]="branch.id" [selected]="branch.id === here.branch?.id">{{ branch.name }}</option>
              }
            </select>
          </div>
        }
        @if (!here.paired && session.me()?.role !== 'kitchen') {
          <a class="button button--board" routerLink="/admin"><svg sofraIcon="orders"></svg>{{ t('admin.nav') }}</a>
        }
        <button type="button" class="button button--board button--quiet" (click)="here.leave()">
          <svg sofraIcon="sign-out"></svg>{{ t(here.paired ? 'pair.leave' : 'app.signOut') }}
        </button>
      </div>
    </sofra-sheet>
  `,
  styles: `
    .rows { display: grid; gap: var(--sofra-space-4); }
    .notice { margin-top: var(--sofra-space-2); }
    input[type='range'] { min-height: var(--sofra-target-board); }
  `,
})
export class KitchenSettings {
  readonly closed = output();
  readonly branchChosen = output();

  protected readonly t = inject(Words).t;
  protected readonly sound = inject(KitchenSound);
  protected readonly session = inject(Session);
  protected readonly here = inject(Here);

  /** Kiosk: nothing but the board; the browser leaves it by its own key or gesture. */
  protected fillScreen(): void {
    const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    change.catch(() => undefined);
  }

  protected setVolume(event: Event): void {
    this.sound.setVolume(Number((event.target as HTMLInputElement).value) / 100);
  }

  protected chooseBranch(event: Event): void {
    remembered.write('branch', (event.target as HTMLSelectElement).value);
    this.branchChosen.emit();
  }
}
