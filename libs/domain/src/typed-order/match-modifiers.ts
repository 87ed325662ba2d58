import type { MenuModifierGroup } from '../catalog/menu';
import { QUALITIES } from './food-words';
import { levelAt, type LevelMatch } from './levels';
import type { ProductNames } from './menu-words';
import type { ModifierName, ModifierNames, Polarity } from './modifier-name';
import type { Wish } from './piece';

/** A wish held against one product's modifiers. */
export interface WishMatch {
  /** One entry for each ingredient; more than one modifier in it when they fit equally well. */
  chosen: ModifierNames[][];
  /** Words that no modifier of the product takes. */
  unmatched: string[];
  /** Groups that it is about without naming one of their levels: "orta acılı" where there is no medium. */
  unclear: MenuModifierGroup[];
}

// What a wish takes, best first. "With onion" on a product that has "no onion" asks for what is there anyway.
const TAKES: Readonly<Record<Polarity, readonly Polarity[]>> = {
  without: ['without'],
  with: ['with', 'plain', 'extra'],
  plain: ['plain'],
  extra: ['extra', 'with', 'plain'],
  plenty: ['extra', 'with', 'plain'],
  little: ['little'],
  unclear: [],
};

/** Finds the modifiers that a wish means on a product, the longest ingredient first ("ice cream" before "cream"). */
export function matchWish(product: ProductNames, wish: Wish): WishMatch {
  const match: WishMatch = { chosen: [], unmatched: [], unclear: [] };
  let isQualified = wish.isQualified;
  for (let at = 0; at < wish.words.length; ) {
    const level = levelAt(product.scales, wish.polarity, wish.words, at);
    // "Hot sauce" is more than "hot", also where none of it is wished.
    const length = Math.max(longestMatch(product, wish, at), level ? longestName(product, wish.words, at) : 1);
    if (level && length <= level.length) {
      takeLevel(product, wish, wish.words.slice(at, at + level.length), level, isQualified, match);
      isQualified = false;
      at += level.length;
      continue;
    }
    const words = wish.words.slice(at, at + length);
    const chosen = modifiersFor(product, wish, words);
    const isUnknown = chosen.length === 0 && !isThereAnyway(product, wish, words);
    if (chosen.length > 0) match.chosen.push(chosen);
    else if (isUnknown) match.unmatched.push(...words);
    isQualified = isUnknown && wish.polarity !== 'without';
    at += words.length;
  }
  return match;
}

/** One level of a scale, or the same wish among the other groups, or nothing: a word that nobody understood before it may change it all. */
function takeLevel(product: ProductNames, wish: Wish, words: readonly string[], { scale, chosen }: LevelMatch, isQualified: boolean, match: WishMatch): void {
  const others = { ...product, modifiers: product.modifiers.filter(({ group }) => group !== scale.group) };
  const taken = isQualified ? [] : chosen.length > 0 ? chosen : modifiersFor(others, wish, words);
  if (taken.length > 0) match.chosen.push([...taken]);
  else match.unclear.push(scale.group);
}

/** Whether a product has anything to do with a wish: a modifier for it, or the ingredient to begin with. */
export function acceptsWish(product: ProductNames, wish: Wish): boolean {
  return matchWish(product, wish).unmatched.length === 0;
}

function longestMatch(product: ProductNames, wish: Wish, at: number): number {
  for (let length = wish.words.length - at; length > 0; length--) {
    if (modifiersFor(product, wish, wish.words.slice(at, at + length)).length > 0) return length;
  }
  return 0;
}

/** How many words from here on are the whole name of something to choose, however much of it is wished. */
function longestName({ modifiers }: ProductNames, words: readonly string[], at: number): number {
  const isHere = (name: ModifierName): boolean => name.words.length > 0 && name.words.every((forms, offset) => forms.includes(words[at + offset] ?? ''));
  return Math.max(0, ...modifiers.flatMap(({ names }) => names.filter(isHere).map((name) => name.words.length)));
}

function modifiersFor(product: ProductNames, wish: Wish, words: readonly string[]): ModifierNames[] {
  for (const polarity of TAKES[wish.polarity]) {
    if (polarity === 'extra' && isThereAnyway(product, wish, words)) return [];
    const fits = product.modifiers.map((one) => ({ one, fit: Math.max(0, ...one.names.map((name) => fitOf(name, words, polarity, wish))) }));
    const best = Math.max(0, ...fits.map(({ fit }) => fit));
    if (best > 0) return fits.filter(({ fit }) => fit === best).map(({ one }) => one);
  }
  return [];
}

/** Share of the modifier's words that were said; 0 when a said word is not among them. */
function fitOf(name: ModifierName, words: readonly string[], polarity: Polarity, wish: Wish): number {
  const said = name.polarity === 'plenty' ? 'extra' : name.polarity;
  if (said !== polarity || name.words.length === 0 || !words.every((word) => name.words.some((forms) => forms.includes(word)))) return 0;
  if (name.words.length > words.length && words.every((word) => QUALITIES.has(word))) return 0;
  const covered = name.words.filter((forms) => words.some((word) => forms.includes(word))).length;
  const placeFits = name.isInside === wish.isInside ? 0.5 : 0;
  // One said word is one word of the name, even where two of them mean the same ("kaşar peynir").
  return Math.min(covered, words.length) / name.words.length + placeFits;
}

function isThereAnyway(product: ProductNames, wish: Wish, words: readonly string[]): boolean {
  return (wish.polarity === 'with' || wish.polarity === 'plain') && modifiersFor(product, { ...wish, polarity: 'without' }, words).length > 0;
}

/** The modifier that is this many portions on one plate, where the product comes in portions. */
export function portionModifier(product: ProductNames, value: number): ModifierNames | null {
  return product.modifiers.find(({ names }) => names.some(({ portion }) => portion === value)) ?? null;
}
