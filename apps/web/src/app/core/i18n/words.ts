import { Injectable, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Locale } from '@sofra/contracts';
import type { WordKey } from './dictionary';
import { type WordTable, fillIn } from './word-table';

/** Sentences in the reader's language, with keys the compiler knows; re-rendered by signal when the language changes. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);

  get language(): Locale {
    return this.transloco.activeLang() as Locale;
  }

  readonly t = (key: WordKey, params?: Record<string, string | number>): string =>
    this.transloco.translate(key, params, this.language);

  /** Reads a page's own table. */
  of<K extends string>(table: WordTable<K>): (key: K, params?: Record<string, string | number>) => string {
    return (key, params) => fillIn(table[this.transloco.activeLang() as Locale][key], params);
  }
}
