import type { Basket } from '../basket/basket';
import { addDraft, type SpanOf } from './add-lines';
import { addSwapped, changeLastLine, changeLine, editLines, editSome, takeOut } from './change-lines';
import { draftOf, type Draft, type Drafts, type SharedWish } from './draft';
import type { Lexicon } from './lexicon';
import { acceptsWish } from './match-modifiers';
import type { Wish } from './piece';
import { refusalOf } from './resolve-lines';
import type { TypedOrder, UnclearWish } from './typed-order';

type Lines = Pick<Basket, 'lines'>;

/** Turns what was said into commands, questions and refusals against the basket as it stands. */
export function takeOrder(said: Drafts, basket: Lines, lexicon: Lexicon, spanOf: SpanOf): TypedOrder {
  const order: TypedOrder = { commands: [], ambiguities: [], refused: [], unclear: [], leftovers: [], asks: false, isTalk: false };
  if (said.clears) order.commands.push({ kind: 'clear' });
  if (said.repeats) order.commands.push({ kind: 'repeat-last' });
  spreadRemoval(said.drafts, basket, lexicon);
  const drafts = withoutWithdrawn(said.drafts, basket, lexicon);
  pointAtSettled(drafts, basket, lexicon);
  const left = said.shared.filter((shared) => !shareOut(shared, drafts, lexicon));
  if (!said.clears) takeSharedEdits(order, left, drafts.length === 0, basket, lexicon, spanOf);
  drafts.forEach((draft, at) => takeDraft(order, draft, drafts[at - 1] ?? null, drafts[at + 1] ?? null, said.clears ? { lines: [] } : basket, lexicon, spanOf));
  if (drafts.length === 0 && !said.clears && !said.repeats && said.loose.length > 0) editSome(order, said.loose, basket, lexicon, spanOf);
  else if (drafts.length === 0 && !said.clears && !said.repeats) order.commands.push(...said.changes.flatMap((change) => changeLastLine(change, basket) ?? []));
  order.leftovers.push(...said.unused.map(spanOf));
  order.unclear = eachOnce(order.unclear);
  order.leftovers = order.leftovers.filter(({ start, end }) => !order.unclear.some(({ span }) => span.start <= start && end <= span.end)).sort((a, b) => a.start - b.start);
  return order;
}

/** Parts of a line, and lines alike, say the same words once. */
function eachOnce(unclear: readonly UnclearWish[]): UnclearWish[] {
  return unclear.filter(({ span, groupId }, at) => unclear.findIndex((other) => other.span.start === span.start && other.groupId === groupId) === at);
}

/** "Ayran ve dürümü çıkar", "remove the wraps and the ayran": one verb for all that "and" joins and the basket has. */
function spreadRemoval(drafts: readonly Draft[], basket: Lines, lexicon: Lexicon): void {
  const spread = (from: Draft | undefined, to: Draft | undefined): void => {
    if (from?.intent === 'remove' && to?.intent === 'add' && to.quantity === null && isInBasket(to, basket, lexicon)) to.intent = 'remove';
  };
  drafts.forEach((draft, at) => draft.isJoined && spread(drafts[at - 1], draft));
  [...drafts.keys()].reverse().forEach((at) => drafts[at]?.isJoined && spread(drafts[at], drafts[at - 1]));
}

/** "Lahmacun acısız olsun", and one is there: that one. Among other dishes it may be one more. */
function pointAtSettled([only, ...others]: readonly Draft[], basket: Lines, lexicon: Lexicon): void {
  if (only && others.length === 0 && only.isSettled && only.quantity === null && isInBasket(only, basket, lexicon)) only.isDefinite = true;
}

/** "2 dürüm 1 ayran, ayranı çıkar": taken back within the message. */
function withoutWithdrawn(drafts: readonly Draft[], basket: Lines, lexicon: Lexicon): Draft[] {
  const gone = new Set<Draft>();
  for (const draft of drafts) {
    if (draft.intent !== 'remove' || isInBasket(draft, basket, lexicon)) continue;
    const earlier = drafts.find((other) => other !== draft && other.intent === 'add' && other.piece.candidates.some((at) => draft.piece.candidates.includes(at)));
    if (earlier) gone.add(earlier).add(draft);
  }
  return drafts.filter((draft) => !gone.has(draft));
}

function isInBasket({ piece }: Draft, basket: Lines, lexicon: Lexicon): boolean {
  return basket.lines.some(({ productId }) => piece.candidates.some((at) => lexicon.products[at]?.product.id === productId));
}

/** Gives a shared wish to its lines; false when the message has none. */
function shareOut(shared: SharedWish, drafts: readonly Draft[], lexicon: Lexicon): boolean {
  const before = drafts.slice(0, shared.after);
  const reach = before.length > 0 ? before : drafts;
  const targets = shared.scope === 'both' ? lastTwo(reach) : reach;
  const taking = targets.filter(({ piece }) => piece.candidates.some((at) => accepts(lexicon, at, shared)));
  const given = shared.scope === 'any' ? (taking.length > 0 ? taking.slice(0, 1) : targets.slice(0, 1)) : taking;
  for (const draft of given) draft.wishes.push(shared.wish);
  return given.length > 0;
}

function accepts(lexicon: Lexicon, at: number, { wish }: SharedWish): boolean {
  const product = lexicon.products[at];
  return product !== undefined && acceptsWish(product, wish);
}

/** "İkisi de": the two of one line, else the last two lines. */
function lastTwo(drafts: readonly Draft[]): readonly Draft[] {
  const last = drafts[drafts.length - 1];
  return last && (last.quantity ?? 1) >= 2 ? [last] : drafts.slice(-2);
}

function takeSharedEdits(order: TypedOrder, left: readonly SharedWish[], isAlone: boolean, basket: Lines, lexicon: Lexicon, spanOf: SpanOf): void {
  for (const isForAll of [true, false]) {
    const wishes = left.filter(({ scope }) => (scope !== 'any') === isForAll).map(({ wish }) => wish);
    if (wishes.length === 0 || editLines(order, wishes, isForAll, basket, lexicon, spanOf)) continue;
    for (const wish of wishes) {
      if (!isAlone || !takeAsDish(order, wish, lexicon, spanOf)) order.leftovers.push(spanOf(wish));
    }
  }
}

/** "Add fries", and nothing here takes fries inside: then they are a dish, asked about where it is a part of one name only. False for "with bread". */
function takeAsDish(order: TypedOrder, { asProduct, polarity, from }: Wish, lexicon: Lexicon, spanOf: SpanOf): boolean {
  const isBare = asProduct && asProduct.from === from && (polarity === 'with' || polarity === 'plain');
  if (isBare) addDraft(order, { ...draftOf(asProduct, 0), beside: 'other' }, lexicon, spanOf);
  return Boolean(isBare);
}

function takeDraft(order: TypedOrder, draft: Draft, before: Draft | null, after: Draft | null, basket: Lines, lexicon: Lexicon, spanOf: SpanOf): void {
  if (draft.isFallback && before && canBeHad(before, lexicon)) return;
  if (draft.isPart && draft.intent === 'set' && before?.intent !== 'swap-out' && swapPart(order, draft, before, basket, lexicon, spanOf)) return;
  const isTaken = mayChange(draft, basket, lexicon) && changeLine(order, draft, basket, lexicon, spanOf);
  if (isTaken) return;
  const isAboutBasket = draft.intent === 'set' && draft.isDefinite && isInBasket(draft, basket, lexicon);
  if (isAboutBasket || draft.intent === 'remove' || draft.intent === 'less') order.leftovers.push(spanOf(draft.piece));
  else if (draft.intent !== 'swap-out') {
    const out = [before, after].find((other) => other?.intent === 'swap-out');
    addSwapped(order, draft, (out && basket.lines.find((line) => out.piece.candidates.some((at) => lexicon.products[at]?.product.id === line.productId))) ?? null, lexicon, spanOf);
  }
}

/** "Birini adana yap": one of the only line of that category becomes this; with several such lines nothing is guessed. */
function swapPart(order: TypedOrder, draft: Draft, before: Draft | null, basket: Lines, lexicon: Lexicon, spanOf: SpanOf): boolean {
  const kind = lexicon.products[draft.piece.candidates[0] ?? -1]?.product.categoryId;
  const alike = basket.lines.filter(({ productId }) => lexicon.products.find(({ product }) => product.id === productId)?.product.categoryId === kind);
  const [line] = alike;
  if (before || !line) return false;
  if (alike.length > 1) order.leftovers.push(spanOf(draft.piece));
  else {
    order.commands.push(takeOut(line, draft.quantity));
    addDraft(order, draft, lexicon, spanOf);
  }
  return true;
}

/** "Kola yoksa fanta": the first wish stands while it is for sale. */
function canBeHad({ piece }: Draft, lexicon: Lexicon): boolean {
  return piece.candidates.some((at) => {
    const product = lexicon.products[at];
    return product !== undefined && refusalOf(product) === null;
  });
}

/** A number before a product that is not pointed at orders more of it: "2 dürüm yap". */
function mayChange(draft: Draft, basket: Lines, lexicon: Lexicon): boolean {
  if (!isInBasket(draft, basket, lexicon)) return false;
  return draft.intent !== 'set' || draft.isDefinite || draft.isNumberAfter || draft.isMade;
}
