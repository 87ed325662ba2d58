import { isDoubtful } from './doubt';
import type { Draft } from './draft';
import type { Lexicon } from './lexicon';
import { wishedParts } from './combo-words';
import type { ProductNames } from './menu-words';
import type { Wish } from './piece';
import { isQuantity, refusalOf, resolveLine, splitParts, type ResolvedLine, type Share } from './resolve-lines';
import type { RefusedWish, TextSpan, TypedLine, TypedOrder, UnclearWish } from './typed-order';

const MAX_OPTIONS = 10;

/** Gives the text of token ranges, for notes and reports. */
export type SpanOf = (range: { from: number; to: number }) => TextSpan;

/** Adds a mention to the order: as lines when it is clear, as a question or a refusal when it is not. */
export function addDraft(order: TypedOrder, draft: Draft, lexicon: Lexicon, spanOf: SpanOf): void {
  const span = spanOf(draft.piece);
  const products = draft.piece.candidates.flatMap((at) => lexicon.products[at] ?? []);
  const offered = products.filter((product) => refusalOf(product) === null);
  const refused = products[0];
  if (offered.length === 0 && refused) order.refused.push({ span, productId: refused.product.id, modifierId: null, reason: refusalOf(refused) ?? 'sold-out' });
  else for (const share of splitParts(draft)) addLine(order, offered, draft, share, spanOf);
}

function addLine(order: TypedOrder, products: ProductNames[], draft: Draft, share: Share, spanOf: SpanOf): void {
  const { piece } = draft;
  const span = spanOf(piece);
  const { quantity, portion } = asPortion(products, share.quantity, share.portion);
  const isClear = isQuantity(quantity) && (portion === null || portion === 1 || products.some((product) => hasPortion(product, portion)));
  const resolved = products.map((product) => resolveLine(product, isClear ? quantity : 1, [...wishedParts(product, piece), ...share.wishes], portion, (wish) => spanOf(wish).text));
  const options = resolved.flatMap((one) => one.options).slice(0, MAX_OPTIONS);
  const only = options[0];
  if (!only) return;
  if (options.length > 1) order.ambiguities.push({ kind: 'product', span: spanOf(withWishes(draft, share)), options });
  else if (isClear && isDoubtful(draft)) order.ambiguities.push({ kind: 'doubt', span, line: only });
  else if (isClear) order.commands.push({ kind: 'add', line: only });
  else order.ambiguities.push({ kind: 'quantity', span, line: only });
  reportUnclear(order, resolved, spanOf);
  if (products.length === 1) reportWishes(order, resolved[0], only, span, spanOf);
}

/** The mention and the wishes that touch it: should it come to nothing, all of that is said. */
function withWishes({ piece }: Draft, { wishes }: Share): { from: number; to: number } {
  let { from, to } = piece;
  for (const wish of [...wishes].sort((a, b) => a.from - b.from)) if (wish.from === to) to = wish.to;
  for (const wish of [...wishes].sort((a, b) => b.from - a.from)) if (wish.to === from) from = wish.from;
  return { from, to };
}

function hasPortion(product: ProductNames, value: number): boolean {
  return product.modifiers.some(({ names }) => names.some(({ portion }) => portion === value));
}

/** "Double" of something without portions means two of it; one and a half of it stays a question. */
function asPortion(products: readonly ProductNames[], quantity: number, portion: number | null): { quantity: number; portion: number | null } {
  const isTwo = portion === 2 && quantity === 1 && !products.some((product) => hasPortion(product, 2));
  return isTwo ? { quantity: 2, portion: null } : { quantity, portion };
}

/** Wishes about a group of any of the products that name none of its choices, each once. */
function reportUnclear(order: TypedOrder, resolved: readonly ResolvedLine[], spanOf: SpanOf): void {
  for (const { options: [line], unclear } of resolved) if (line) order.unclear.push(...unclearWishes({ productId: line.productId, lineId: null }, unclear, spanOf));
}

/** What could not be taken of wishes about a product's groups, with the customer's words. */
export function unclearWishes(about: Pick<UnclearWish, 'productId' | 'lineId'>, unclear: ResolvedLine['unclear'], spanOf: SpanOf): UnclearWish[] {
  return unclear.map(({ wish, groupId }) => ({ ...about, span: spanOf(wholeOf(wish)), groupId }));
}

/** The word that nobody understood is part of what was said. */
function wholeOf({ from, to, isQualified }: Wish): { from: number; to: number } {
  return { from: isQualified ? from - 1 : from, to };
}

function reportWishes(order: TypedOrder, resolved: ResolvedLine | undefined, line: TypedLine, span: TextSpan, spanOf: SpanOf): void {
  for (const { modifier } of resolved?.soldOut ?? []) {
    const refused: RefusedWish = { span, productId: line.productId, modifierId: modifier.id, reason: 'sold-out' };
    order.refused.push(refused);
  }
  for (const wish of resolved?.refusedWishes ?? []) order.leftovers.push(spanOf(wish));
}
