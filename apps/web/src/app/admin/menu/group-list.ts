import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { CatalogModifierGroupDto } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { KeptPlace } from '../ui/kept-place';
import { MENU_WORDS } from './menu.words';

/** The questions there are, with their answers in a line. */
@Component({
  selector: 'sofra-group-list',
  imports: [KeptPlace],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul sofraKeptPlace="li">
      @for (group of groups(); track group.id) {
        <li>
          <button type="button" [attr.aria-expanded]="group.id === openId()" (click)="opened.emit(group)">
            <b>{{ nameOf(group) }}</b>
            <span>{{ w('choice.rule', { min: group.min, max: group.max }) }}, {{ w('usedBy', { count: group.usedBy }) }}</span>
            <span class="answers">{{ answers(group) }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul { overflow: hidden; border: 1px solid var(--sofra-line); border-radius: var(--sofra-radius); background: var(--sofra-surface); }
    li + li { border-top: 1px solid var(--sofra-line); }
    button { display: grid; gap: 2px; width: 100%; min-height: 64px; padding: var(--sofra-space-2) var(--sofra-space-4); border: 0; background: transparent; text-align: left; cursor: pointer; }
    button:hover { background: var(--sofra-raised); }
    span { color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); }
    .answers { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
  `,
})
export class GroupList {
  readonly groups = input.required<readonly CatalogModifierGroupDto[]>();
  readonly openId = input<string | null>(null);
  readonly opened = output<CatalogModifierGroupDto>();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(MENU_WORDS);

  protected nameOf({ name }: Pick<CatalogModifierGroupDto, 'name'>): string {
    return inLocale(name, this.words.language);
  }

  protected answers({ modifiers }: CatalogModifierGroupDto): string {
    return modifiers.map((modifier) => this.nameOf(modifier)).join(', ');
  }
}
