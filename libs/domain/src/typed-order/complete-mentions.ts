import { ADJECTIVES } from './food-words';
import type { Draft } from './draft';
import type { Lexicon } from './lexicon';
import { productsNamed } from './match-products';
import type { ProductPiece } from './piece';

/** Makes short mentions clear from their neighbours: "2 tavuk 1 adana dürüm", "pidelerden bir kıymalı", "ayranlar soğuk olsun". */
export function completeMentions(all: readonly Draft[], lexicon: Lexicon): Draft[] {
  const drafts = all.filter((draft, at) => !isBareCategory(draft) && !isTotalOf(draft, all.slice(at + 1), lexicon) && !isRefinedBy(draft, all[at + 1], lexicon));
  drafts.forEach((draft, at) => {
    const piece = borrowed(draft.piece, drafts[at + 1]?.piece, lexicon) ?? borrowed(draft.piece, drafts[at - 1]?.piece, lexicon);
    if (piece && draft.intent !== 'remove' && draft.intent !== 'swap-out') draft.piece = piece;
  });
  return withoutRepetitions(joinCompounds(drafts));
}

/** "2 adana dürüm" where no wrap is an adana: one thing that the menu does not have, never a kebab and some wrap. What may be meant is asked, with all that was said of it. */
function joinCompounds(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const before = joined[joined.length - 1];
    if (before && isCompound(before, draft)) joined[joined.length - 1] = compoundOf(before, draft);
    else joined.push(draft);
  }
  return joined;
}

/** A part of a name, and right behind it the general name of a kind. */
function isCompound(before: Draft, { piece, quantity, isNumberAfter, parts, intent, clause }: Draft): boolean {
  const isKind = piece.isPart && piece.candidates.length > 1 && quantity === null && !isNumberAfter && parts.length === 0;
  const isOpen = before.piece.isPart && !before.piece.isDefinite && !before.piece.isPartitive && !before.isNumberAfter && before.parts.length === 0;
  return isKind && isOpen && before.piece.to === piece.from && before.clause === clause && before.intent === intent;
}

function compoundOf(before: Draft, kind: Draft): Draft {
  const piece = { ...kind.piece, from: before.piece.from, words: [...before.piece.words, ...kind.piece.words], candidates: [...new Set([...before.piece.candidates, ...kind.piece.candidates])] };
  return { ...before, piece, wishes: [...before.wishes, ...kind.wishes], portion: before.portion ?? kind.portion, isSettled: kind.isSettled, beside: before.beside ?? kind.beside };
}

/** "Tatlı olarak künefe": a category is wished only when it is counted. */
function isBareCategory({ piece, quantity, intent }: Draft): boolean {
  return piece.isCategory && quantity === null && intent === 'add';
}

/** "2 dürüm: 1 adana 1 tavuk", "dürümler soğansız, 2 tavuk 1 adana": what is named first only sums up what follows. */
function isTotalOf(total: Draft, after: readonly Draft[], lexicon: Lexicon): boolean {
  if (total.piece.candidates.length === 1) return false;
  const kinds: { draft: Draft; piece: ProductPiece }[] = [];
  for (const draft of after) {
    const piece = draft.quantity === null ? null : kindOf(draft.piece, total.piece, lexicon);
    if (!piece || sumOf(kinds) >= (total.quantity ?? Infinity)) break;
    kinds.push({ draft, piece });
  }
  const isTotal = kinds.length >= 2 && (total.quantity === null ? total.isDefinite : sumOf(kinds) === total.quantity);
  if (isTotal) for (const { draft, piece } of kinds) Object.assign(draft, { piece, wishes: [...total.wishes, ...draft.wishes] });
  return isTotal;
}

/** "Bir pide olsun, kıymalı", "a wrap, the adana one": what was named in general is told at once. */
function isRefinedBy(general: Draft, next: Draft | undefined, lexicon: Lexicon): boolean {
  const isOpen = general.piece.candidates.length > 1 && general.parts.length === 0 && general.intent !== 'remove' && general.intent !== 'swap-out';
  if (!isOpen || !next || next.isJoined || next.isPart || (next.quantity !== null && next.quantity !== 1)) return false;
  const piece = kindOf(next.piece, general.piece, lexicon);
  if (!piece || (next.quantity === 1 && !next.isDefinite)) return false;
  Object.assign(next, { piece, quantity: general.quantity ?? next.quantity, portion: next.portion ?? general.portion, wishes: [...general.wishes, ...next.wishes], intent: general.intent });
  return true;
}

function sumOf(kinds: readonly { draft: Draft }[]): number {
  return kinds.reduce((sum, { draft }) => sum + (draft.quantity ?? 0), 0);
}

/** A mention read as one kind of a more general one; null when it is none. */
function kindOf(piece: ProductPiece, general: ProductPiece, lexicon: Lexicon): ProductPiece | null {
  const kind = piece.candidates.length === 1 ? piece : borrowed(piece, general, lexicon);
  const isKind = kind && kind.candidates.length < general.candidates.length && kind.candidates.every((product) => general.candidates.includes(product));
  return isKind ? kind : null;
}

/** The mention with one word of its neighbour, when that tells more than the mention alone. */
function borrowed(piece: ProductPiece, neighbour: ProductPiece | undefined, lexicon: Lexicon): ProductPiece | null {
  if (piece.candidates.length === 1 || !neighbour || neighbour === piece) return null;
  const words = [...neighbour.words].reverse().filter(({ form }) => !ADJECTIVES.has(form) && /^\p{L}/u.test(form));
  const completed = words.flatMap((word) => productsNamed([...piece.words, word], lexicon, piece) ?? []);
  const better = completed.filter(({ candidates }) => candidates.length < piece.candidates.length);
  return better.sort((a, b) => a.candidates.length - b.candidates.length || b.score - a.score)[0] ?? null;
}

/** A mention without a number that only points at another one of the message is no second wish. */
function withoutRepetitions(drafts: readonly Draft[]): Draft[] {
  const gone = new Set<Draft>();
  drafts.forEach((draft) => {
    if (draft.quantity !== null || draft.parts.length > 0 || draft.intent === 'remove' || draft.intent === 'swap-out') return;
    const earlier = drafts.slice(0, drafts.indexOf(draft));
    const other = drafts.find((candidate) => candidate !== draft && candidate.intent !== 'swap-out' && !gone.has(candidate) && pointsAt(draft, candidate, earlier.includes(candidate)));
    if (!other) return;
    other.wishes.push(...draft.wishes);
    gone.add(draft);
  });
  return drafts.filter((draft) => !gone.has(draft));
}

function pointsAt(draft: Draft, other: Draft, isEarlier: boolean): boolean {
  const isSame = other.piece.candidates.some((product) => draft.piece.candidates.includes(product));
  const isContext = draft.piece.candidates.length >= other.piece.candidates.length && draft.piece.isPartitive;
  if (isSame && isEarlier && draft.intent === 'set' && !draft.isDefinite) return true;
  const isRepeated = isEarlier && draft.wishes.length > 0;
  return isSame && other.quantity !== null && (draft.isDefinite || isContext || isRepeated) && (draft.piece.candidates.length >= other.piece.candidates.length);
}
