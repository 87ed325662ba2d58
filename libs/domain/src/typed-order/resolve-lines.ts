import { matchWish, portionModifier } from './match-modifiers';
import { asQualified, type Draft } from './draft';
import type { ProductNames } from './menu-words';
import type { ModifierNames } from './modifier-name';
import type { Wish } from './piece';
import { MAX_TYPED_QUANTITY, type RefusedWish, type TypedLine, type TypedModifier } from './typed-order';

/** A product with wishes turned into modifiers and a note; `options` holds every equally good reading. */
export interface ResolvedLine {
  options: TypedLine[];
  /** Sold-out modifiers that were asked for. */
  soldOut: ModifierNames[];
  /** Wishes about a group that name none of its choices. */
  unclear: { wish: Wish; groupId: string }[];
  /** Wishes that cost money or cannot be told to the kitchen: token ranges. */
  refusedWishes: Wish[];
}

const MAX_OPTIONS = 10;

/** So many of a mention that are alike. */
export interface Share {
  quantity: number;
  wishes: Wish[];
  portion: number | null;
}

/** How many of each a mention asks for: the parts that differ, then what is left of it. */
export function splitParts(draft: Draft): Share[] {
  const { wishes, portion } = draft;
  const whole = { quantity: draft.quantity ?? 1, wishes, portion };
  const [first] = draft.parts;
  if (!first) return [whole];
  // As many as the whole is no part of it: "1 dürüm soğanlı, 1 soğansız".
  const isOneMore = draft.parts.length === 1 && typeof first.quantity === 'number' && draft.quantity !== null && first.quantity >= draft.quantity;
  if (isOneMore) return [whole, { ...first, quantity: Number(first.quantity) }];
  if (draft.parts.some(({ quantity }) => quantity === 'half') && whole.quantity % 2 === 1) return [{ ...whole, wishes: [...wishes, ...draft.parts.flatMap((part) => part.wishes.map(asQualified))] }];
  let left = draft.quantity ?? 0;
  const parts = draft.parts.map((part) => {
    const quantity = part.quantity === 'rest' ? Math.max(left, 1) : part.quantity === 'half' ? whole.quantity / 2 : part.quantity;
    left -= quantity;
    return { quantity, wishes: [...wishes, ...part.wishes], portion: part.portion ?? portion };
  });
  return left > 0 ? [...parts, { quantity: left, wishes, portion }] : parts;
}

/** What the kitchen reads for a wish that no modifier takes; null when a note would promise something that costs money. */
function noteOf(wish: Wish, words: readonly string[], textOf: (wish: Wish) => string): string | null {
  const isFree = wish.polarity === 'without' || wish.polarity === 'little' || wish.polarity === 'plenty';
  return isFree && words.length > 0 ? textOf(wish) : null;
}

/** Turns one product with wishes into a line. Later choices in a single-choice group win. */
export function resolveLine(product: ProductNames, quantity: number, wishes: readonly Wish[], portion: number | null, textOf: (wish: Wish) => string): ResolvedLine {
  const resolved: ResolvedLine = { options: [], soldOut: [], unclear: [], refusedWishes: [] };
  const notes = new Set<string>();
  const choices: ModifierNames[][] = [];
  for (const wish of wishes) {
    const match = matchWish(product, wish);
    choices.push(...match.chosen);
    resolved.unclear.push(...match.unclear.map(({ id }) => ({ wish, groupId: id })));
    const note = noteOf(wish, match.unmatched, textOf);
    if (note) notes.add(note);
    else if (match.unmatched.length > 0) resolved.refusedWishes.push(wish);
  }
  const size = portionModifier(product, portion ?? 1);
  if (size) choices.unshift([size]);
  const note = notes.size > 0 ? [...notes].join(', ') : null;
  resolved.soldOut = choices.flatMap((choice) => (choice.every(({ modifier }) => !modifier.isAvailable) ? choice.slice(0, 1) : []));
  resolved.options = combine(choices.filter((choice) => !resolved.unclear.some(({ groupId }) => choice.some(({ group }) => group.id === groupId)))).map((chosen) => ({ productId: product.product.id, quantity, modifiers: withinLimits(chosen), note }));
  return resolved;
}

function combine(choices: readonly ModifierNames[][]): ModifierNames[][] {
  let combined: ModifierNames[][] = [[]];
  for (const choice of choices) {
    const available = choice.filter(({ modifier }) => modifier.isAvailable);
    if (available.length > 0) combined = combined.flatMap((chosen) => available.map((one) => [...chosen, one])).slice(0, MAX_OPTIONS);
  }
  return combined;
}

/** Each modifier once, no group over its maximum: the latest words count. */
function withinLimits(chosen: readonly ModifierNames[]): TypedModifier[] {
  const kept: ModifierNames[] = [];
  for (const one of [...chosen].reverse()) {
    const inGroup = kept.filter(({ group }) => group.id === one.group.id);
    const isTwice = inGroup.some(({ modifier }) => modifier.id === one.modifier.id);
    if (!isTwice && inGroup.length < one.group.max) kept.unshift(one);
  }
  return kept.map(({ group, modifier }) => ({ groupId: group.id, modifierId: modifier.id, quantity: 1 }));
}

/** Why a product cannot be taken in chat; null when it can. */
export function refusalOf({ product }: ProductNames): RefusedWish['reason'] | null {
  if (product.isAlcohol) return 'alcohol';
  return product.isAvailable ? null : 'sold-out';
}

/** Whole numbers that a line may have. */
export function isQuantity(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= MAX_TYPED_QUANTITY;
}
