import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { LOCALES, type CatalogDto, type Locale, type MenuFlawDto } from '@sofra/contracts';
import { inLocale } from '@sofra/domain';
import { Words } from '../../../core/i18n/words';
import { Icon } from '../../../shared/icon';
import { SideSheet } from '../../ui/side-sheet';
import { MENU_WORDS } from '../menu.words';
import { LINT_WORDS } from './lint.words';

interface Named {
  id: string;
  name: CatalogDto['products'][number]['name'];
}

function isLocale(text: string): text is Locale {
  return LOCALES.includes(text as Locale);
}

/** What customers would stumble over, worst first; each finding opens its place. */
@Component({
  selector: 'sofra-lint-panel',
  imports: [Icon, SideSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-side-sheet [heading]="m('lint')" (closed)="closed.emit()">
      @if (flaws(); as found) {
        <ul>
          @for (flaw of found; track $index) {
            <li [class]="flaw.severity">
              <b><svg sofraIcon="warning" size="16"></svg>{{ w(severity(flaw)) }}</b>
              <button type="button" [attr.aria-label]="w('open', { name: nameOf(flaw) })" (click)="opened.emit(flaw)">{{ nameOf(flaw) }}</button>
              <p>@if (elsewhere(flaw); as key) {{{ w(key, { name: calledIn(flaw) }) }} }{{ w(rule(flaw), { name: calledIn(flaw), others: othersOf(flaw), count: flaw.count ?? 0 }) }}</p>
            </li>
          } @empty { <li class="clean"><svg sofraIcon="done" size="24"></svg>{{ w('clean') }}</li> }
        </ul>
      } @else { <p aria-busy="true">{{ w('looking') }}</p> }
    </sofra-side-sheet>
  `,
  styles: `
    ul { display: grid; gap: var(--sofra-space-2); }
    li { display: grid; gap: var(--sofra-space-1); padding: var(--sofra-space-3) var(--sofra-space-4); border: 1px solid var(--sofra-line); border-radius: var(--sofra-radius-s); }
    b { display: inline-flex; align-items: center; gap: 6px; color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); }
    .error b { color: var(--sofra-cancelled); }
    .warning b { color: var(--sofra-preparing); }
    button { justify-self: start; min-height: 44px; padding: 10px 0; line-height: 1.3; border: 0; background: transparent; font-weight: 650; text-align: left; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
    .clean { grid-template-columns: auto 1fr; align-items: center; color: var(--sofra-ready); }
  `,
})
export class LintPanel {
  readonly flaws = input.required<readonly MenuFlawDto[] | null>();
  readonly menu = input.required<CatalogDto>();
  readonly opened = output<MenuFlawDto>();
  readonly closed = output();
  private readonly words = inject(Words);
  protected readonly w = this.words.of(LINT_WORDS);
  protected readonly m = this.words.of(MENU_WORDS);

  protected severity({ severity }: MenuFlawDto): `severity.${MenuFlawDto['severity']}` {
    return `severity.${severity}`;
  }

  protected rule({ rule }: MenuFlawDto): `rule.${MenuFlawDto['rule']}` {
    return `rule.${rule}`;
  }

  protected nameOf({ kind, id }: MenuFlawDto): string {
    const things: readonly Named[] = kind === 'product' ? this.menu().products : this.menu().categories;
    return this.find(things, id) ?? '';
  }

  /** Its name where customers meet it. */
  protected calledIn({ id, locale }: MenuFlawDto): string {
    const thing = this.menu().products.find((each) => each.id === id);
    return thing ? inLocale(thing.name, locale ?? this.words.language) : '';
  }

  /** As the reader calls them, in whichever language customers mistake them for one another. */
  protected othersOf({ rule, others, otherIds }: MenuFlawDto): string {
    const { products, modifierGroups } = this.menu();
    const things: readonly Named[] = [...products, ...modifierGroups, ...products.flatMap(({ slots }) => slots.flatMap(({ id, name: called }) => (id === null ? [] : [{ id, name: called }])))];
    const names = others.map((other, index) => this.find(things, otherIds[index]) ?? other);
    return (rule === 'language-missing' ? names.map((name) => (isLocale(name) ? this.w(name) : name)) : names).join(', ');
  }

  /** The chat's language where it is not the reader's: there the names differ from those that are shown. */
  protected elsewhere({ locale }: MenuFlawDto): `inChat.${Locale}` | null {
    return locale && locale !== this.words.language ? `inChat.${locale}` : null;
  }

  private find(things: readonly Named[], wanted: string | undefined): string | undefined {
    const thing = things.find(({ id }) => id === wanted);
    return thing && inLocale(thing.name, this.words.language);
  }
}
