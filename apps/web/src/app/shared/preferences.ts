import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Language } from '../core/language';
import { Theme } from '../core/theme';
import { Words } from '../core/i18n/words';

/** Language and appearance, each one touch. */
@Component({
  selector: 'sofra-preferences',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="segments" role="group" [attr.aria-label]="t('app.language')">
      <button type="button" lang="tr" [attr.aria-pressed]="language.current() === 'tr'" (click)="language.choose('tr')">Türkçe</button>
      <button type="button" lang="en" [attr.aria-pressed]="language.current() === 'en'" (click)="language.choose('en')">English</button>
    </div>
    <div class="segments" role="group" [attr.aria-label]="t('app.theme')">
      <button type="button" [attr.aria-pressed]="theme.current() === 'light'" (click)="theme.choose('light')">{{ t('app.themeLight') }}</button>
      <button type="button" [attr.aria-pressed]="theme.current() === 'dark'" (click)="theme.choose('dark')">{{ t('app.themeDark') }}</button>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--sofra-space-3);
    }
  `,
})
export class Preferences {
  protected readonly language = inject(Language);
  protected readonly theme = inject(Theme);
  protected readonly t = inject(Words).t;
}
