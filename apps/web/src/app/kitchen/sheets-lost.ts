import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { Words } from '../core/i18n/words';
import { BOARD_WORDS } from './board.words';
import { Panels } from './panels';

/** The script of what lies over the board did not come: nothing prints, opens or is kept for a time without a network until the page is loaded anew. */
@Component({
  selector: 'sofra-sheets-lost',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.is-wanted]': 'panels.isWanted()' },
  template: `
    <p role="alert">{{ w('sheetsLost') }}</p>
    <button type="button" class="button button--board" (click)="reload.emit()">{{ w('reload') }}</button>
    @if (panels.isWanted()) {
      <button type="button" class="button button--board button--quiet" (click)="panels.close()">{{ t('app.close') }}</button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--sofra-space-3);
      padding: var(--sofra-space-2) var(--sofra-space-4);
      border: 2px solid var(--sofra-cancelled);
      background: var(--sofra-surface);
    }
    /* Somebody waits for a sheet: this is what comes instead. */
    :host(.is-wanted) {
      position: fixed;
      z-index: 2;
      inset: auto var(--sofra-space-4) var(--sofra-space-4);
      padding: var(--sofra-space-4);
      border-radius: var(--sofra-radius);
    }
    p { flex: 1 1 12rem; font-weight: 700; }
  `,
})
export class SheetsLost {
  readonly reload = output();
  protected readonly panels = inject(Panels);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(BOARD_WORDS);
}
