import type { Draft, Intent } from './draft';
import { isTalkOf, type Piece } from './piece';

/** What a mention is for, from the verb of its clause and the words beside it. */
export function intentOf(draft: Draft, pieces: readonly Piece[]): { intent: Intent; isMade: boolean } {
  const at = pieces.findIndex((piece) => piece === draft.piece || (piece.from === draft.piece.from && piece.kind !== 'talk'));
  const isMade = pieces.some((piece) => isTalkOf(piece, 'make'));
  return { intent: swapOf(pieces, at) ?? verbOf(pieces, at), isMade };
}

/** The product that goes when another comes in its place. */
function swapOf(pieces: readonly Piece[], at: number): Intent | null {
  const before = pieces.slice(0, at).filter(isSaid);
  const after = pieces.slice(at + 1).filter(isSaid);
  if (isTalkOf(after[0], 'instead') || isTalkOf(before[before.length - 1], 'instead-of')) return 'swap-out';
  const comesProduct = after.some(({ kind }) => kind === 'product');
  const isFirst = !before.some(({ kind }) => kind === 'product');
  const isReplaced = pieces.some((piece) => isTalkOf(piece, 'replace'));
  // "To a coke", "bir kola yap": an article, no number.
  const isTurned = pieces.some((piece) => isTalkOf(piece, 'set', 'make')) && !pieces.some((piece) => piece.kind === 'number' && !piece.isWeak);
  return isFirst && (isReplaced || (comesProduct && isTurned && isPointedAt(pieces[at], before))) ? 'swap-out' : null;
}

function isPointedAt(piece: Piece | undefined, before: readonly Piece[]): boolean {
  return (piece?.kind === 'product' && piece.isDefinite) || before.some((one) => isTalkOf(one, 'make'));
}

/** "Dürümlerden birini adana yap": as many go as come. */
export function countSwapped(drafts: readonly Draft[]): void {
  drafts.forEach((draft, at) => {
    const out = drafts[at - 1];
    if (draft.isPart && out?.intent === 'swap-out') out.quantity = draft.quantity;
  });
}

/** Politeness between two words does not part them. */
function isSaid(piece: Piece): boolean {
  return piece.kind !== 'talk' || !(piece.tags.length === 1 && (piece.tags[0] === 'filler' || piece.tags[0] === 'the')) && !isTalkOf(piece, 'the');
}

function verbOf(pieces: readonly Piece[], at: number): Intent {
  if (pieces.some((piece) => isTalkOf(piece, 'less'))) return 'less';
  if (isTalkOf(pieces.slice(0, at).filter(isSaid).pop(), 'without') || isRaised(pieces, at) === 'remove') return 'remove';
  if (pieces.some((piece) => isTalkOf(piece, 'more'))) return 'more';
  return pieces.some((piece) => isTalkOf(piece, 'set', 'make')) || isRaised(pieces, at) === 'set' ? 'set' : 'add';
}

/** "Ayranı çıkar" takes it out; "ayranı 3'e çıkar" raises it to three. */
function isRaised(pieces: readonly Piece[], at: number): 'remove' | 'set' | null {
  if (pieces.some((piece) => isTalkOf(piece, 'take-out', 'unwanted'))) return 'remove';
  if (!pieces.some((piece) => isTalkOf(piece, 'remove'))) return null;
  const number = pieces.slice(at + 1).find(({ kind }) => kind === 'number');
  return number && number.to - number.from === 2 ? 'set' : 'remove';
}
