import { LOCALES } from '@sofra/contracts';
import { oneLine } from '../shared/plain-text';
/** The text in `locale`, else in any language it has, else empty; always one printable line. */
export function inLocale(text, locale) {
    for (const candidate of [locale, ...LOCALES]) {
        const found = oneLine(text[candidate] ?? '');
        if (found)
            return found;
    }
    return '';
}
/** Every language's text, for matching what somebody typed. */
export function inEveryLocale(text) {
    return LOCALES.flatMap((locale) => (text[locale] ? [text[locale]] : []));
}
