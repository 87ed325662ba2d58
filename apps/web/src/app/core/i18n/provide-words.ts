import { inject, makeEnvironmentProviders, provideEnvironmentInitializer } from '@angular/core';
import { provideTransloco, type Translation, type TranslocoLoader, TranslocoService } from '@jsverse/transloco';
import { LOCALES, type Locale } from '@sofra/contracts';
import { of } from 'rxjs';
import { en } from './en';
import { tr } from './tr';

export const DICTIONARIES: Record<Locale, Translation> = { tr, en };

class BundledLoader implements TranslocoLoader {
  getTranslation = (language: string) => of(DICTIONARIES[language as Locale]);
}

/** Both dictionaries ship in the bundle and are set before the first render: nobody ever sees a key. */
export function provideWords(language: Locale) {
  return makeEnvironmentProviders([
    provideTransloco({
      config: { availableLangs: [...LOCALES], defaultLang: language, reRenderOnLangChange: true, prodMode: true },
      loader: BundledLoader,
    }),
    provideEnvironmentInitializer(() => {
      const transloco = inject(TranslocoService);
      for (const locale of LOCALES) transloco.setTranslation(DICTIONARIES[locale], locale);
      transloco.setActiveLang(language);
    }),
  ]);
}
