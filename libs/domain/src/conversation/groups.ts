import type { MenuModifier, MenuModifierGroup, MenuProduct } from '../catalog/menu';

/** Every question about a product, and about what may fill a combo's slots. */
export function questionsOf({ modifierGroups, slots = [] }: MenuProduct): MenuModifierGroup[] {
  return [...modifierGroups, ...slots.flatMap(({ choices }) => choices.flatMap(({ product }) => product.modifierGroups))];
}

/** What can be chosen of a group now. */
export function offeredModifiers(group: MenuModifierGroup): MenuModifier[] {
  return group.modifiers.filter((modifier) => modifier.isAvailable);
}

/** Whether a group has something to choose now. */
export function isAsked(group: MenuModifierGroup): boolean {
  return group.max > 0 && offeredModifiers(group).length > 0;
}

/** The first group from place `from` on that has something to choose. */
export function nextGroup(product: MenuProduct, from: number): { group: MenuModifierGroup; index: number } | null {
  for (const [index, group] of product.modifierGroups.entries()) {
    if (index >= from && isAsked(group)) return { group, index };
  }
  return null;
}

/** How many questions from the first on are answered by one choice each. */
export function answeredBy({ modifierGroups }: MenuProduct, modifierIds: readonly string[]): number {
  const open = modifierGroups.findIndex((group) => !(isSingleChoice(group) && chosenOf(group, modifierIds).length > 0));
  return open < 0 ? modifierGroups.length : open;
}

/** The first group from place `from` on that must be answered and is not. */
export function openGroup(product: MenuProduct, modifierIds: readonly string[], from: number): { group: MenuModifierGroup; index: number } | null {
  for (const [index, group] of product.modifierGroups.entries()) {
    if (index >= from && chosenOf(group, modifierIds).length < group.min) return { group, index };
  }
  return null;
}

/** Which of the chosen modifiers belong to a group, in menu order. */
export function chosenOf(group: MenuModifierGroup, modifierIds: readonly string[]): MenuModifier[] {
  return group.modifiers.filter(({ id }) => modifierIds.includes(id));
}

/** At most one may be chosen: one tap answers. */
export function isSingleChoice(group: MenuModifierGroup): boolean {
  return group.max === 1;
}
