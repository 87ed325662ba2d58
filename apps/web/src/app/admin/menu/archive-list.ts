import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { TranslatedText } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { KeptPlace } from '../ui/kept-place';
import type { Kind } from './menu-client';
import { MENU_WORDS } from './menu.words';

/** Something that was taken off the menu. */
export interface Archived {
  kind: Kind;
  id: string;
  name: TranslatedText;
}

/** What was taken off the menu and may come back. */
@Component({
  selector: 'sofra-archive-list',
  imports: [KeptPlace],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul sofraKeptPlace="li">
      @for (thing of things(); track thing.id) {
        <li><b>{{ nameOf(thing) }}</b><span>{{ w(kindWord(thing)) }}</span><button type="button" class="button" [attr.aria-label]="w('restore') + ': ' + nameOf(thing)" (click)="restored.emit(thing)">{{ w('restore') }}</button></li>
      }
    </ul>
  `,
  styles: `
    ul { border: 1px solid var(--sofra-line); border-radius: var(--sofra-radius); background: var(--sofra-surface); }
    li { display: grid; grid-template-columns: minmax(0, 1fr) auto auto; align-items: center; gap: var(--sofra-space-3); min-height: 60px; padding: var(--sofra-space-2) var(--sofra-space-3) var(--sofra-space-2) var(--sofra-space-4); }
    li + li { border-top: 1px solid var(--sofra-line); }
    span { color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); }
    @media (max-width: 599px) { li { grid-template-columns: minmax(0, 1fr) auto; } span { display: none; } }
  `,
})
export class ArchiveList {
  readonly things = input.required<readonly Archived[]>();
  readonly restored = output<Archived>();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(MENU_WORDS);

  protected nameOf({ name }: Archived): string {
    return inLocale(name, this.words.language);
  }

  protected kindWord({ kind }: Archived): `kind.${Kind}` {
    return `kind.${kind}`;
  }
}
