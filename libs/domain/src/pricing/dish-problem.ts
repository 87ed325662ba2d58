import type { Locale } from '@sofra/contracts';
import type { BasketModifier } from '../basket/basket';
import { inLocale } from '../catalog/in-locale';
import type { MenuModifierGroup, MenuProduct } from '../catalog/menu';
import { sumOf } from '../money/money';

/** Why a dish cannot be sold with what was chosen for it, and what of it is the trouble. */
export interface DishProblem {
  code: 'product-gone' | 'product-sold-out' | 'part-sold-out' | 'modifier-gone' | 'choice-missing' | 'too-many-chosen';
  /** Name of the product, or of the part or group that is the trouble; empty when the menu no longer knows it. */
  name: string;
}

/** What is wrong with the modifiers chosen for a product; null when nothing is. */
export function modifierProblem(product: MenuProduct, chosen: readonly BasketModifier[], locale: Locale): DishProblem | null {
  if (chosen.some((modifier) => !canBeChosen(product, modifier))) return { code: 'modifier-gone', name: inLocale(product.name, locale) };
  for (const group of product.modifierGroups) {
    const code = choiceProblem(group, chosen);
    if (code) return { code, name: inLocale(group.name, locale) };
  }
  return null;
}

function canBeChosen(product: MenuProduct, chosen: BasketModifier): boolean {
  return product.modifierGroups.some((group) => group.modifiers.some((modifier) => modifier.id === chosen.modifierId && modifier.isAvailable));
}

/** What is wrong with the number of modifiers chosen of a group, if anything. */
export function choiceProblem(group: MenuModifierGroup, chosen: readonly BasketModifier[]): 'choice-missing' | 'too-many-chosen' | null {
  const ofGroup = chosen.filter(({ modifierId }) => group.modifiers.some((modifier) => modifier.id === modifierId));
  const count = sumOf(ofGroup.map(({ quantity }) => quantity));
  if (count < group.min) return 'choice-missing';
  return count > group.max ? 'too-many-chosen' : null;
}
