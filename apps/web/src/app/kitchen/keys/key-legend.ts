import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { BumpBar } from './bump-bar';
import { KEY_ACTIONS, type KeyAction, keyName } from './key-map';
import { KEYS_WORDS } from './keys.words';

/** Which key does what, below the board as soon as somebody uses keys. */
@Component({
  selector: 'sofra-key-legend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (bumpBar.isInUse()) {
      <p>
        <span><kbd>1</kbd>–<kbd>9</kbd> {{ w('digits') }}</span>
        @for (action of actions; track action) { <span><kbd>{{ keyOf(action) }}</kbd> {{ nameOf(action) }}</span> }
      </p>
    }
  `,
  styles: `
    p { display: flex; flex-wrap: wrap; gap: 2px var(--sofra-space-4); padding: var(--sofra-space-1) var(--sofra-space-4); border-top: 1px solid var(--sofra-line); color: var(--sofra-ink-soft); }
    kbd { padding: 0 6px; border: 1px solid var(--sofra-line-strong); border-radius: 4px; font: inherit; font-weight: 700; color: var(--sofra-ink); }
  `,
})
export class KeyLegend {
  protected readonly bumpBar = inject(BumpBar);
  protected readonly w = inject(Words).of(KEYS_WORDS);
  protected readonly actions = KEY_ACTIONS;

  protected keyOf(action: KeyAction): string {
    return keyName(this.bumpBar.keys()[action]);
  }

  protected nameOf(action: KeyAction): string {
    return this.w(action);
  }
}
