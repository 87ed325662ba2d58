import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../core/i18n/words';
import { Icon } from '../shared/icon';
import { KitchenActions } from './kitchen-actions';
import { STATION_WORDS } from './station.words';
import { TICKET_WORDS } from './ticket.words';
import type { RecentMove } from './undo-list';

/** For ten seconds after a move: one touch takes it back, always at the same place. */
@Component({
  selector: 'sofra-undo-bar',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (move of actions.undoable(); track move.orderId) {
      <button type="button" [attr.aria-label]="w('undoOf', { number: move.number, status: status(move) })" (click)="actions.undo(move)">
        <svg sofraIcon="undo" size="28"></svg><b>{{ move.number }}</b><span>{{ w('undo') }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      position: fixed;
      z-index: 1;
      inset: auto 0 var(--sofra-space-4);
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: var(--sofra-space-2);
      padding: 0 var(--sofra-space-3);
      pointer-events: none;
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: var(--sofra-space-2);
      min-height: 64px;
      padding: 0 var(--sofra-space-4);
      border: 2px solid var(--sofra-canvas);
      border-radius: var(--sofra-radius);
      background: var(--sofra-ink);
      color: var(--sofra-surface);
      font-size: var(--sofra-text-m);
      cursor: pointer;
      pointer-events: auto;
    }
    b { font-size: var(--sofra-text-l); line-height: 1; }
    /* Two beside each other on a phone: they lie over tickets. */
    @media (max-width: 699px) { button { padding: 0 var(--sofra-space-2); font-size: var(--sofra-text-s); } }
  `,
})
export class UndoBar {
  protected readonly actions = inject(KitchenActions);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(TICKET_WORDS);
  protected readonly stationWord = this.words.of(STATION_WORDS);

  protected status(move: RecentMove): string {
    return 'to' in move ? this.t(`status.${move.to}`) : this.stationWord('done');
  }
}
