import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../core/i18n/words';
import { Icon } from '../shared/icon';
import { KitchenActions } from './kitchen-actions';
import { STATION_WORDS } from './station.words';
import { TICKET_WORDS } from './ticket.words';
import type { RecentMove } from './undo-list';

/** For ten seconds after a move: one touch takes it back, always at the same place, and never upon a ticket. */
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
    /* In the bar, where nobody reads a ticket; what has no room there, the older ones, is in the recall of the day. */
    :host { flex: 0 1 auto; display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--sofra-space-2); min-width: 0; height: var(--sofra-target-board); overflow: hidden; }
    :host(:empty) { display: none; }
    button {
      display: inline-flex;
      align-items: center;
      gap: var(--sofra-space-2);
      height: var(--sofra-target-board);
      padding: 0 var(--sofra-space-3);
      border: 0;
      border-radius: var(--sofra-radius-s);
      background: var(--sofra-ink);
      color: var(--sofra-surface);
      font-size: var(--sofra-text-m);
      white-space: nowrap;
      cursor: pointer;
    }
    b { font-size: var(--sofra-text-l); line-height: 1; }
    /* The newest says what it does; the others look like it. */
    button + button > span { display: none; }
    @media (min-width: 700px) and (max-width: 899px) { button > span { display: none; } }
    :host(.is-below) { display: none; }
    @media (max-width: 699px) {
      :host(:not(.is-below)) { display: none; }
      :host(.is-below:not(:empty)) { display: flex; flex: none; flex-wrap: nowrap; justify-content: stretch; height: auto; padding: var(--sofra-space-2) var(--sofra-space-3); border-top: 1px solid var(--sofra-line); }
      /* It may come up where a finger has just tapped: the second tap of two is none of its own. */
      button { flex: 1 1 0; justify-content: center; min-height: 64px; animation: settle 0s 500ms backwards; }
    }
    @keyframes settle { from { pointer-events: none; } }
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
