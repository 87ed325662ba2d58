import { HttpErrorResponse } from '@angular/common/http';
import { type Locale, LOCALES, PROBLEM_CODES } from '@sofra/contracts';
import { en } from './i18n/en';
import { tr } from './i18n/tr';
import { problemOf } from './problem-text';

const sentences: Record<Locale, Record<string, string>> = { tr: tr.problem, en: en.problem };

describe('problem sentences', () => {
  it.each(LOCALES.flatMap((locale) => PROBLEM_CODES.map((code) => [locale, code] as const)))('%s has a sentence for %s', (locale, code) => {
    expect(sentences[locale][code]).toMatch(/^\p{Lu}.+\.$/u);
  });

  it.each(LOCALES)('%s has none for codes that no longer exist', (locale) => {
    expect(Object.keys(sentences[locale]).sort()).toEqual([...PROBLEM_CODES].sort());
  });
});

describe('dictionaries', () => {
  const flatten = (node: object, prefix = ''): [string, string][] =>
    Object.entries(node).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`)));
  const placeholders = (text: string) => (text.match(/{{\w+}}/g) ?? []).sort();

  it('fill the same placeholders in both languages', () => {
    const english = new Map(flatten(en));
    for (const [key, text] of flatten(tr)) expect([key, placeholders(english.get(key) ?? '')]).toEqual([key, placeholders(text)]);
  });

  it('never shout', () => {
    for (const [key, text] of [...flatten(tr), ...flatten(en)]) expect([key, text]).not.toEqual([key, expect.stringContaining('!')]);
  });
});

describe(problemOf.name, () => {
  it('reads the code of our own answer', () => {
    expect(problemOf(new HttpErrorResponse({ status: 401, error: { code: 'wrong-credentials', detail: '' } }))).toBe('wrong-credentials');
  });

  it.each([0, 502, 503])('says unavailable when status %i comes without our body', (status) => {
    expect(problemOf(new HttpErrorResponse({ status, error: '<html>' }))).toBe('unavailable');
  });

  it('calls a bug a bug', () => {
    expect(problemOf(new TypeError('x'))).toBe('internal');
  });
});
