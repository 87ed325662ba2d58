import type { Draft, Intent, Part } from './draft';
import { isTalkOf, type NumberPiece, type Piece, type ProductPiece, type Wish } from './piece';

/** Whether a number counts the product before it: "ayran 2, lahmacun 3", not "2 ayran 3 lahmacun". What is left over decides. */
export function bindsBack(piece: NumberPiece, pieces: readonly Piece[], at: number, before: Draft): boolean {
  if (before.quantity !== null || piece.bindsForward) return false;
  if (piece.bindsBack) return true;
  const next = pieces.slice(at + 1).find((one): one is ProductPiece => one.kind === 'product');
  if (before.piece.isPartitive) return !next || !isSameKind(before.piece, next);
  const rest = pieces.slice(at).filter(({ kind }) => kind === 'number' || kind === 'product');
  const isForWish = pieces[at + 1]?.kind === 'wish' && !next && piece.isWeak;
  return rest[rest.length - 1]?.kind === 'number' && !isForWish;
}

/** Whether one of two mentions is a kind of the other: "pidelerden bir kıymalı", "adanadan bir dürüm". */
function isSameKind(one: ProductPiece, other: ProductPiece): boolean {
  const isWithin = (inner: ProductPiece, outer: ProductPiece): boolean => inner.candidates.every((product) => outer.candidates.includes(product));
  return isWithin(one, other) || isWithin(other, one);
}

/** Whether "biri", "the other" is about the line before although another product follows: "2 dürüm biri acılı öbürü acısız iki ayran". */
export function isPartOf({ quantity, wishes }: Pick<Part, 'wishes'> & { quantity: Part['quantity'] | null }, isTakenByNext: (wish: Wish) => boolean): boolean {
  return wishes.length > 0 && !(quantity !== 'rest' && wishes.every(isTakenByNext));
}

/** "Portakal suyu" is no water, and "şalgam suyu" one thing: a possessive right after a name or an unknown word belongs to it. */
export function isHeadOfCompound(piece: ProductPiece, before: Piece | undefined): boolean {
  const word = piece.words[0];
  const isPossessive = piece.words.length === 1 && (/^s[iu]$/.test(word?.tail ?? '') || word?.form === 'suyu' || (word?.form === 'su' && word.tail === 'yu'));
  return isPossessive && before !== undefined && before.to === piece.from && (before.kind === 'product' || before.kind === 'unknown');
}

/** What a verb without a product changes: "make it three", "bir tane daha". */
export function looseIntent(pieces: readonly Piece[]): Intent | null {
  if (pieces.some((piece) => isTalkOf(piece, 'less'))) return 'less';
  if (pieces.some((piece) => isTalkOf(piece, 'more'))) return 'more';
  return pieces.some((piece) => isTalkOf(piece, 'set', 'make')) ? 'set' : null;
}
