import type { MenuProduct } from '../catalog/menu';
import type { Draft } from './draft';
import type { Lexicon } from './lexicon';
import { matchWish } from './match-modifiers';
import type { ProductNames } from './menu-words';
import type { ProductPiece, Wish } from './piece';

/** "Tavuk dürüm menü": words of the mention that are no part of the combo's own name say what is in it. */
export function wishedParts({ product, names }: ProductNames, piece: ProductPiece): Wish[] {
  if (!product.slots) return [];
  const words = piece.words.map(({ form }) => form).filter((form) => !names.some((name) => name.some(({ forms }) => forms.has(form))));
  return words.length > 0 ? [{ polarity: 'with', words, isQualified: false, isInside: false, from: piece.from, to: piece.to }] : [];
}

/** "Dürüm menü ayran": a dish without a number right after a combo that has room for it is a part of it. */
export function absorbParts(drafts: readonly Draft[], lexicon: Lexicon): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const combo = kept[kept.length - 1];
    if (combo && isPartOfCombo(draft, combo, lexicon)) combo.wishes.push(wishFor(draft.piece), ...draft.wishes);
    else kept.push(draft);
  }
  return kept;
}

function wishFor({ words, from, to }: ProductPiece): Wish {
  return { polarity: 'with', words: words.map(({ form }) => form), isQualified: false, isInside: false, from, to };
}

function isPartOfCombo(draft: Draft, before: Draft, lexicon: Lexicon): boolean {
  const isBare = draft.quantity === null && draft.parts.length === 0 && draft.intent === 'add' && before.intent === 'add';
  const isNear = draft.clause === before.clause || draft.isJoined;
  const names = before.piece.candidates.length === 1 ? lexicon.products[before.piece.candidates[0] ?? -1] : undefined;
  if (!isBare || !isNear || !names?.product.slots) return false;
  const wished = [...wishedParts(names, before.piece), ...before.wishes].flatMap((wish) => matchWish(names, wish).chosen.flat().map(({ modifier }) => modifier.id));
  const meant = draft.piece.candidates.flatMap((at) => lexicon.products[at]?.product.id ?? []);
  const holds = (ids: readonly string[], slot: { choices: readonly { product: MenuProduct }[] }): boolean => slot.choices.some(({ product }) => ids.includes(product.id));
  return names.product.slots.some((slot) => holds(meant, slot) && !holds(wished, slot));
}
