import type { FormMatch, IngredientForm, Lexicon } from './lexicon';
import { polarityOf, splitEnding, type Polarity } from './modifier-name';
import type { Wish, WishPiece } from './piece';
import { phraseOf } from './talk-at';
import { phrasesFrom, type TalkTag } from './talk-words';
import type { Token } from './tokenise';
import { productPieces } from './match-products';

const SCORE = { ingredient: 1.6, operator: 1, ender: 1, joint: 1, wish: -0.3 } as const;
const BEFORE: readonly TalkTag[] = ['without', 'little', 'extra', 'plenty', 'with', 'inside'];
const AFTER: readonly TalkTag[] = ['little', 'plenty', 'extra'];
const LONGEST_LIST = 6;
const BUT: ReadonlySet<string> = new Set(['ama', 'fakat', 'ancak', 'but', 'only', 'just', 'sadece']);

interface Ingredient {
  word: string;
  ending: IngredientForm['ending'];
  cost: number;
  at: number;
}

interface Operator {
  length: number;
  polarity: Polarity;
  isInside: boolean;
}

/** Every way to read a wish about ingredients from `from` on: "soğansız", "bol soğan", "no onion or tomato", "soğan domates olmasın". */
export function wishPieces(tokens: readonly Token[], from: number, lexicon: Lexicon): WishPiece[] {
  const operator = operatorBefore(tokens, from);
  const found = operator ? wishAfterOperator(tokens, from, operator, lexicon) : wishesFromIngredient(tokens, from, lexicon);
  const start = from + (operator?.length ?? 0);
  return found.map((piece) => ({ ...piece, asProduct: productPieces(tokens, start, lexicon).filter(({ to }) => to === piece.to).sort((a, b) => b.score - a.score)[0] ?? null }));
}

/** One or two operators: "with extra", "with no". The nearer one counts. */
function operatorBefore(tokens: readonly Token[], at: number): Operator | null {
  const first = phraseOf(tokens, at, BEFORE);
  if (!first || (tokens[at]?.word === 'no' && tokens[at + 1]?.value)) return null;
  const skip = ['the', 'any', 'a'].includes(tokens[at + first.length]?.word ?? '') ? 1 : 0;
  const second = phraseOf(tokens, at + first.length + skip, BEFORE);
  const firstPolarity = polarityOf(first.tags, BEFORE);
  const secondPolarity = second && polarityOf(second.tags, BEFORE);
  const length = first.length + skip + (second ? second.length : 0);
  const polarity = firstPolarity === 'without' && secondPolarity ? 'without' : (secondPolarity ?? firstPolarity);
  return polarity && { length, polarity, isInside: first.tags.includes('inside') || !!second?.tags.includes('inside') };
}

function ingredientAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Ingredient | null {
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const matches = lexicon.read(token).flatMap((match) => known(match, lexicon, at) ?? []);
  return matches[0] ?? unknownWithout(token, at);
}

function known(match: FormMatch, lexicon: Lexicon, at: number): Ingredient | null {
  const form = lexicon.ingredient(match.form);
  return form && { word: form.ingredient, ending: form.ending, cost: match.cost, at };
}

/** `kimyonsuz`: no menu knows the word, its ending says enough for a note. */
function unknownWithout(token: Token, at: number): Ingredient | null {
  const ending = phrasesFrom(token.word).length === 0 ? splitEnding(token.word) : null;
  return ending?.polarity === 'without' && ending.stem.length >= 4 ? { word: ending.stem, ending: 'without', cost: 0.3, at } : null;
}

function wishAfterOperator(tokens: readonly Token[], from: number, operator: Operator, lexicon: Lexicon): WishPiece[] {
  const start = from + operator.length;
  const first = ingredientAt(tokens, start, lexicon);
  if (!first || first.ending === 'without') return [];
  const whole = listFrom(tokens, start, lexicon, operator.polarity === 'without');
  // "Ekstra kaşarlı turşu olmasın": the ending has closed the first wish.
  const list = first.ending === 'with' && followedByOperator(tokens, (whole[whole.length - 1]?.at ?? start) + 1) ? whole.slice(0, 1) : whole;
  const end = (list[list.length - 1]?.at ?? start) + 1;
  return [finish(tokens, from, end, first.ending === 'little' ? readyPolarity(operator.polarity) : operator.polarity, list, operator.isInside, operator.length)];
}

/** "A little mild" is mild, "very mild" and "not mild" are no level of anything. */
function readyPolarity(operator: Polarity): Polarity {
  return operator === 'little' || operator === 'with' ? 'little' : 'unclear';
}

/** Ingredients side by side or joined by "and", "ve", "or"; a comma joins only where the whole list is refused. */
function listFrom(tokens: readonly Token[], start: number, lexicon: Lexicon, overCommas: boolean): Ingredient[] {
  const list: Ingredient[] = [];
  for (let at = start; list.length < LONGEST_LIST; ) {
    const next = ingredientAt(tokens, at, lexicon);
    if (!next || next.ending === 'without' || (list.length > 0 && (next.ending === 'little' || list[0]?.ending === 'little')) || (list.length > 0 && isProductName(tokens, at, lexicon))) break;
    list.push(next);
    const joint = phraseOf(tokens, at + 1, ['and'])?.length ?? tooAt(tokens, at + 1) ?? (overCommas && tokens[at + 1]?.kind === 'comma' ? 1 : 0);
    at += 1 + joint;
  }
  return list;
}

function isProductName(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  return productPieces(tokens, at, lexicon).some(({ score }) => score > 1.5);
}

function wishesFromIngredient(tokens: readonly Token[], from: number, lexicon: Lexicon): WishPiece[] {
  const first = ingredientAt(tokens, from, lexicon);
  if (!first) return [];
  const pieces: WishPiece[] = [];
  if (first.ending === 'without') return [finish(tokens, from, from + 1, 'without', [first], false, 0)];
  const list = listFrom(tokens, from, lexicon, true);
  for (let count = 1; count <= list.length; count++) {
    const part = list.slice(0, count);
    const end = (part[count - 1]?.at ?? from) + 1;
    if (isAdjacent(part) || followedByOperator(tokens, end)) pieces.push(finishAfter(tokens, from, end, part, lexicon));
  }
  return pieces;
}

/** "Orta şekerli": the ending of the last word holds for those before it. */
function endingOf(list: readonly Ingredient[]): Ingredient['ending'] {
  return list.map(({ ending }) => ending).find((ending) => ending !== null) ?? null;
}

function isAdjacent(list: readonly Ingredient[]): boolean {
  return list.every(({ at }, place) => at === (list[0]?.at ?? 0) + place);
}

function followedByOperator(tokens: readonly Token[], at: number): boolean {
  return phraseOf(tokens, at + (tooAt(tokens, at) ?? 0), ['not-in', 'unwanted', ...AFTER, 'inside']) !== null;
}

/** "Soğan da olmasın", "soğan da domates de olmasın": one word, or null. */
function tooAt(tokens: readonly Token[], at: number): number | null {
  return ['da', 'de'].includes(tokens[at]?.word ?? '') ? 1 : null;
}

/** The ingredient came first: what follows may say how much ("az olsun", "bol", "içinde"). */
function finishAfter(tokens: readonly Token[], from: number, end: number, list: Ingredient[], lexicon: Lexicon): WishPiece {
  const at = end + butAt(tokens, end);
  const amount = phraseOf(tokens, at, AFTER);
  const next = amount ? at + amount.length : end;
  const isForNext = amount && (ingredientAt(tokens, next, lexicon) !== null || isProductName(tokens, next, lexicon) || amount.tags.includes('more'));
  const polarity = amount && !isForNext ? polarityOf(amount.tags, AFTER) : null;
  if (amount && polarity) return finish(tokens, from, next, polarity, list, false, amount.length);
  return finish(tokens, from, end, endingOf(list) ?? 'plain', list, false, 0);
}

/** "Acılı ama az", "hot but only a little": words between a wish and how much of it. */
function butAt(tokens: readonly Token[], at: number): number {
  let length = 0;
  while (BUT.has(tokens[at + length]?.word ?? '')) length++;
  return length;
}

/** Enders turn the wish: "olmasın" into none, "içinde" into inside, "olsun" makes it definite. */
function finish(tokens: readonly Token[], from: number, end: number, said: Polarity, list: Ingredient[], inside: boolean, operators: number): WishPiece {
  const inner = phraseOf(tokens, end, ['inside']);
  const afterInner = end + (inner?.length ?? 0);
  const too = tooAt(tokens, afterInner) ?? 0;
  const not = phraseOf(tokens, afterInner + too, ['not-in']);
  const be = not ? null : phraseOf(tokens, afterInner, ['set']);
  const polarity = not ? refused(said) : said === 'plain' && (be || inner) ? 'with' : said;
  const to = afterInner + (not ? too + not.length : (be?.length ?? 0));
  const first = list[0]?.at ?? 0;
  const joints = Math.max(0, (list[list.length - 1]?.at ?? first) - first - (list.length - 1));
  const cost = list.reduce((sum, { cost }) => sum + cost * 0.6, 0);
  const isInside = inside || inner !== null;
  const score = SCORE.wish + list.length * SCORE.ingredient + joints * SCORE.joint - cost + operators * SCORE.operator + (inner || not || be ? SCORE.ender * (to - end) : 0);
  return { kind: 'wish', from, to, score, wishes: wishesOf(list, polarity, isInside, from, to), asProduct: null, endsClause: not !== null || be !== null };
}

/** "Acılı olmasın" is none of it, "çok acılı olmasın" is little; "az acılı olmasın" may be anything. */
function refused(said: Polarity): Polarity {
  if (said === 'plenty') return 'little';
  return said === 'little' ? 'unclear' : 'without';
}

/** Neighbouring words may be one ingredient ("nar ekşisi", "ice cream"): kept together, cut apart when matched with a product. */
function wishesOf(list: readonly Ingredient[], polarity: Polarity, isInside: boolean, from: number, to: number): Wish[] {
  const runs: Ingredient[][] = [];
  for (const item of list) {
    const run = runs[runs.length - 1];
    const isNext = run && run[run.length - 1]?.at === item.at - 1;
    if (isNext) run.push(item);
    else runs.push([item]);
  }
  return runs.map((run) => ({ polarity, words: run.map(({ word }) => word), isQualified: false, isInside, from, to }));
}
