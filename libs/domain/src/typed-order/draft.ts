import type { ProductPiece, Wish } from './piece';

/** What a product is mentioned for. */
export type Intent = 'add' | 'set' | 'more' | 'less' | 'remove' | 'swap-out';

/** Some of a line's portions that differ: "biri acısız", "the other without onion". */
export interface Part {
  quantity: number | 'rest' | 'half';
  wishes: Wish[];
  portion: number | null;
}

/** A mention of a product with what was said about it, before it becomes a line or a command. */
export interface Draft {
  piece: ProductPiece;
  /** Null when no number was said. */
  quantity: number | null;
  /** One and a half on one plate. */
  portion: number | null;
  wishes: Wish[];
  parts: Part[];
  intent: Intent;
  /** "The wraps", `dürümler`: something that is there already. */
  isDefinite: boolean;
  /** "Dürüm 4 olsun": counted after its name. */
  isNumberAfter: boolean;
  /** "Dürüm acısız olsun": a verb says how it is to be. */
  isSettled: boolean;
  /** "Make it 5 lahmacun": an English verb of change opens the clause. */
  isMade: boolean;
  clause: number;
  /** Its number is an article: "a coke", "bir kola". */
  isArticle: boolean;
  /** Words right beside it that nobody understood, or that are about something else: it may be no dish at all. */
  beside: 'unknown' | 'place' | 'other' | null;
  /** "Ve", "and" joins it to the mention before, with no verb of its own between them. */
  isJoined: boolean;
  /** "Birini adana yap": some of what is there becomes this. */
  isPart: boolean;
  /** "Kola yoksa fanta": only when the mention before it cannot be had. */
  isFallback: boolean;
}

/** A wish for several lines at once, or for none in particular. */
export interface SharedWish {
  wish: Wish;
  scope: 'all' | 'both' | 'any';
  /** How many drafts stood before it. */
  after: number;
}

/** A number with a verb and no product: "make it three", "bir tane daha". */
export interface LooseChange {
  intent: Intent;
  quantity: number;
  from: number;
  to: number;
}

/** Everything said in a message, still in the customer's terms. */
export interface Drafts {
  drafts: Draft[];
  shared: SharedWish[];
  changes: LooseChange[];
  /** Counted wishes of a message without a product: "biri acısız olsun", "one hot one mild". */
  loose: Part[];
  clears: boolean;
  repeats: boolean;
  /** Token ranges that nobody understood. */
  unused: { from: number; to: number }[];
}

/** "Half hot": what stands before a wish changes it, so no choice is it as it stands. */
export function asQualified(wish: Wish): Wish {
  return { ...wish, isQualified: true };
}

/** A mention as it starts, nothing said about it yet. */
export function draftOf(piece: ProductPiece, clause: number): Draft {
  return { piece, quantity: null, portion: null, wishes: [], parts: [], intent: 'add', isDefinite: piece.isDefinite, isNumberAfter: false, isSettled: false, isMade: false, clause, isArticle: false, beside: null, isJoined: false, isPart: false, isFallback: false };
}
