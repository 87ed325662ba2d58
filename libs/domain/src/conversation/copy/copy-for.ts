import type { Locale } from '@sofra/contracts';
import type { Copy } from './copy';
import { EN } from './en';
import { TR } from './tr';

const COPIES: Readonly<Record<Locale, Copy>> = { tr: TR, en: EN };

/** The sentences of a language. */
export function copyFor(locale: Locale): Copy {
  return COPIES[locale];
}
