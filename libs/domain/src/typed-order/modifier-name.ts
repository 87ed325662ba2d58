import type { MenuModifier, MenuModifierGroup } from '../catalog/menu';
import { READY_WISHES, sameWords } from './food-words';
import { baseForms } from './inflection';
import { readNumber } from './numbers';
import { phraseOf } from './talk-at';
import type { TalkTag } from './talk-words';
import type { Token } from './tokenise';

/** How much of an ingredient: what a modifier gives, or what a customer wishes; `unclear` when words of it contradict ("very mild"). */
export type Polarity = 'without' | 'with' | 'extra' | 'plenty' | 'little' | 'plain' | 'unclear';

/** A modifier's name taken apart: "Az acılı" is little of `aci`; "1,5 porsiyon" is the portion 1.5. */
export interface ModifierName {
  polarity: Polarity;
  /** Forms that may be typed for each word of the ingredient. */
  words: string[][];
  portion: number | null;
  /** "İçine patates": only when the customer says that it goes inside. */
  isInside: boolean;
}

/** A choice of a group with its names taken apart. */
export interface ModifierNames {
  group: MenuModifierGroup;
  modifier: MenuModifier;
  names: ModifierName[];
}

const POLARITIES: Partial<Record<TalkTag, Polarity>> = {
  without: 'without', 'not-in': 'without', extra: 'extra', plenty: 'plenty', little: 'little', with: 'with', inside: 'with',
};

/** What an operator word says about the ingredient beside it; null for other words of the talk. */
export function polarityOf(tags: readonly TalkTag[], wanted: readonly TalkTag[]): Polarity | null {
  const tag = wanted.find((candidate) => tags.includes(candidate));
  return tag ? (POLARITIES[tag] ?? null) : null;
}

/** `soğansız` without `sogan`, `acılı` with `aci`; null for a word without such an ending. */
export function splitEnding(word: string): { stem: string; polarity: 'without' | 'with' } | null {
  const match = /^(.{2,}?)(s[iu]z|l[iu])$/.exec(word);
  return match?.[1] ? { stem: match[1], polarity: match[2]?.startsWith('s') ? 'without' : 'with' } : null;
}

const OPERATORS: readonly TalkTag[] = ['without', 'not-in', 'little', 'extra', 'plenty', 'inside', 'with'];
const PORTION_WORDS: ReadonlySet<string> = new Set(['porsiyon', 'porsiyonluk', 'portion', 'portions']);

/** Reads a modifier's name in the same terms as a customer's wish. */
export function readModifierName(tokens: readonly Token[], isRemoval: boolean): ModifierName {
  const portion = readPortion(tokens);
  if (portion !== null) return { polarity: 'plain', words: [], portion, isInside: false };
  const name: ModifierName = { polarity: 'plain', words: [], portion: null, isInside: false };
  for (let at = 0; at < tokens.length; ) at += readPart(tokens, at, name);
  if (isRemoval && name.polarity === 'plain') name.polarity = 'without';
  return name;
}

function readPart(tokens: readonly Token[], at: number, name: ModifierName): number {
  const operator = operatorAt(tokens, at);
  if (operator) {
    if (name.polarity === 'plain' || name.polarity === 'with') name.polarity = operator.polarity;
    name.isInside ||= operator.isInside;
    return operator.length;
  }
  const word = tokens[at]?.word ?? '';
  const ready = tokens.length === 1 ? READY_WISHES[word] : undefined;
  const ending = ready ? { stem: ready.ingredient, polarity: ready.ending } : splitEnding(word);
  if (ending && name.polarity === 'plain') name.polarity = ending.polarity;
  if (word) name.words.push([...new Set(baseForms(ending?.stem ?? word).flatMap((base) => sameWords(base)))]);
  return 1;
}

function operatorAt(tokens: readonly Token[], at: number): { length: number; polarity: Polarity; isInside: boolean } | null {
  const phrase = phraseOf(tokens, at, OPERATORS);
  const polarity = phrase && polarityOf(phrase.tags, OPERATORS);
  return polarity && { length: phrase.length, polarity, isInside: phrase.tags.includes('inside') };
}

/** The portion a name stands for; a bare number or "duble" is one too. */
function readPortion(tokens: readonly Token[]): number | null {
  const rest = tokens.filter(({ word }) => word && !PORTION_WORDS.has(word));
  const number = readNumber(rest, 0, true);
  return number && number.length === rest.length ? number.value : null;
}
