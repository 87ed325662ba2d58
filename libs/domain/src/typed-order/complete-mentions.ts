import { ADJECTIVES } from './food-words';
import type { Draft } from './draft';
import type { Lexicon } from './lexicon';
import { productsNamed } from './match-products';
import type { ProductPiece } from './piece';

/** Makes short mentions clear from their neighbours: "2 tavuk 1 adana dürüm", "pidelerden bir kıymalı", "ayranlar soğuk olsun". */
export function completeMentions(drafts: readonly Draft[], lexicon: Lexicon): Draft[] {
  drafts.forEach((draft, at) => {
    const piece = borrowed(draft.piece, drafts[at + 1]?.piece, lexicon) ?? borrowed(draft.piece, drafts[at - 1]?.piece, lexicon);
    if (piece && draft.intent !== 'remove') draft.piece = piece;
  });
  return withoutRepetitions(drafts);
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
    const other = drafts.find((candidate) => candidate !== draft && !gone.has(candidate) && pointsAt(draft, candidate, earlier.includes(candidate)));
    if (!other) return;
    other.wishes.push(...draft.wishes);
    gone.add(draft);
  });
  return drafts.filter((draft) => !gone.has(draft));
}

function pointsAt(draft: Draft, other: Draft, isEarlier: boolean): boolean {
  const isSame = other.piece.candidates.some((product) => draft.piece.candidates.includes(product));
  const isContext = draft.piece.candidates.length > other.piece.candidates.length && draft.piece.isPartitive;
  if (isSame && isEarlier && draft.intent === 'set' && !draft.isDefinite) return true;
  const isRepeated = isEarlier && draft.wishes.length > 0;
  return isSame && other.quantity !== null && (draft.isDefinite || isContext || isRepeated) && (draft.piece.candidates.length >= other.piece.candidates.length);
}
