import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Locale, TranslatedText } from '@sofra/contracts';
import { Words } from '../../../core/i18n/words';
import { MENU_WORDS } from '../menu.words';
import { Field } from '../../ui/field';
import { keptUp } from '../../ui/kept-up';

/** A text in each of the shop's languages. */
@Component({
  selector: 'sofra-translated-field',
  imports: [Field],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (locale of locales(); track locale) {
      @if (isLong()) {
        <label sofraField [label]="w(locale === 'en' ? 'inEnglish' : 'inTurkish', { label: label() })" [fault]="faults()[path() + '.' + locale]">
          <textarea rows="3" maxlength="1000" [lang]="locale" [value]="value()[locale] ?? ''" (input)="write(locale, $any($event.target).value)"></textarea>
        </label>
      } @else {
        <label sofraField [label]="w(locale === 'en' ? 'inEnglish' : 'inTurkish', { label: label() })" [fault]="faults()[path() + '.' + locale]">
          <input maxlength="120" autocomplete="off" [lang]="locale" [value]="value()[locale] ?? ''" (input)="write(locale, $any($event.target).value)" />
        </label>
      }
    }
  `,
  styles: `
    :host { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr)); gap: var(--sofra-space-3); }
  `,
})
export class TranslatedField {
  readonly label = input.required<string>();
  readonly path = input.required<string>();
  readonly value = input.required<TranslatedText>();
  readonly locales = input.required<readonly Locale[]>();
  readonly faults = input<Readonly<Record<string, string>>>({});
  readonly isLong = input(false);
  readonly valueChange = output<TranslatedText>();
  private readonly texts = keptUp(this.value, this.valueChange);
  protected readonly w = inject(Words).of(MENU_WORDS);

  protected write(locale: Locale, text: string): void {
    const { [locale]: _, ...others } = this.texts.now();
    this.texts.set(text.trim() === '' ? others : { ...others, [locale]: text });
  }
}
