import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { BumpBar } from './bump-bar';
import { KEY_ACTIONS, type KeyAction, keyName, mayBeGiven } from './key-map';
import { KEYS_WORDS } from './keys.words';

/** Gives each action the key that somebody presses: bump bars differ. */
@Component({
  selector: 'sofra-key-settings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <details>
      <summary>{{ w('title') }}</summary>
      @for (action of actions; track action) {
        <button type="button" class="button button--board" [attr.aria-pressed]="asking() === action" (click)="asking.set(action)" (keydown)="take(action, $event)" (blur)="asking.set(null)">
          <span>{{ nameOf(action) }}</span><kbd>{{ asking() === action ? w('press') : keyOf(action) }}</kbd>
        </button>
      }
    </details>
  `,
  styles: `
    summary { min-height: var(--sofra-target-board); align-content: center; font-weight: 600; cursor: pointer; }
    details { display: grid; gap: var(--sofra-space-2); }
    .button { justify-content: space-between; width: 100%; margin-bottom: var(--sofra-space-1); }
    .button > span::first-letter { text-transform: uppercase; }
    .button > span { display: inline-block; }
    kbd { font: inherit; }
  `,
})
export class KeySettings {
  protected readonly w = inject(Words).of(KEYS_WORDS);
  protected readonly actions = KEY_ACTIONS;
  protected readonly asking = signal<KeyAction | null>(null);
  private readonly bumpBar = inject(BumpBar);

  protected take(action: KeyAction, event: KeyboardEvent): void {
    if (this.asking() !== action || !mayBeGiven(event.key)) return;
    event.preventDefault();
    this.bumpBar.change(action, event.key);
    this.asking.set(null);
  }

  protected keyOf(action: KeyAction): string {
    return keyName(this.bumpBar.keys()[action]);
  }

  protected nameOf(action: KeyAction): string {
    return this.w(action);
  }
}
