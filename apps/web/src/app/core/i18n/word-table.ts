import type { Locale } from '@sofra/contracts';

/** Sentences that belong to one page and load with it; both languages fill the same keys. */
export type WordTable<K extends string> = Readonly<Record<Locale, Readonly<Record<K, string>>>>;

/** Keeps the keys of a page's sentences known to the compiler; one that only one language has does not compile. */
export function wordTable<K extends string>(table: WordTable<K>): WordTable<K> {
  return table;
}

/** The sentence with its `{{placeholders}}` filled; `{{count|order|orders}}` is the first word for one, the second for any other number. */
export function fillIn(sentence: string, params: Record<string, string | number> = {}): string {
  return sentence.replace(/{{(\w+)(?:\|([^{}|]*)\|([^{}|]*))?}}/g, (_, name: string, one?: string, other?: string) => {
    const value = params[name] ?? '';
    return one === undefined || other === undefined ? String(value) : value === 1 ? one : other;
  });
}
