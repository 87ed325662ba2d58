import type { BasketPart } from '../basket/basket';
import { isOffered, offeredChoices } from '../catalog/find-product';
import type { MenuComboSlot, MenuProduct } from '../catalog/menu';
import { chosenOf, openGroup } from './groups';
import type { ChosenPart, Filling } from './state';

/** The slot that is asked next; null when all are filled. */
export function nextSlot({ slots = [] }: MenuProduct, { parts }: Pick<Filling, 'parts'>): MenuComboSlot | null {
  return slots[parts.length] ?? null;
}

/** What fills a slot without a question: the only choice there is, else the first one that was typed. */
export function settledChoice(slot: MenuComboSlot, wished: readonly string[]): MenuProduct | null {
  const offered = offeredChoices(slot).map(({ product }) => product);
  const only = offered.length === 1 ? offered[0] : undefined;
  return only ?? wished.flatMap((id) => offered.find((product) => product.id === id) ?? [])[0] ?? null;
}

/** Modifiers of a product among what was typed or chosen before, no group over its maximum. */
export function wishedModifiers(product: MenuProduct, wished: readonly string[]): string[] {
  return product.modifierGroups.flatMap((group) => chosenOf(group, wished).filter(({ isAvailable }) => isAvailable).slice(0, group.max).map(({ id }) => id));
}

/** What was typed and is still to be placed once `product` fills a slot: its own name is used up. */
export function withoutOne(wished: readonly string[], productId: string): string[] {
  const at = wished.indexOf(productId);
  return at < 0 ? [...wished] : wished.filter((_, index) => index !== at);
}

/** All parts of a combo as typed; null when something must be asked. */
export function completeParts(combo: MenuProduct, typed: readonly string[]): ChosenPart[] | null {
  let wished = [...typed];
  const parts: ChosenPart[] = [];
  for (const slot of combo.slots ?? []) {
    const product = settledChoice(slot, wished);
    const modifierIds = product && wishedModifiers(product, wished);
    if (!product || !modifierIds || openGroup(product, modifierIds, 0)) return null;
    wished = withoutOne(wished, product.id);
    parts.push({ productId: product.id, modifierIds });
  }
  return parts;
}

/** Parts as the basket keeps them. */
export function basketParts({ slots = [] }: MenuProduct, parts: readonly ChosenPart[]): BasketPart[] {
  return parts.flatMap(({ productId, modifierIds }, index) => {
    const slot = slots[index];
    return slot ? [{ slotId: slot.id, productId, modifiers: modifierIds.map((modifierId) => ({ modifierId, quantity: 1 })) }] : [];
  });
}

/** How many of the first parts still stand: the menu may have changed since they were chosen. */
export function standingParts({ slots = [] }: MenuProduct, parts: readonly ChosenPart[]): ChosenPart[] {
  const gone = parts.findIndex(({ productId }, index) => !slots[index]?.choices.some(({ product }) => product.id === productId && isOffered(product)));
  return gone < 0 ? [...parts] : parts.slice(0, gone);
}

/** Whether a dish as typed still needs an answer before it can be in the basket. */
export function mustAsk(product: MenuProduct, modifierIds: readonly string[]): boolean {
  return product.slots ? completeParts(product, modifierIds) === null : openGroup(product, modifierIds, 0) !== null;
}
