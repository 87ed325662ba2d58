import type { Draft } from './draft';
import { ADJECTIVES } from './food-words';
import { isTalkOf, type Piece } from './piece';

/** Edits from which on a word is read as another one than was typed. */
const TYPO = 0.5;

/** Less of a name than this says little: "bread" is no half loaf of chicken. */
const LITTLE = 0.4;

/** What stands right before and after a mention, numbers aside, that is no part of an order. */
export function besideOf(pieces: readonly Piece[], at: number): Draft['beside'] {
  const isWord = ({ kind }: Piece): boolean => kind !== 'number' && kind !== 'measure';
  const neighbours = [pieces.slice(0, at).filter(isWord).pop(), pieces.slice(at + 1).find(isWord)];
  if (neighbours.some((piece) => isTalkOf(piece, 'place'))) return 'place';
  if (neighbours.some((piece) => piece?.kind === 'unknown')) return 'unknown';
  return neighbours.some((piece) => piece?.kind === 'talk' && piece.to - piece.from === 1 && isTalkOf(piece, 'other')) ? 'other' : null;
}

/**
 * Whether a mention may be no order of this dish: one mistyped word of a longer name ("Baker" for "Baked Rice Pudding"),
 * next to nothing of a long name that nobody counted, a part or a slip beside words that nobody understood, a whole name that nobody counted beside such words, or one that stands
 * in an address. To be asked.
 */
export function isDoubtful({ piece, quantity, isArticle, beside }: Pick<Draft, 'piece' | 'quantity' | 'isArticle' | 'beside'>): boolean {
  const isMistyped = piece.words.some(({ cost }) => cost >= TYPO);
  if (piece.isPart && isMistyped && piece.words.filter(({ form }) => !ADJECTIVES.has(form)).length === 1) return true;
  if (piece.isPart && piece.cover < LITTLE && (quantity === null || isArticle)) return true;
  if (piece.isPart || isMistyped) return beside !== null;
  return beside === 'place' || (beside === 'unknown' && (quantity === null || isArticle));
}
