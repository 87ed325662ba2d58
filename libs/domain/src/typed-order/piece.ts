import type { FormMatch } from './lexicon';
import type { Polarity } from './modifier-name';
import type { NumberReading } from './numbers';
import type { TalkTag } from './talk-words';

interface Place {
  /** Token indexes, `to` exclusive. */
  from: number;
  to: number;
  score: number;
}

/** Words that name products of the menu: one, or several that they fit equally well. */
export interface ProductPiece extends Place {
  kind: 'product';
  words: FormMatch[];
  /** Indexes into the lexicon's products, menu order. */
  candidates: number[];
  /** Some of a name: a word of it that has to be there is missing. */
  isPart: boolean;
  /** Which share of the words of a candidate's name was said, at best: 0 to 1. */
  cover: number;
  /** Only the category was named: "2 tatlı". */
  isCategory: boolean;
  isDefinite: boolean;
  isPartitive: boolean;
  isDative: boolean;
}

/** An ingredient wished more, less or not at all. */
export interface Wish {
  polarity: Polarity;
  /** Forms of the ingredient's words. */
  words: string[];
  /** A word that nobody understood stands right before it. */
  isQualified: boolean;
  /** "İçine", "inside" was said. */
  isInside: boolean;
  /** The same words as a dish, should nothing take the wish. */
  asProduct?: ProductPiece | null;
  /** Token indexes of the phrase, for the kitchen's note. */
  from: number;
  to: number;
}

export interface WishPiece extends Place {
  kind: 'wish';
  wishes: Wish[];
  /** The same words as part of a product's name, should no product take the wish: "1 kaşarlı 1 kıymalı pide". */
  asProduct: ProductPiece | null;
  /** A verb closed it: "acısız olsun", "soğan koymayın". */
  endsClause: boolean;
}

export interface NumberPiece extends Place, NumberReading {
  kind: 'number';
  /** `2x`: belongs to what follows. */
  bindsForward: boolean;
  /** `x2`: belongs to what stands before. */
  bindsBack: boolean;
}

/** What a stretch of the message was read as. */
export type Piece =
  | ProductPiece
  | WishPiece
  | NumberPiece
  | (Place & { kind: 'measure'; form: string })
  | (Place & { kind: 'talk'; tags: readonly TalkTag[] })
  | (Place & { kind: 'break'; strength: 'comma' | 'stop' | 'line' | 'question' })
  | (Place & { kind: 'unknown' });

/** Whether a piece is a phrase of the talk with one of these meanings. */
export function isTalkOf(piece: Piece | undefined, ...tags: TalkTag[]): boolean {
  return piece?.kind === 'talk' && tags.some((tag) => piece.tags.includes(tag));
}
