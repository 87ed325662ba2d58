import type { Token } from './tokenise';

/** A number as people say it, over one or more tokens. */
export interface NumberReading {
  length: number;
  value: number;
  /** `ikişer`: that many of each thing that follows. */
  isDistributive: boolean;
  /** `bir`, `a`: may be no number at all. */
  isWeak: boolean;
  /** `duble`: two portions on one plate, never two plates. */
  isPortion: boolean;
}

const UNITS: Readonly<Record<string, number>> = {
  bir: 1, bi: 1, iki: 2, uc: 3, dort: 4, bes: 5, alti: 6, yedi: 7, sekiz: 8, dokuz: 9, tek: 1,
  one: 1, a: 1, an: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, single: 1, couple: 2, pair: 2,
};
const TENS: Readonly<Record<string, number>> = {
  on: 10, yirmi: 20, otuz: 30, kirk: 40, elli: 50, altmis: 60, yetmis: 70, seksen: 80, doksan: 90,
  twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
};
const TEENS: Readonly<Record<string, number>> = {
  ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
};
const PHRASE_VALUES: readonly [string, number][] = [
  ['half a dozen', 6], ['a dozen', 12], ['one dozen', 12], ['bir duzine', 12], ['yarim duzine', 6], ['duzine', 12], ['dozen', 12],
  ['a couple of', 2], ['a couple', 2], ['couple of', 2], ['a pair of', 2], ['pair of', 2],
  ['one and a half', 1.5], ['one and half', 1.5], ['one half', 0.5], ['a half', 0.5], ['half a', 0.5], ['half', 0.5], ['bir bucuk', 1.5], ['bi bucuk', 1.5], ['birbucuk', 1.5],
  ['yarim', 0.5], ['yarimsar', 0.5], ['ceyrek', 0.25], ['a quarter', 0.25], ['quarter', 0.25],
];
const PHRASES = new Map<string, { words: string[]; value: number; isDistributive: boolean }[]>();
for (const [phrase, value] of PHRASE_VALUES) {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  PHRASES.set(first, [...(PHRASES.get(first) ?? []), { words, value, isDistributive: phrase === 'yarimsar' }]);
}
const DOUBLES: ReadonlySet<string> = new Set(['duble', 'double', 'cift']);
const DISTRIBUTIVES: Readonly<Record<string, number>> = {
  birer: 1, ikiser: 2, ucer: 3, dorder: 4, beser: 5, altisar: 6, yediser: 7, sekizer: 8, dokuzar: 9, onar: 10, yarimsar: 0.5,
};
const DISTRIBUTIVE_ENDING = /^(?:s?[ae]r)$/;
const NUMBER_ENDING = /^(?:[yn]?[ae]|[yn]?[iu]|s[iu]|l[iu]|adet|tane|x)$/;

/** The longest number that starts at `at`, or null. `on` counts as ten only where the message is not English. */
export function readNumber(tokens: readonly Token[], at: number, isEnglish: boolean): NumberReading | null {
  return readPhrase(tokens, at) ?? readDigits(tokens, at) ?? readDistributive(tokens, at) ?? readWords(tokens, at, isEnglish);
}

function reading(length: number, value: number, more: Partial<NumberReading> = {}): NumberReading {
  return { length, value, isDistributive: false, isWeak: false, isPortion: !Number.isInteger(value), ...more };
}

function readPhrase(tokens: readonly Token[], at: number): NumberReading | null {
  const phrase = PHRASES.get(tokens[at]?.word ?? '')?.find(({ words }) => words.every((word, offset) => tokens[at + offset]?.word === word));
  return phrase ? reading(phrase.words.length, phrase.value, { isDistributive: phrase.isDistributive }) : null;
}

function readDigits(tokens: readonly Token[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token?.value === null || token?.value === undefined) return null;
  const next = tokens[at + 1];
  if (next?.word === 'bucuk') return reading(2, token.value + 0.5);
  if (next?.kind === 'word' && DISTRIBUTIVE_ENDING.test(next.word)) return reading(2, token.value, { isDistributive: true });
  const hasEnding = next?.kind === 'word' && (next.isGlued ? NUMBER_ENDING.test(next.word) : next.word === 'e' || next.word === 'ye');
  return reading(hasEnding ? 2 : 1, token.value);
}

function readDistributive(tokens: readonly Token[], at: number): NumberReading | null {
  const unit = UNITS[tokens[at]?.word ?? ''];
  if (unit !== undefined && DISTRIBUTIVE_ENDING.test(tokens[at + 1]?.word ?? '')) return reading(2, unit, { isDistributive: true });
  const value = DISTRIBUTIVES[tokens[at]?.word ?? ''];
  return value === undefined ? null : reading(1, value, { isDistributive: true });
}

function readWords(tokens: readonly Token[], at: number, isEnglish: boolean): NumberReading | null {
  const word = tokens[at]?.word ?? '';
  if (DOUBLES.has(word)) return reading(1, 2, { isPortion: true });
  if (isEnglish && word === 'on') return null;
  const tens = TENS[word];
  const unit = UNITS[tokens[tens === undefined ? at : at + 1]?.word ?? ''];
  if (tens !== undefined) return reading(unit === undefined ? 1 : 2, tens + (unit ?? 0));
  const value = TEENS[word] ?? unit ?? withCase(word);
  if (value === undefined) return null;
  return tokens[at + 1]?.word === 'bucuk' ? reading(2, value + 0.5) : reading(1, value, { isWeak: ['bir', 'bi', 'a', 'an'].includes(word) });
}

/** `üçe`, `ikiye`, `dördü`: a number in a case, as in "üçe çıkar". */
function withCase(word: string): number | undefined {
  const match = /^(.+?)(?:y?[ae]|y?[iu])$/.exec(word);
  const stem = match?.[1] === 'dord' ? 'dort' : match?.[1];
  // Vowel harmony: `bire` is "to one", `bira` is beer.
  const isHarmonic = !word.endsWith('a') || stem === 'alti' || stem === 'dokuz';
  // `biri` is one of several.
  return word !== 'biri' && stem && stem.length >= 2 && stem !== 'bi' && isHarmonic ? UNITS[stem] : undefined;
}

const MEASURES: Readonly<Record<string, [unit: 'g' | 'ml', factor: number]>> = {
  g: ['g', 1], gr: ['g', 1], gram: ['g', 1], grams: ['g', 1], gramlik: ['g', 1], grlik: ['g', 1], kg: ['g', 1000], kilo: ['g', 1000],
  ml: ['ml', 1], cl: ['ml', 10], l: ['ml', 1000], lt: ['ml', 1000], litre: ['ml', 1000], liter: ['ml', 1000], litrelik: ['ml', 1000], ltlik: ['ml', 1000],
};
const OTHER_UNITS: ReadonlySet<string> = new Set([
  'tl', 'lira', 'liralik', 'dk', 'dakika', 'dakikada', 'dakikaya', 'saat', 'saate', 'saatte', 'kat', 'katta', 'numara', 'nolu', 'daire',
  'minutes', 'min', 'mins', 'minute', 'hour', 'hours', 'pm', 'am', 'dollars', 'pounds', 'floor',
]);

/** `90 gr`, `1 litre`, `yarım litre` as one folded form (`90g`, `1000ml`), or null. */
export function readMeasure(tokens: readonly Token[], at: number): { length: number; form: string } | null {
  const number = readNumber(tokens, at, true);
  if (!number) return null;
  // A glued suffix was taken for an ending: `1 litre` and `120gr` are read from the digits alone.
  const digits = tokens[at]?.value !== null ? 1 : number.length;
  for (const length of new Set([digits, number.length])) {
    const unit = MEASURES[tokens[at + length]?.word ?? ''];
    if (unit) return { length: length + 1, form: `${number.value * unit[1]}${unit[0]}` };
  }
  const isSized = tokens[at + 1]?.isGlued || (tokens[at]?.value ?? 0) >= 50;
  const suffix = tokens[at + 1]?.word ?? '';
  if (isSized && /^l[iu]k$/.test(suffix)) return { length: 2, form: `${number.value}g` };
  return null;
}

/** A number of something that is no food: money, minutes, a floor. */
export function countsSomethingElse(tokens: readonly Token[], at: number, length: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  return OTHER_UNITS.has(tokens[at + length]?.word ?? '') || ['no', 'saat', 'daire', 'kat', 'blok'].includes(before);
}
