import { JOINTS, QUALITIES } from './food-words';
import { isDative, isDefinite, isPartitive } from './inflection';
import type { FormMatch, Lexicon } from './lexicon';
import { perPlace } from './memo';
import { numberForm, type NameSlot } from './menu-words';
import { readMeasure, readNumber } from './numbers';
import type { ProductPiece } from './piece';
import type { Token } from './tokenise';

const LONGEST_NAME = 8;

/** How well typed words fit a name: all of it, all but its size, a part, a part of a combo's beside a dish of its slots, or only the category's name. */
const FIT = { whole: 3, sizeless: 2, part: 1, combo: 0.5, category: 0 } as const;

const SCORE = { word: 2, categoryWord: 1, onlyCategory: 0.9, wholeName: 1, mention: -1.2, ambiguous: -1 } as const;

interface Span {
  words: FormMatch[];
  /** Products that have every word so far. */
  products: ReadonlySet<number>;
  to: number;
}

/** Every way in which words from `from` on name products, each with its score. Tokens belong to one parse, so to one lexicon. */
export const productPieces = perPlace(findProductPieces);

function findProductPieces(tokens: readonly Token[], from: number, lexicon: Lexicon): ProductPiece[] {
  const pieces: ProductPiece[] = [];
  let spans: Span[] = [{ words: [], products: new Set(lexicon.products.keys()), to: from }];
  for (let step = 0; step < LONGEST_NAME && spans.length > 0; step++) {
    spans = spans.flatMap((span) => extend(span, tokens, lexicon)).slice(0, 6);
    for (const span of spans) pieces.push(...[productPiece(span.words, span.products, lexicon, from, span.to)].filter((piece) => piece !== null));
  }
  return pieces;
}

function extend(span: Span, tokens: readonly Token[], lexicon: Lexicon): Span[] {
  const at = span.words.length > 0 && JOINTS.has(tokens[span.to]?.word ?? '') ? skipJoint(tokens, span.to, lexicon) : span.to;
  return nextWords(tokens, at, lexicon).flatMap(({ match, length }) => {
    if (span.words.some(({ form }) => form === match.form) || endsName(span.words[span.words.length - 1])) return [];
    const products = new Set([...span.products].filter((product) => lexicon.named(match.form).has(product) || lexicon.inCategory(match.form).has(product) || lexicon.withPart(match.form).has(product)));
    return products.size > 0 ? [{ words: [...span.words, match], products, to: at + length }] : [];
  });
}

/** "Kolayı zero yap": an object's ending closes its name. */
function endsName(word: FormMatch | undefined): boolean {
  return word !== undefined && /^(?:y[iu]|l[ae]r[iu])$/.test(word.tail) && word.form !== 'su';
}

function skipJoint(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const token = tokens[at];
  const isJoint = token && ['on', 'of', 'in', 'the', 'boy', 'size'].includes(token.word) && lexicon.read(token).length === 0;
  return isJoint ? at + 1 : at;
}

function nextWords(tokens: readonly Token[], at: number, lexicon: Lexicon): { match: FormMatch; length: number }[] {
  const token = tokens[at];
  if (!token) return [];
  const measure = readMeasure(tokens, at);
  if (measure) return [{ match: { form: measure.form, tail: '', cost: 0 }, length: measure.length }];
  const number = readNumber(tokens, at, true);
  const inName = number && !Number.isInteger(number.value) ? [{ match: { form: numberForm(number.value), tail: '', cost: 0 }, length: number.length }] : [];
  const words = token.kind === 'word' ? lexicon.read(token).map((match) => ({ match, length: 1 })) : [];
  return [...inName, ...words];
}

/** The piece that these words make, or null when they are too little to stand for a product. */
export function productPiece(words: FormMatch[], products: ReadonlySet<number>, lexicon: Lexicon, from: number, to: number): ProductPiece | null {
  const meant = new Set([...products].filter((product) => isMeant(words, product, lexicon)));
  if (meant.size === 0) return null;
  const { best, candidates } = bestOf(words, meant, lexicon);
  if (best <= FIT.part && isTooLittle(words)) return null;
  const isNamed = (word: FormMatch): boolean => candidates.some((product) => lexicon.named(word.form).has(product));
  const sum = words.reduce((total, word) => total + (isNamed(word) ? SCORE.word : SCORE.categoryWord) - word.cost * 0.6, 0);
  const score = sum + SCORE.mention + (best === FIT.category ? SCORE.onlyCategory : 0) + (best >= FIT.sizeless ? SCORE.wholeName : 0) + (candidates.length > 1 ? SCORE.ambiguous : 0);
  const last = words[words.length - 1];
  const tails = words.map(({ tail }) => tail).filter(Boolean);
  return { kind: 'product', from, to, score, words, candidates, isPart: best < FIT.sizeless, cover: Math.max(0, ...candidates.map((product) => coverOf(words, lexicon, product))), isCategory: best === FIT.category, isDefinite: tails.some(isDefinite), isPartitive: isPartitive(last?.tail ?? ''), isDative: isDative(last?.tail ?? '') };
}

/** A dish of a combo's slots tells the combo only beside the combo's own name: "tavuk dürüm menü". */
function isMeant(words: readonly FormMatch[], product: number, lexicon: Lexicon): boolean {
  const isOwn = ({ form }: FormMatch): boolean => lexicon.named(form).has(product);
  return words.every((word) => isOwn(word) || lexicon.inCategory(word.form).has(product)) || words.some(isOwn);
}

const known = new WeakMap<Lexicon, Map<string, { best: number; candidates: number[] }>>();
const MOST_KNOWN = 2000;

/** The products that these words fit best; remembered, since people name the same few things in the same few ways. */
function bestOf(words: readonly FormMatch[], products: ReadonlySet<number>, lexicon: Lexicon): { best: number; candidates: number[] } {
  const cache = known.get(lexicon) ?? new Map<string, { best: number; candidates: number[] }>();
  if (cache.size >= MOST_KNOWN) cache.clear();
  known.set(lexicon, cache);
  const key = `${products.size} ${words.map(({ form }) => form).join(' ')}`;
  const found = cache.get(key) ?? findBest(words, products, lexicon);
  cache.set(key, found);
  return found;
}

function findBest(words: readonly FormMatch[], products: ReadonlySet<number>, lexicon: Lexicon): { best: number; candidates: number[] } {
  const fits = [...products].map((product) => ({ product, fit: fitOf(words, lexicon, product) }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  return { best, candidates: fits.filter(({ fit }) => fit === best).map(({ product }) => product).sort((a, b) => a - b) };
}

/** "Büyük", a size, or one short word with a typo in it name nothing by themselves. */
function isTooLittle(words: readonly FormMatch[]): boolean {
  const naming = words.filter(({ form }) => !QUALITIES.has(form) && /^\p{L}/u.test(form) && !form.startsWith('n:'));
  const only = naming[0];
  if (!only) return !words.some(({ form }) => form.startsWith('n:'));
  return naming.length === 1 && words.length === 1 && only.cost >= 0.5 && only.form.length <= 4;
}

function fitOf(words: readonly FormMatch[], lexicon: Lexicon, product: number): number {
  const names = lexicon.products[product]?.names ?? [];
  const isNamed = words.some(({ form }) => lexicon.named(form).has(product));
  const hasPart = words.some(({ form }) => !lexicon.named(form).has(product) && !lexicon.inCategory(form).has(product));
  return Math.max(isNamed ? (hasPart ? FIT.combo : FIT.part) : FIT.category, ...names.map((name) => fitOfName(words, name)));
}

function coverOf(words: readonly FormMatch[], lexicon: Lexicon, product: number): number {
  const shares = (lexicon.products[product]?.names ?? []).map((name) => {
    const required = name.filter(({ kind }) => kind === 'word');
    return required.filter((slot) => words.some(({ form }) => slot.forms.has(form))).length / Math.max(required.length, 1);
  });
  return Math.max(0, ...shares);
}

function fitOfName(words: readonly FormMatch[], name: readonly NameSlot[]): number {
  const isTyped = (slot: NameSlot): boolean => words.some(({ form }) => slot.forms.has(form));
  const required = name.filter(({ kind }) => kind === 'word');
  if (required.length === 0 || !required.every(isTyped)) return FIT.category;
  return name.filter(({ kind }) => kind === 'measure').every(isTyped) ? FIT.whole : FIT.sizeless;
}

/** Every product that has all of these forms, resolved like a typed name; for names that borrow a word ("2 tavuk 1 adana dürüm"). */
export function productsNamed(words: FormMatch[], lexicon: Lexicon, piece: ProductPiece): ProductPiece | null {
  const products = [...lexicon.products.keys()].filter((product) => words.every(({ form }) => lexicon.named(form).has(product)));
  return products.length > 0 ? productPiece(words, new Set(products), lexicon, piece.from, piece.to) : null;
}
