import { EN } from './en';
import { TR } from './tr';
const COPIES = { tr: TR, en: EN };
/** The sentences of a language. */
export function copyFor(locale) {
    return COPIES[locale];
}
