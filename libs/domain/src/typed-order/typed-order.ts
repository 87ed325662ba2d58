/** A modifier that was asked for, with its group: the conversation shows groups, the basket keeps the modifier. */
export interface TypedModifier {
  groupId: string;
  modifierId: string;
  quantity: number;
}

/** One line as understood: a product of the menu, modifiers of that product, and the customer's own words for the kitchen. */
export interface TypedLine {
  productId: string;
  /** 1 to `MAX_TYPED_QUANTITY`. */
  quantity: number;
  modifiers: TypedModifier[];
  /** Wishes without a modifier on the menu ("maydanoz olmasın"), as typed. */
  note: string | null;
}

/** What to do with the basket, in the order typed. `lineId`s are ids of lines of the basket that was passed in. */
export type TypedCommand =
  | { kind: 'add'; line: TypedLine }
  | { kind: 'set-quantity'; lineId: number; quantity: number }
  /** Takes the whole line out; fewer of it is `set-quantity` or a `quantity` here. */
  | { kind: 'remove'; lineId: number; quantity: number | null }
  /** More modifiers for a line; one of the same single-choice group replaces the line's. With a `quantity` for so many of its portions only. */
  | { kind: 'edit'; lineId: number; modifiers: TypedModifier[]; note: string | null; quantity?: number }
  | { kind: 'repeat-last' }
  | { kind: 'clear' };

/** Where in the text something was read, UTF-16 offsets, `end` exclusive. */
export interface TextSpan {
  text: string;
  start: number;
  end: number;
}

/** A question worth asking: the words fit several products or several lines, and each option is ready to be taken as it is. */
export type Ambiguity =
  | { kind: 'product'; span: TextSpan; options: TypedLine[] }
  | { kind: 'line'; span: TextSpan; options: Exclude<TypedCommand, { kind: 'add' | 'repeat-last' | 'clear' }>[] }
  /** May be this line, and may be no order at all: words of a name only, or with a slip, beside words that nobody understood. */
  | { kind: 'doubt'; span: TextSpan; line: TypedLine }
  /** The product is clear, the number is not: zero, a hundred and more, two and a half. */
  | { kind: 'quantity'; span: TextSpan; line: TypedLine };

/** Understood, on the menu, and not for sale in chat now. */
export interface RefusedWish {
  span: TextSpan;
  productId: string;
  /** Set when only this modifier is sold out; the line itself was added without it. */
  modifierId: string | null;
  reason: 'sold-out' | 'alcohol';
}

/** About one group of a product and none of its choices: "medium hot" where there is no medium. Nothing of it was taken. */
export interface UnclearWish {
  span: TextSpan;
  productId: string;
  groupId: string;
  /** The line of the basket that should have changed; null for a new one. */
  lineId: number | null;
}

/** Everything read from one message. Empty in every part for chatter. */
export interface TypedOrder {
  commands: TypedCommand[];
  /** In text order; to be asked one after the other. */
  ambiguities: Ambiguity[];
  refused: RefusedWish[];
  /** To be asked by naming the choices of the group. */
  unclear: UnclearWish[];
  /** Words that were neither understood nor politeness. */
  leftovers: TextSpan[];
  /** The message asks something (price, time, availability); products in that sentence were not ordered. */
  asks: boolean;
  /** Most of its words are those of orders and politeness, whatever could be done with them: it is no name of a place or a person. */
  isTalk: boolean;
}

/** More of one product than this is a question, not a line. */
export const MAX_TYPED_QUANTITY = 99;

/** Characters of a message that are read; an order is never longer, and time stays bounded. */
export const MAX_TYPED_LENGTH = 800;
