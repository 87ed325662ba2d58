import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Locale } from '@sofra/contracts';
import type { WordKey } from './dictionary';

/** Sentences in the reader's language, with keys the compiler knows; re-rendered by signal when the language changes. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);

  get language(): Locale {
    return this.transloco.activeLang() as Locale;
  }

  readonly t = (key: WordKey, params?: Record<string, string | number>): string =>
    this.transloco.translate(key, params, this.language);
}
