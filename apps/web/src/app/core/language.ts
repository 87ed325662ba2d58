import { DOCUMENT, Injectable, effect, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LOCALES, type Locale } from '@sofra/contracts';
import { remembered } from './remembered';

function isLocale(value: string | null | undefined): value is Locale {
  return LOCALES.includes(value as Locale);
}

/** The remembered language, else the browser's first one that we speak, else Turkish. */
export function initialLanguage(languages: readonly string[] = navigator.languages): Locale {
  const kept = remembered.read('language');
  if (isLocale(kept)) return kept;
  return languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLocale) ?? 'tr';
}

/** The reader's language, remembered by this browser. */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly transloco = inject(TranslocoService);
  private readonly root = inject(DOCUMENT).documentElement;
  readonly current = this.transloco.activeLang;

  constructor() {
    // Screen readers and hyphenation follow the document's language.
    effect(() => (this.root.lang = this.current()));
  }

  choose(language: Locale): void {
    remembered.write('language', language);
    this.transloco.setActiveLang(language);
  }
}
